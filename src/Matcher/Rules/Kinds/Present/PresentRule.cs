using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Demand;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Present;

/// <summary>Runs a rule about people on the roster who are in a source.</summary>
internal static class PresentRule
{
    /// <summary>Runs it over the matches whose grade it accepts.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="source">The rows of its source.</param>
    /// <param name="matches">Those of all sources, which may speak against it.</param>
    public static RuleOutcome Run(CompiledRule rule, LoadedRoster roster, SourceMatches source,
        IReadOnlyDictionary<string, SourceMatches> matches)
    {
        var outcome = new Outcome(rule);
        var alike = new MetRows(rule);
        foreach (var (person, rows) in source.ByPerson)
        {
            foreach (var match in rows.Where(match => rule.Rule.Grades.Contains(match.Grade)))
            {
                var subject = new Subject(match.Row, person, rule.AsOf);
                outcome.Add(person, subject, rule.Judge(subject),
                    () => [WeighedRow.EvidenceOf(rule, subject, match.Row, match.Grade, match.Names)],
                    weighed => Contradictions.LowerIfContradicted(rule, weighed, matches) with
                    {
                        Alike = alike.DroppedBeside(weighed, match, source),
                    });
            }

            outcome.Settle();
        }

        return outcome.ToOutcome([source], roster);
    }
}
