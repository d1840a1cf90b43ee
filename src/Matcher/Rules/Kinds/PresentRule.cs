using Matcher.Matching;
using Matcher.Roster;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Kinds;

/// <summary>Runs a rule about people on the roster who are in a source.</summary>
internal static class PresentRule
{
    /// <summary>Runs it over the matches whose grade it accepts.</summary>
    public static RuleOutcome Run(CompiledRule rule, LoadedRoster roster, SourceMatches source)
    {
        var outcome = new Outcome(rule);
        foreach (var match in source.Matches.Where(match => rule.Rule.Grades.Contains(match.Grade)))
        {
            var subject = new Subject(match.Row, match.Person, rule.AsOf);
            outcome.Add(match.Person, subject, rule.Judge(subject), () => [Lead.EvidenceOf(rule, subject, match.Row, match.Grade, match.Names)]);
        }

        return outcome.ToOutcome([source], roster);
    }
}
