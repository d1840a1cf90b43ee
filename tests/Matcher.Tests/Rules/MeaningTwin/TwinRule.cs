using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Matcher.Rules.MeaningTwin;

/// <summary>A rule file.</summary>
internal sealed record TwinRule(string Id, YamlMappingNode Body)
{
    public string Kind => Body.Text("kind") ?? "present";

    public string? Source => Body.Text("source");

    public bool OfHousehold => Body.Text("applies_to") == "household";

    public ImmutableArray<string> Grades => Body.At("grades") is { } grades ? TwinYaml.Texts(grades) : ["A", "B"];

    public YamlNode? When => Body.At("when");

    public IEnumerable<YamlNode> Except => TwinYaml.Pairs(Body.At("except")).Select(pair => pair.Value);

    public IEnumerable<YamlNode> Figures => TwinYaml.Nodes(Body.At("figures"));

    public bool OnlyIfPaidAfter => Body.At("event")?.Text("only_if") == "paid_after";

    /// <summary>The columns that say when it happened, first the one that counts.</summary>
    public ImmutableArray<string> EventColumns => Body.At("event") switch
    {
        null => [],
        YamlMappingNode clause => [.. TwinYaml.Texts(clause.At("from")), .. TwinYaml.Texts(clause.At("else"))],
        var column => TwinYaml.Texts(column),
    };

    /// <summary>The rows of its examples, by source.</summary>
    public IEnumerable<(string Source, YamlNode Row)> Examples => TwinYaml.Nodes(Body.At("tests")).SelectMany(test =>
        TwinYaml.Nodes(test.At("row")).Select(row => (Source ?? "", row))
            .Concat(TwinYaml.Pairs(test.At("rows")).SelectMany(pair => TwinYaml.Nodes(pair.Value).Select(row => (pair.Key, row)))));

    /// <summary>Every condition of it, with the source whose rows it asks.</summary>
    public IEnumerable<(string? Source, YamlNode Condition)> Conditions =>
    [
        .. Except.Prepend(When).OfType<YamlNode>().Select(condition => (Source, condition)),
        .. Figures.Where(figure => figure.At("when") is not null).Select(figure => (figure.Text("source"), figure.At("when")!)),
    ];

    /// <summary>The rules of a pack that are in force.</summary>
    public static ImmutableArray<TwinRule> Pack(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => new TwinRule(Path.GetFileNameWithoutExtension(path), TwinYaml.File(path)))
            .Where(rule => rule.Body.Text("status") is "active" or "trial"),
    ];
}
