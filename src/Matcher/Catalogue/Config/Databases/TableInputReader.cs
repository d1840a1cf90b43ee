using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Config.Databases;

/// <summary>Reads where the rows of a source are in a database: <c>database</c>, <c>table</c> or <c>query</c>, <c>row_key</c>.</summary>
internal static class TableInputReader
{
    private static readonly string[] Keys = ["database", "table", "query", "row_key"];

    /// <summary>Reads it; null where the source is in files.</summary>
    /// <param name="source">What the config says of the source.</param>
    /// <param name="databases">Names of the databases that the config has.</param>
    public static TableInput? Read(MapReader source, IEnumerable<string> databases)
    {
        if (!Keys.Any(key => source.Node(key) is not null))
            return null;
        if (source.Node("files") is { } files)
            source.Problems.Add(ConfigProblems.FilesAndTable(files.Where));
        var database = source.Required("database");
        var known = databases.ToList();
        if (database is not null && !known.Contains(database.Text))
        {
            source.Problems.Add(ConfigProblems.UnknownDatabase(database.Where, database.Text,
                Suggestion.Hint(database.Text, [.. known.Order(StringComparer.Ordinal)])));
        }

        var (table, query) = (source.Scalar("table"), source.Scalar("query"));
        if (table is null == query is null)
            source.Problems.Add(ConfigProblems.TableOrQuery((query?.Where ?? database?.Where) ?? source.Where));
        var rowKey = source.TextList("row_key");
        if (rowKey.IsEmpty)
            source.Problems.Add(YamlProblems.MissingKey(source.Where, "row_key"));
        return new TableInput(database?.Text ?? "", rowKey) { Table = table?.Text, Query = query?.Text };
    }
}
