using Matcher.Identity;
using Matcher.Matching;
using Matcher.Roster;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Kinds;

/// <summary>Runs a rule about people in a source who are not on the roster (漏保).</summary>
internal static class NotOnRosterRule
{
    /// <summary>Runs it over the rows that were kept for it.</summary>
    public static RuleOutcome Run(CompiledRule rule, LoadedRoster roster, SourceMatches source)
    {
        var outcome = new Outcome(rule);
        foreach (var row in source.Outsiders)
        {
            var subject = new Subject(row, Person: null, rule.AsOf);
            outcome.AddOutsider(row, subject, rule.Judge(subject), [Lead.EvidenceOf(rule, subject, row, MatchGrade.A, NameComparison.Unknown)]);
        }

        return outcome.ToOutcome([source], roster);
    }
}
