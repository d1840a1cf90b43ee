using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Reports;

namespace Matcher.Runs;

/// <summary>What an earlier run read.</summary>
/// <param name="AsOf">Its as-of date.</param>
/// <param name="People">People on its roster.</param>
/// <param name="Rows">By source id, its rows.</param>
/// <param name="Matched">By source id, those about somebody on the roster.</param>
internal sealed record EarlierRun(
    DateOnly AsOf,
    int People,
    ImmutableDictionary<string, long> Rows,
    ImmutableDictionary<string, long> Matched)
{
    /// <summary>Ids of the sources that it could use; <c>roster</c> where it could use the roster.</summary>
    public required ImmutableHashSet<string> Used { get; init; }

    /// <summary>What a <c>run.json</c> says.</summary>
    /// <param name="run">The file.</param>
    /// <param name="asOf">The day of its folder.</param>
    /// <param name="setup">Which rules read which source.</param>
    public static EarlierRun Of(RunDocument run, DateOnly asOf, RunSetup setup)
    {
        var files = run.Inputs.ToLookup(file => file.Source, StringComparer.Ordinal);
        var read = files.Select(source => source.Key).ToImmutableHashSet(StringComparer.Ordinal);
        return new EarlierRun(
            asOf,
            run.Roster.People,
            files.ToImmutableDictionary(source => source.Key, source => source.Sum(file => file.Rows), StringComparer.Ordinal),
            files.ToImmutableDictionary(source => source.Key, source => source.Sum(file => file.Matched), StringComparer.Ordinal))
        {
            Used = run.Unusable.IsDefault ? UsedByRules(run, setup).Intersect(read) : read.Except(run.Unusable),
        };
    }

    // A run of an older version does not say it. A rule that reads several sources may have done without one of them.
    private static ImmutableHashSet<string> UsedByRules(RunDocument run, RunSetup setup)
    {
        var ran = run.Rules.Where(rule => rule.Ran).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return [SourceDefinition.RosterId,
            .. setup.Pack.Rules.Where(rule => rule.Sources is [_] && ran.Contains(rule.Id)).Select(rule => rule.Sources[0])];
    }
}
