using Matcher.Catalogue.Config;
using Matcher.Reports.Lists;

namespace Matcher.Reports.Csv;

/// <summary>Writes a list as CSV, and reads it back before it counts as written.</summary>
/// <param name="style">How numbers are written.</param>
internal sealed class CsvList(IdStyle style)
{
    /// <summary>Writes a list.</summary>
    /// <param name="folder">Full path of the run's folder.</param>
    /// <param name="list">The list.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What was read back is not what was written.</exception>
    public WrittenList Write(string folder, ListTable list)
    {
        var field = new CsvField(style);
        // Made once: the same texts are written and looked for again.
        var rows = FieldsOf(list, field);
        using (var file = new CsvListFile(folder, list.Path, list.Headers, field))
        {
            foreach (var row in rows.AsSpan(1))
                file.Write(row);
            file.Finish();
        }

        return CsvListCheck.ReadBack(folder, list.Path, rows);
    }

    /// <summary>The fields of a list: its headers, then one row after the other.</summary>
    public static string[][] FieldsOf(ListTable list, CsvField field)
    {
        var rows = list.MakeRows();
        var fields = new string[rows.Length + 1][];
        fields[0] = [.. list.Headers.Select(header => field.Write(Cell.Text(header)))];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = fields[i + 1] = new string[rows[i].Length];
            for (var j = 0; j < row.Length; j++)
                row[j] = field.Write(rows[i][j]);
        }

        return fields;
    }
}
