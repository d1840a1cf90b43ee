using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Sources;

/// <summary>Reads the description of one source.</summary>
internal static class SourceDefinitionReader
{
    /// <summary>Reads a file; what is wrong goes to the map's problems, and reading goes on.</summary>
    /// <param name="fileName">Without extension: the id must be the same.</param>
    /// <param name="map">The file.</param>
    public static ReadSource Read(string fileName, MapReader map)
    {
        CheckId(fileName, map);
        var title = map.Required("title")?.Text ?? fileName;
        var agency = map.Required("agency")?.Text ?? "";
        var names = map.TextList("file_names");
        var reader = new ColumnReader(map.Problems);
        var columns = Columns(map, reader);
        var members = fileName == SourceDefinition.RosterId ? MemberReader.Read(map) : null;
        map.Finish();
        var definition = new SourceDefinition(fileName, title, agency, columns)
        {
            FileNames = names,
            Members = members,
        };
        return new ReadSource(definition, reader);
    }

    /// <summary>Says an id that is not the file's name.</summary>
    public static void CheckId(string fileName, MapReader map)
    {
        if (map.Required("id") is { } id && id.Text != fileName)
            map.Problems.Add(YamlProblems.IdNotFileName(id.Where, id.Text, fileName));
    }

    private static ImmutableArray<ColumnDefinition> Columns(MapReader map, ColumnReader reader)
    {
        if (map.Node("columns") is null)
        {
            map.Problems.Add(YamlProblems.MissingKey(map.Where, "columns"));
            return [];
        }

        var columns = ImmutableArray.CreateBuilder<ColumnDefinition>();
        foreach (var entry in map.EntriesOf("columns"))
        {
            if (MapReader.Open(entry.Value, entry.Key.Text, map.Problems) is { } column)
                columns.Add(reader.Read(columns.Count, entry.Key, column));
        }

        if (columns.Count > 0 && columns.All(column => column.Role != ColumnRole.IdNumber))
            map.Problems.Add(SourceDescriptionProblems.WithoutIdNumber(map.Where));
        return columns.ToImmutable();
    }
}
