using System.Collections.Immutable;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Conditions;

namespace Matcher.Rules.Packs;

/// <summary>The parameters that a rule's file names, so that a bureau can let it ask for another one of its own.</summary>
/// <param name="rule">The file.</param>
internal sealed class ParameterNames(YamlMap rule)
{
    // A dollar sign in a text is one.
    private static readonly string[] Texts = ["id", "title", "why", "basis", "says", "action", "false_positives", "changed"];

    /// <summary>Their names, without dollar sign.</summary>
    public IReadOnlyCollection<string> All { get; } =
        rule.Entries.Where(IsNoText).SelectMany(entry => In(entry.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>The file with other names.</summary>
    /// <param name="names">The other names, by those of the file.</param>
    public YamlMap Renamed(IReadOnlyDictionary<string, string> names) => names.Count == 0
        ? rule
        : rule with
        {
            Entries = [.. rule.Entries.Select(entry => IsNoText(entry) ? entry with { Value = Renamed(entry.Value, names) } : entry)],
        };

    private static bool IsNoText(YamlEntry entry) => !Texts.Contains(entry.Key.Text);

    private static IEnumerable<string> In(YamlNode node) => node switch
    {
        YamlScalar scalar => NameIn(scalar) is { } name ? [name] : [],
        YamlList list => list.Items.SelectMany(In),
        YamlMap map => map.Entries.SelectMany(entry => In(entry.Key).Concat(In(entry.Value))),
        _ => [],
    };

    // A parameter ends its operand: $name, or 1.5 × $name.
    private static string? NameIn(YamlScalar scalar) =>
        scalar.Text.LastIndexOf(ParameterUse.Mark) is >= 0 and var at && at + 1 < scalar.Text.Length ? scalar.Text[(at + 1)..] : null;

    private static YamlNode Renamed(YamlNode node, IReadOnlyDictionary<string, string> names) => node switch
    {
        YamlScalar scalar => Renamed(scalar, names),
        YamlList list => list with { Items = [.. list.Items.Select(item => Renamed(item, names))] },
        YamlMap map => map with
        {
            Entries = [.. map.Entries.Select(entry => new YamlEntry(Renamed(entry.Key, names), Renamed(entry.Value, names)))],
        },
        _ => node,
    };

    private static YamlScalar Renamed(YamlScalar scalar, IReadOnlyDictionary<string, string> names) =>
        NameIn(scalar) is { } name && names.TryGetValue(name, out var other)
            ? scalar with { Text = scalar.Text[..^name.Length] + other }
            : scalar;
}
