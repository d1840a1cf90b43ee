using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Sources;

/// <summary>
/// Reads a bureau's own file over the description of the pack: further aliases, headers that ours takes for the wrong column
/// (<c>not_aliases</c>), further codes and other meanings of codes, whole columns. What rules rely on stays as it is: names,
/// roles and types of the pack's columns cannot be changed.
/// </summary>
internal static class LocalSourceReader
{
    /// <summary>Reads it; what is wrong goes to the map's problems.</summary>
    /// <param name="shipped">The pack's description.</param>
    /// <param name="map">The bureau's file.</param>
    public static SourceDefinition Read(ReadSource shipped, MapReader map)
    {
        SourceDefinitionReader.CheckId(shipped.Definition.Id, map);
        var definition = shipped.Definition with
        {
            Title = map.Text("title") ?? shipped.Definition.Title,
            Agency = map.Text("agency") ?? shipped.Definition.Agency,
            FileNames = [.. shipped.Definition.FileNames, .. map.TextList("file_names")],
            Columns = Columns(shipped, map),
            Members = shipped.Definition.Members is { } members ? MemberReader.Read(map)?.After(members) ?? members : null,
        };
        map.Finish();
        return definition;
    }

    private static ImmutableArray<ColumnDefinition> Columns(ReadSource shipped, MapReader map)
    {
        var columns = shipped.Definition.Columns.ToBuilder();
        List<(YamlScalar Name, MapReader Map, ColumnDefinition? Shipped)> entries = [];
        foreach (var entry in map.EntriesOf("columns"))
        {
            if (MapReader.Open(entry.Value, entry.Key.Text, map.Problems) is { } column)
                entries.Add((entry.Key, column, shipped.Definition.Column(entry.Key.Text)));
        }

        // First all that is taken away, so that it does not matter which of two columns stands first.
        foreach (var (_, column, known) in entries)
        {
            if (known is not null)
                columns[known.Index] = shipped.Columns.WithoutAliases(known, column);
        }

        foreach (var (name, column, known) in entries)
        {
            if (known is null)
                columns.Add(shipped.Columns.Read(columns.Count, name, column));
            else
                columns[known.Index] = shipped.Columns.Extend(columns[known.Index], name, column);
        }

        return columns.ToImmutable();
    }
}
