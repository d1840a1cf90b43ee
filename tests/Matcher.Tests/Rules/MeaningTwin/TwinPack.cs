using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Runs.Metamorphic;

namespace Matcher.Rules.MeaningTwin;

/// <summary>The pack as the twin reads it.</summary>
internal static class TwinPack
{
    /// <summary>The day that the pack's examples are made for.</summary>
    public static readonly DateOnly AsOf = new(2023, 7, 6);

    /// <summary>The rules in force.</summary>
    public static readonly ImmutableArray<TwinRule> Rules = TwinRule.Pack(CountyRun.RulesFolder);

    /// <summary>The sources and the roster, by id.</summary>
    public static readonly ImmutableDictionary<string, TwinSource> Described = Directory.GetFiles(
        Path.Combine(CountyRun.RulesFolder, "sources"),
        "*.yaml")
        .Select(TwinSource.Of)
        .ToImmutableDictionary(source => source.Id);

    /// <summary>The values that the rules' examples give to parameters.</summary>
    public static readonly ImmutableDictionary<string, ImmutableArray<string>> Parameters = Rules
        .SelectMany(rule => TwinYaml.Pairs(rule.Body.At("tests_with")))
        .Where(pair => pair.Key.StartsWith('$'))
        .GroupBy(pair => pair.Key[1..])
        .ToImmutableDictionary(group => group.Key, group => TwinYaml.Texts(group.First().Value));

    /// <summary>A county made at random.</summary>
    public static TwinCounty County(int seed) =>
        new(seed, AsOf, Rules, Described[SourceDefinition.RosterId], Described.Remove(SourceDefinition.RosterId));
}
