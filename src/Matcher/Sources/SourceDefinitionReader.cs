using System.Collections.Immutable;
using Matcher.Problems;
using Matcher.Yaml;

namespace Matcher.Sources;

/// <summary>Reads the description of one source.</summary>
internal static class SourceDefinitionReader
{
    /// <summary>Reads a file; what is wrong goes to the map's problems, and reading goes on.</summary>
    /// <param name="fileName">Without extension: the id must be the same.</param>
    /// <param name="map">The file.</param>
    public static SourceDefinition Read(string fileName, MapReader map)
    {
        if (map.Required("id") is { } id && id.Text != fileName)
            map.Problems.Error(ProblemCode.YamlIdNotFileName, id.Where, id.Text, fileName);
        var title = map.Required("title")?.Text ?? fileName;
        var agency = map.Required("agency")?.Text ?? "";
        var columns = Columns(map);
        var members = fileName == SourceDefinition.RosterId ? Members(map) : null;
        map.Finish();
        return new SourceDefinition(fileName, title, agency, columns) { Members = members };
    }

    private static MemberHeaders? Members(MapReader map)
    {
        if (map.Map("members") is not { } members)
            return null;
        var headers = new MemberHeaders(Headers("name"), Headers("id_number"), Headers("relation"));
        members.Finish();
        return headers;

        ImmutableArray<string> Headers(string key)
        {
            var texts = members.Scalars(key);
            foreach (var text in texts.Where(text => !text.Text.Contains(MemberHeaders.Number, StringComparison.Ordinal)))
                members.BadValue(text, key, [text.Text + MemberHeaders.Number]);
            return [.. texts.Select(text => text.Text)];
        }
    }

    private static ImmutableArray<ColumnDefinition> Columns(MapReader map)
    {
        if (map.Node("columns") is null)
        {
            map.Problems.Error(ProblemCode.YamlMissingKey, map.Where, "columns");
            return [];
        }

        var reader = new ColumnReader(map.Problems);
        var columns = ImmutableArray.CreateBuilder<ColumnDefinition>();
        foreach (var entry in map.EntriesOf("columns"))
        {
            if (MapReader.Open(entry.Value, entry.Key.Text, map.Problems) is { } column)
                columns.Add(reader.Read(columns.Count, entry.Key, column));
        }

        if (columns.Count > 0 && columns.All(column => column.Role != ColumnRole.IdNumber))
            map.Problems.Error(ProblemCode.SourceWithoutIdNumber, map.Where);
        return columns.ToImmutable();
    }
}
