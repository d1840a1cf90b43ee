using System.Text;
using Matcher.Formats.Tables;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Csv;

/// <summary>
/// Whether a text breaks off in the middle of its last line. Many programs write no line end after the last row, so that alone says
/// nothing; nor does a cut in the last field, or between two rows: those show by the number of rows, if at all.
/// </summary>
internal static class CsvEnd
{
    // Some rows before the last are read with it, so that a line break inside quotes is not taken for the end of a row.
    private const int Stretch = 64 * 1024;

    /// <summary>Whether it does. Reads the end of the file only.</summary>
    /// <param name="file">The file.</param>
    /// <param name="shape">Delimiter and where the rows begin.</param>
    /// <param name="table">Its columns.</param>
    public static bool IsCut(SafeFileHandle file, CsvShape shape, TableLayout table)
    {
        var length = RandomAccess.GetLength(file);
        if (length <= shape.DataStart || StartOfLine(file, shape.DataStart, length) is not { } start)
            return false;
        var widths = new HashSet<int>();
        if (LastRecord(file, start, shape, table, widths) is not { } last || HoldsNul(last))
            return false;
        Span<byte> end = stackalloc byte[1];
        RandomAccess.Read(file, end, length - 1);
        var hasLineEnd = end[0] is (byte)'\n' or (byte)'\r';
        if (last.IsBroken)
            return !hasLineEnd || last.Field(0).Count(shape.Delimiter) + 1 < table.Header.Length;
        if (hasLineEnd || last.IsBlank())
            return false;
        return EndsInCharacter(last.Field(last.FieldCount - 1), table.Encoding.Decoder)
            || (last.FieldCount < table.Header.Length
                && !widths.Contains(last.FieldCount)
                && TableLine.Read(table.Cells(last), table).IsRow);
    }

    // Where empty cells are left out, the rows before show how many.
    private static CopiedRecord? LastRecord(SafeFileHandle file, long start, CsvShape shape, TableLayout table, HashSet<int> widths)
    {
        using var records = new CsvRecords(file, start, shape.Delimiter, table.Header.Length);
        CopiedRecord? last = null;
        while (records.Read())
        {
            if (last is not null && RowFit.IsPlausible(last, table, table.LeftOut))
                widths.Add(last.FieldCount);
            last = new CopiedRecord(records);
        }

        return last;
    }

    // Where some line begins before the end; null where lines are so long that nobody can say.
    private static long? StartOfLine(SafeFileHandle file, long dataStart, long length)
    {
        if (length - dataStart <= Stretch)
            return dataStart;
        var stretch = new byte[Stretch];
        var from = length - Stretch;
        var read = RandomAccess.Read(file, stretch, from);
        return stretch.AsSpan(0, read).IndexOf((byte)'\n') is >= 0 and var lineEnd ? from + lineEnd + 1 : null;
    }

    // A copy that was cut short and padded is told by its NUL bytes.
    private static bool HoldsNul(CopiedRecord record) =>
        Enumerable.Range(0, record.FieldCount).Any(field => record.Field(field).Contains((byte)0));

    private static bool EndsInCharacter(ReadOnlySpan<byte> field, Encoding encoding)
    {
        if (Ascii.IsValid(field))
            return false;
        var decoder = encoding.GetDecoder();
        var characters = new char[encoding.GetMaxCharCount(field.Length)];
        decoder.GetChars(field, characters, flush: false);
        return decoder.GetCharCount([], flush: true) > 0;
    }
}
