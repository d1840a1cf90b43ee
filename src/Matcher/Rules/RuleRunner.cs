using System.Collections.Immutable;
using Matcher.Configuration;
using Matcher.Matching;
using Matcher.Roster;
using Matcher.Sources;

namespace Matcher.Rules;

/// <summary>Applies a pack to a night's matches.</summary>
/// <param name="pack">The rules.</param>
/// <param name="asOf">基准日.</param>
/// <param name="parameters">The run's parameters.</param>
internal sealed class RuleRunner(RulePack pack, DateOnly asOf, ImmutableDictionary<string, RunParameter> parameters)
{
    /// <summary>
    /// Whether a row about nobody on the roster must be kept for a rule (漏保). Called while the sources are read, from
    /// several threads; sources that no such rule reads are never asked about.
    /// </summary>
    public bool WantsOutsider(SourceRow row) => throw new NotSupportedException($"{pack}{asOf}{parameters}{row}");

    /// <summary>The sources whose rows about nobody on the roster some rule wants to see.</summary>
    public ImmutableHashSet<string> OutsiderSources => throw new NotSupportedException();

    /// <summary>Runs every active and trial rule. A rule whose source failed or is not in the config is reported as not run.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="matches">Matches by source id.</param>
    /// <returns>One outcome a rule, in the order of the pack.</returns>
    public ImmutableArray<RuleOutcome> Run(LoadedRoster roster, IReadOnlyDictionary<string, SourceMatches> matches) =>
        throw new NotSupportedException();
}
