using Matcher.Formats.Tables;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Csv;

/// <summary>
/// Finds out whether a text leaves out the empty cells at the end of its rows. Who writes it either does so in every row or in none: a
/// row that has all its fields, the last of them empty, shows that a row with fewer has lost one.
/// </summary>
internal static class LeftOutInText
{
    private const long Stretch = 64 * 1024;

    // One may have lost a field in its middle.
    private const int RowsThatShowIt = 2;

    /// <summary>Looks at the first rows.</summary>
    /// <param name="file">The file.</param>
    /// <param name="shape">Delimiter and where the rows begin.</param>
    /// <param name="table">Its columns.</param>
    public static LeftOutCells Look(SafeFileHandle file, CsvShape shape, TableLayout table)
    {
        var shortRows = 0;
        using var records = new CsvRecords(file, shape.DataStart, shape.Delimiter, table.Header.Length, isStretch: true);
        while (records.Read() && records.Offset < shape.DataStart + Stretch)
        {
            if (records.FieldCount == table.Header.Length && records.Field(table.Header.Length - 1).IsEmpty && !records.IsBlank())
                return LeftOutCells.None;
            if (RowFit.IsPlausible(records, table, LeftOutCells.Any))
                shortRows++;
        }

        return shortRows >= RowsThatShowIt ? LeftOutCells.Any : LeftOutCells.Unread;
    }
}
