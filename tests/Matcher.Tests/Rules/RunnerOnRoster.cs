using System.Collections.Immutable;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.Rules.Running;

namespace Matcher.Rules;

/// <summary>Runs rules as a run does, which has reckoned once how many people on the roster can be compared.</summary>
internal static class RunnerOnRoster
{
    public static ImmutableArray<RuleOutcome> Run(
        this RuleRunner runner,
        LoadedRoster roster,
        IReadOnlyDictionary<string, SourceMatches> matches) =>
        runner.Run(roster, RosterNumbers.Of(roster), matches);
}
