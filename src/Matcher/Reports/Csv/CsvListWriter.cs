using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Csv;

/// <summary>Lists as CSV.</summary>
/// <param name="style">How numbers are written.</param>
internal sealed class CsvListWriter(IdStyle style) : IListWriter
{
    private readonly CsvField _field = new(style);

    /// <inheritdoc/>
    public WrittenList Write(string folder, ListTable list)
    {
        // Made once: the same texts are written and looked for again.
        var fields = FieldsOf(list, _field);
        using (var file = new CsvListFile(folder, list.Path))
        {
            foreach (var row in fields)
                file.Write(row);
            file.Finish();
        }

        return CsvListCheck.ReadBack(folder, list.Path, fields);
    }

    /// <inheritdoc/>
    public IOpenList Open(string folder, string path, ImmutableArray<ListColumn> columns) => new OpenCsvList(folder, path, columns, _field);

    /// <summary>The fields of a list: its headers, then one row after the other.</summary>
    public static string[][] FieldsOf(ListTable list, CsvField field)
    {
        var rows = list.MakeRows().ToImmutableArray();
        var fields = new string[rows.Length + 1][];
        fields[0] = field.WriteHeader(list.Columns);
        for (var i = 0; i < rows.Length; i++)
            fields[i + 1] = field.WriteRow(rows[i]);
        return fields;
    }
}
