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
        using var open = Open(folder, list.Path, list.Columns);
        foreach (var row in list.MakeRows())
            open.Write(row);
        return open.Finish();
    }

    /// <inheritdoc/>
    public IOpenList Open(string folder, string path, ImmutableArray<ListColumn> columns) => new OpenCsvList(folder, path, columns, _field);
}
