using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Absent;

/// <summary>
/// Runs a rule on who is not in a source. A row of any grade is somebody found: under another name is 身份存疑, not absent.
/// </summary>
internal static class AbsentRule
{
    // Fewer than so many people on the roster say nothing about a source.
    private const int FewestPeople = 20;

    /// <summary>
    /// Why nobody can be said to be missing from a source: it does not have most of the roster's people, so it is no list of everybody. A
    /// list of the dead, taken for the register, would make everybody else a person that nobody knows.
    /// </summary>
    public static Problem? WhyNoList(LoadedRoster roster, SourceMatches source)
    {
        var comparable = roster.People.Where(person => person.IsComparable).ToList();
        var found = comparable.Count(person => source.Seen.HasPerson(PersonIndex.Of(person)));
        return comparable.Count >= FewestPeople && found * 2 < comparable.Count
            ? RuleRunProblems.SourceOfSome(new Place(source.Source.Id), source.Source.Title, found, comparable.Count)
            : null;
    }

    /// <summary>Runs it.</summary>
    public static RuleOutcome Run(CompiledRule rule, LoadedRoster roster, SourceMatches source)
    {
        if (source.WhyAbsenceUnsure is { } unsure)
            return RuleOutcome.NotRunBecause(rule.Rule, unsure);
        var outcome = new Outcome(rule);
        foreach (var person in roster.People.Where(person => !source.Seen.HasPerson(PersonIndex.Of(person))))
        {
            var subject = new Subject(Row: null, person, rule.AsOf);
            var ruling = rule.Judge(subject);
            if (ruling is Ruling.Met && !person.IsComparable)
                outcome.NotComparable(person);
            else if (ruling is Ruling.Met && source.Seen.PossiblyMeant.Contains(PersonIndex.Of(person)))
                outcome.AddUndecided(person, UndecidedProblems.PersonUnclear(new Place(source.Source.Id)));
            else
                outcome.AddOwnRow(subject, ruling);
        }

        return outcome.ToOutcome([], roster);
    }
}
