using Matcher.Roster;
using Matcher.Rules.Examples;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Shared;

/// <summary>Runs an example of a value that several households share: what becomes of the household of its first person.</summary>
internal static class SharedExample
{
    /// <summary>Runs it.</summary>
    public static ExampleResult Run(CompiledRule rule, SharedValue shared, RuleTest test, LoadedRoster roster)
    {
        var runner = new SharedRule(rule, shared, roster) { Facts = person => test.People[person.Index].Facts };
        // Of several values of a household the one that is a finding, else one that was not decided.
        var own = runner.Judge()
            .Where(one => one.Head.HouseholdIndex == 0)
            .OrderBy(one => one.Ruling is Ruling.Met ? 0 : one.TooCommon is not null || one.Ruling is Ruling.Undecided ? 1 : 2)
            .FirstOrDefault();
        return own switch
        {
            null => ExampleResult.NoHit,
            { TooCommon: not null } => ExampleResult.Undecided,
            _ => ExampleResult.Of(own.Ruling, met =>
                FindingMaker.Merge(
                    rule.Rule,
                    [runner.Together(WeighedRow.Weigh(rule, own.Subject, met, runner.EvidenceOf(own)), own)],
                    own.Head,
                    offRoster: null)),
        };
    }
}
