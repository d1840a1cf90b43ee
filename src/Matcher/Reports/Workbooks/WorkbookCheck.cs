using System.Collections.Immutable;
using System.Security.Cryptography;
using Matcher.Formats.Files;
using Matcher.Formats.Workbooks;
using Matcher.Formats.Workbooks.Xlsx;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Workbooks;

/// <summary>Opens a workbook that was just written and compares it with what it should hold, before anybody else does.</summary>
internal static class WorkbookCheck
{
    /// <summary>Rows that a sheet can have, its header among them.</summary>
    public const int MostRows = SheetReader.MostRows;

    /// <summary>Reads it back: every text of every row of every sheet.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="name">What it is called in the result.</param>
    /// <param name="sheets">Its sheets, as they were written.</param>
    /// <exception cref="ListDamagedException">It holds something else. The message holds no values.</exception>
    public static WrittenList ReadBack(string path, string name, ImmutableArray<WrittenSheet> sheets)
    {
        using var file = File.OpenHandle(path);
        try
        {
            using var reader = XlsxSheets.Open(file);
            foreach (var sheet in sheets)
            {
                if (!reader.NextSheet() || reader.Name != sheet.Name)
                    throw new ListDamagedException($"{name}: sheet {sheet.Name} cannot be read back.");
                Compare(reader, $"{name}, {sheet.Name}", sheet.Sums);
            }

            if (reader.NextSheet())
                throw new ListDamagedException($"{name}: more than {sheets.Length} sheets were read back.");
        }
        catch (DamagedFileException error)
        {
            throw new ListDamagedException($"{name}: cannot be read back ({error.GetType().Name}).");
        }

        return Written(path, name, sheets.Sum(sheet => sheet.Rows));
    }

    private static void Compare(XlsxSheets reader, string name, RowSums written)
    {
        var read = new RowSums(written.Columns);
        while (reader.ReadRow())
        {
            if (reader.CellCount > written.Columns)
                throw new ListDamagedException($"{name}: row {read.Rows + 1} has more than {written.Columns} columns.");
            for (var column = 0; column < reader.CellCount; column++)
                read.Add(reader.Text(column));
            read.EndRow();
        }

        // Nobody can tell empty rows at the end of a sheet from none.
        while (read.Rows < written.Rows)
            read.EndRow();
        if (read.DifferenceFrom(written) is { } rows)
            throw new ListDamagedException($"{name}: of rows {rows.First + 1} to {rows.Last + 1} something else was read back.");
    }

    private static WrittenList Written(string path, string name, int rows)
    {
        using var file = File.OpenRead(path);
        return new WrittenList(name, rows, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
