using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Matcher.Rules.MeaningTwin;

/// <summary>Reads the pack's YAML as it stands, with none of the engine's readers.</summary>
internal static class TwinYaml
{
    /// <summary>The top of a file.</summary>
    public static YamlMappingNode File(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(path);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>What stands under a key; null where it is not there.</summary>
    public static YamlNode? At(this YamlNode node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>The text under a key.</summary>
    public static string? Text(this YamlNode node, string key) => (node.At(key) as YamlScalarNode)?.Value;

    /// <summary>Whether <c>true</c> stands under a key.</summary>
    public static bool Flag(this YamlNode node, string key) => node.Text(key) == "true";

    /// <summary>The texts of a list, or the one that stands in its place; none of nothing.</summary>
    public static ImmutableArray<string> Texts(YamlNode? node) => node switch
    {
        YamlSequenceNode list => [.. list.Select(one => ((YamlScalarNode)one).Value!)],
        YamlScalarNode { Value: { Length: > 0 } text } => [text],
        _ => [],
    };

    /// <summary>The nodes of a list, or the one that stands in its place; none of nothing.</summary>
    public static IEnumerable<YamlNode> Nodes(YamlNode? node) => node switch
    {
        YamlSequenceNode list => list.Children,
        null => [],
        _ => [node],
    };

    /// <summary>Keys and values.</summary>
    public static IEnumerable<(string Key, YamlNode Value)> Pairs(YamlNode? node) =>
        node is YamlMappingNode map ? map.Children.Select(pair => (((YamlScalarNode)pair.Key).Value!, pair.Value)) : [];
}
