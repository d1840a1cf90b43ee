using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Config;

/// <summary>Reads <c>not_received</c>: sources by their id, columns by id and name, <c>education.毕业日期</c>.</summary>
internal static class NotReceivedReader
{
    // As rules write it.
    private const string Roster = "花名册";

    /// <summary>Reads the key.</summary>
    public static (ImmutableArray<string> Sources, ImmutableArray<ColumnNotReceived> Columns) Read(MapReader map)
    {
        var entries = map.Scalars("not_received");
        return (
            [.. entries.Where(entry => !entry.Text.Contains('.', StringComparison.Ordinal)).Select(entry => entry.Text)],
            [.. entries.Where(entry => entry.Text.Contains('.', StringComparison.Ordinal)).Select(Column)]);
    }

    // The name of a column may have a dot in it, the id of a source cannot.
    private static ColumnNotReceived Column(YamlScalar entry)
    {
        var parts = entry.Text.Split('.', 2, StringSplitOptions.TrimEntries);
        return new ColumnNotReceived(parts[0] == Roster ? SourceDefinition.RosterId : parts[0], parts[1], entry.Where);
    }
}
