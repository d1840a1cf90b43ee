using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
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
    /// <param name="sheets">Its sheets.</param>
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
                Compare(reader, name, sheet);
            }

            if (reader.NextSheet())
                throw new ListDamagedException($"{name}: more than {sheets.Length} sheets were read back.");
        }
        catch (DamagedFileException error)
        {
            throw new ListDamagedException($"{name}: cannot be read back ({error.GetType().Name}).");
        }

        return Written(path, name, sheets.Sum(sheet => sheet.Texts.Length - 1));
    }

    private static void Compare(XlsxSheets reader, string name, WrittenSheet sheet)
    {
        for (var row = 0; row < sheet.Texts.Length; row++)
        {
            var texts = sheet.Texts[row];
            if (!reader.ReadRow())
            {
                // Nobody can tell empty rows at the end of a sheet from none.
                if (sheet.Texts.Skip(row).All(rest => rest.All(text => text.Length == 0)))
                    return;
                throw new ListDamagedException($"{name}, {sheet.Name}: row {row + 1} was written and cannot be read back.");
            }

            if (reader.CellCount > texts.Length)
                throw new ListDamagedException($"{name}, {sheet.Name}: row {row + 1} has more than {texts.Length} columns.");
            for (var column = 0; column < texts.Length; column++)
            {
                if (!reader.Text(column).SequenceEqual(Encoding.UTF8.GetBytes(texts[column])))
                    throw new ListDamagedException(
                        $"{name}, {sheet.Name}: row {row + 1}, column {column + 1} was read back with another value.");
            }
        }

        if (reader.ReadRow())
            throw new ListDamagedException($"{name}, {sheet.Name}: more than {sheet.Texts.Length} rows were read back.");
    }

    private static WrittenList Written(string path, string name, int rows)
    {
        using var file = File.OpenRead(path);
        return new WrittenList(name, rows, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
