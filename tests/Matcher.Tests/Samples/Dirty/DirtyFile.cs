using System.Collections.Immutable;
using System.Text;
using Matcher.Formats.Encodings;
using Matcher.Reports.Packaging;
using Matcher.Samples.Layouts;
using Matcher.Samples.Writers.Forms;

namespace Matcher.Samples.Dirty;

/// <summary>One file of samples/dirty.</summary>
/// <param name="Path">Its path there, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record DirtyFile(string Path, byte[] Content)
{
    /// <summary>A text in UTF-8.</summary>
    public static DirtyFile Utf8(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>A text in GB18030, as Excel saves it on a Chinese Windows.</summary>
    public static DirtyFile Gb(string path, string text) => new(path, GbBytes(text));

    /// <summary>The bytes of a text in GB18030.</summary>
    public static byte[] GbBytes(string text) => TextEncoding.Gb18030.Decoder.GetBytes(text);

    /// <summary>A workbook of one sheet: a string is a text cell, a double a number cell, a DateOnly a date cell.</summary>
    public static DirtyFile Workbook(string path, params object[][] rows) => Workbook(path, ("Sheet1", rows));

    /// <summary>A workbook, .xlsx or .xls by the end of its name.</summary>
    public static DirtyFile Workbook(string path, params (string Name, object[][] Rows)[] sheets)
    {
        var output = new MemoryStream();
        ImmutableArray<string> names = [.. sheets.Select(sheet => sheet.Name)];
        if (path.EndsWith(".xls", StringComparison.Ordinal))
        {
            using var old = new XlsWorkbook(output, names);
            Fill(old.Begin, sheets);
        }
        else
        {
            using var book = new XlsxWorkbook(output, names);
            Fill(book.Begin, sheets);
        }

        return new DirtyFile(path, output.ToArray());
    }

    /// <summary>An archive with members.</summary>
    public static DirtyFile Zip(string path, params DirtyFile[] members)
    {
        var output = new MemoryStream();
        using (var zip = new SteadyZip(output, TextEncoding.Gb18030.Decoder))
        {
            foreach (var member in members)
            {
                using var stream = zip.Begin(member.Path);
                stream.Write(member.Content);
            }
        }

        return new DirtyFile(path, output.ToArray());
    }

    /// <summary>The file, gzipped.</summary>
    public DirtyFile Gzip(string path)
    {
        var output = new MemoryStream();
        using (var packed = new StoredGzip(output))
            packed.Write(Content);
        return new DirtyFile(path, output.ToArray());
    }

    private static void Fill(Func<int, ISheet> begin, (string Name, object[][] Rows)[] sheets)
    {
        foreach (var (_, rows) in sheets)
        {
            var sheet = begin(0);
            foreach (var row in rows)
                sheet.Add([.. row.Select(CellOf)]);
            sheet.End();
        }
    }

    private static SheetCell CellOf(object value) => value switch
    {
        double number => new SheetCell(number.ToString("R", System.Globalization.CultureInfo.InvariantCulture), CellKind.Number),
        DateOnly date =>
            new SheetCell(
                (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(System.Globalization.CultureInfo.InvariantCulture),
                CellKind.Date),
        _ => SheetCell.OfText((string)value),
    };
}
