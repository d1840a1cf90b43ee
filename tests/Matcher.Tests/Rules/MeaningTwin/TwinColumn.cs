using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Matcher.Rules.MeaningTwin;

/// <summary>A column of a source, from its description.</summary>
internal sealed record TwinColumn(string Name, ImmutableArray<string> Aliases, string Role, string Type, TwinMeanings? Meanings)
{
    /// <summary>Reads the columns of a description.</summary>
    public static ImmutableArray<TwinColumn> Of(YamlMappingNode source) =>
        [.. TwinYaml.Pairs(source.At("columns")).Select(pair => Of(pair.Key, pair.Value))];

    private static TwinColumn Of(string name, YamlNode body)
    {
        var codes = TwinYaml.Pairs(body.At("codes")).ToImmutableDictionary(pair => pair.Key, pair => ((YamlScalarNode)pair.Value).Value!);
        return new TwinColumn(name, TwinYaml.Texts(body.At("aliases")), body.Text("role") ?? "", body.Text("type") ?? "text",
            body.At("meanings") is { } meanings ? TwinMeanings.Of(meanings, body, codes) : null);
    }
}

/// <summary>A source, or the roster.</summary>
internal sealed record TwinSource(string Id, ImmutableArray<TwinColumn> Columns)
{
    /// <summary>The description in a file.</summary>
    public static TwinSource Of(string path) => new(Path.GetFileNameWithoutExtension(path), TwinColumn.Of(TwinYaml.File(path)));

    /// <summary>0-based place of the column with a role; -1: none.</summary>
    public int Place(string role) => Columns.ToList().FindIndex(column => column.Role == role);

    /// <summary>0-based place of a column; -1: none.</summary>
    public int PlaceOf(string name) => Columns.ToList().FindIndex(column => column.Name == name);

    /// <summary>The column that a header of a file stands for; null: none.</summary>
    public TwinColumn? Headed(string header) =>
        Columns.FirstOrDefault(column => column.Aliases.Prepend(column.Name).Any(name => TwinValue.Text(name) == TwinValue.Text(header)));
}
