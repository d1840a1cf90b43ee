using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.OffRoster;

/// <summary>Runs a rule about people in a source who are not on the roster (漏保).</summary>
internal static class OffRosterRule
{
    /// <summary>Runs it over the rows that were kept for it.</summary>
    public static RuleOutcome Run(CompiledRule rule, LoadedRoster roster, RosterNumbers numbers, SourceMatches source)
    {
        var outcome = new Outcome(rule);
        if (numbers.AreTooFew)
            return RuleOutcome.NotRunBecause(rule.Rule, RuleRunProblems.RosterNumbers(new Place(roster.Definition.Id)));
        var unsure = new UnsureNames(numbers, rule.AsOf);
        foreach (var row in source.OffRoster)
        {
            var subject = new Subject(row, Person: null, rule.AsOf);
            var ruling = rule.Judge(subject);
            if (ruling is Ruling.Met && unsure.WhyUnsure(row) is { } reason)
                outcome.AddUndecided(row, reason);
            else
                outcome.AddOffRoster(row, subject, ruling,
                    [WeighedRow.EvidenceOf(rule, subject, row, MatchGrade.A, NameComparison.Unknown)]);
        }

        return outcome.ToOutcome([source], roster);
    }
}
