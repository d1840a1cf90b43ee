using System.Text;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>Writes records of an .xls (MS-XLS), right ones and others.</summary>
internal static class TestBiff
{
    /// <summary>The workbook's own records, and then its sheets, each with its records but the first and the last.</summary>
    public static byte[] Stream(byte[] globals, params byte[][] sheets)
    {
        byte[] begin = [.. Begin(0x05), .. Record(0x0042, [0xB0, 0x04]), .. globals];
        var names = sheets.Select((_, index) => (byte[])[6, 0, .. Encoding.ASCII.GetBytes($"Sheet{index + 1}")]).ToList();
        var at = begin.Length + names.Sum(name => 4 + 6 + name.Length) + 4;
        var stream = new List<byte>(begin);
        for (var index = 0; index < sheets.Length; index++)
        {
            stream.AddRange(Record(0x0085, [.. UInt(at), 0, 0, .. names[index]]));
            at += Begin(0x10).Length + sheets[index].Length + 4;
        }

        stream.AddRange(Record(0x000A, []));
        foreach (var sheet in sheets)
            stream.AddRange([.. Begin(0x10), .. sheet, .. Record(0x000A, [])]);
        return [.. stream];
    }

    public static byte[] Begin(byte kind) => Record(0x0809, [0, 6, kind, 0, .. new byte[12]]);

    public static byte[] Record(int id, byte[] content) => [.. UShort(id), .. UShort(content.Length), .. content];

    /// <summary>A record of a cell: row, column and cell format, and what else it has.</summary>
    public static byte[] Cell(int id, int row, int column, int format, byte[] value) =>
        Record(id, [.. UShort(row), .. UShort(column), .. UShort(format), .. value]);

    /// <summary>A text of two bytes a character, or of one.</summary>
    public static byte[] Text(string text, bool isWide) => [.. UShort(text.Length), (byte)(isWide ? 1 : 0), .. Characters(text, isWide)];

    public static byte[] Characters(string text, bool isWide) =>
        isWide ? [.. text.SelectMany(character => UShort(character))] : [.. text.Select(character => (byte)(character & 0xFF))];

    /// <summary>A number format, and a cell format that shows it.</summary>
    public static byte[] Formats(params string[] codes) =>
    [
        .. codes.SelectMany((code, index) => Record(0x041E, [.. UShort(164 + index), .. Text(code, isWide: true)])),
        .. CellFormat(0),
        .. codes.SelectMany((_, index) => CellFormat(164 + index)),
    ];

    public static byte[] CellFormat(int format) => Record(0x00E0, [0, 0, .. UShort(format), .. new byte[16]]);

    /// <summary>The table of texts in records no longer than given, so that texts are cut.</summary>
    public static byte[] TextTable(IReadOnlyList<(string Text, bool IsWide, int Runs, int Sounds)> texts, int most)
    {
        var records = new List<byte>();
        var content = new List<byte>([.. UInt(texts.Count), .. UInt(texts.Count)]);
        foreach (var (text, isWide, runs, sounds) in texts)
        {
            byte[] head =
            [
                .. UShort(text.Length), (byte)((isWide ? 1 : 0) | (sounds > 0 ? 4 : 0) | (runs > 0 ? 8 : 0)),
                .. runs > 0 ? UShort(runs) : [], .. sounds > 0 ? UInt(sounds) : [],
            ];
            if (content.Count + head.Length > most)
                End();
            content.AddRange(head);
            var wide = isWide;
            for (var at = 0; at < text.Length;)
            {
                // What follows in the next record may have one byte a character where it can.
                if (content.Count + 2 > most)
                {
                    End();
                    wide = text[at..].Any(character => character > 0xFF);
                    content.Add((byte)(wide ? 1 : 0));
                }

                var first = at;
                at += Math.Min(text.Length - at, (most - content.Count) / (wide ? 2 : 1));
                content.AddRange(Characters(text[first..at], wide));
            }

            foreach (var value in new byte[(4 * runs) + sounds])
            {
                if (content.Count == most)
                    End();
                content.Add(value);
            }
        }

        End();
        return [.. records];

        void End()
        {
            records.AddRange(Record(records.Count == 0 ? 0x00FC : 0x003C, [.. content]));
            content.Clear();
        }
    }

    public static byte[] UShort(int value) => [(byte)(value & 0xFF), (byte)((value >> 8) & 0xFF)];

    public static byte[] UInt(int value) => BitConverter.GetBytes(value);
}
