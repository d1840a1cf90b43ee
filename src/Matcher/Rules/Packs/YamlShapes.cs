using Matcher.Foundation.Yaml;

namespace Matcher.Rules.Packs;

/// <summary>What two pieces of YAML have in common, wherever they are written.</summary>
internal static class YamlShapes
{
    /// <summary>Whether both say the same.</summary>
    public static bool AreSame(YamlNode one, YamlNode other) => (one, other) switch
    {
        (YamlScalar a, YamlScalar b) => a.Text == b.Text && a.IsNull == b.IsNull,
        (YamlList a, YamlList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => AreSame(pair.First, pair.Second)),
        (YamlMap a, YamlMap b) => a.Entries.Length == b.Entries.Length && a.Entries.Zip(b.Entries)
            .All(pair => pair.First.Key.Text == pair.Second.Key.Text && AreSame(pair.First.Value, pair.Second.Value)),
        _ => false,
    };

    /// <summary>What an entry of a list calls itself; null where it has no name.</summary>
    public static string? NameOf(YamlNode node) =>
        node is YamlMap map && map.Entries.FirstOrDefault(entry => entry.Key.Text == "name")?.Value is YamlScalar name ? name.Text : null;
}
