using Matcher.Identity;
using Matcher.Roster;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Kinds;

/// <summary>Runs a rule about one person twice on the roster: a finding for each of the rows, saying where the others are.</summary>
internal static class DuplicateRule
{
    /// <summary>Runs it.</summary>
    public static RuleOutcome Run(CompiledRule rule, LoadedRoster roster)
    {
        var outcome = new Outcome(rule);
        foreach (var group in roster.People.Where(IsComparable).GroupBy(Key).Where(group => group.Count() > 1))
        {
            foreach (var person in group)
                Add(rule, roster, outcome, person, [.. group.Where(other => other.Index != person.Index)]);
        }

        return outcome.ToOutcome([], roster);
    }

    private static void Add(CompiledRule rule, LoadedRoster roster, Outcome outcome, Person person, IReadOnlyList<Person> others)
    {
        var twins = others
            .Select(other => (Person: other, Names: PersonName.Compare(person.Name, other.Name)))
            .Select(other => (other.Person, other.Names, Grade: MatchGrading.Grade(person.IdClass, other.Person.IdClass, other.Names)))
            .Where(other => other.Grade is { } grade && rule.Rule.Grades.Contains(grade))
            .ToList();
        if (twins.Count == 0)
            return;
        var subject = new Subject(Row: null, person, rule.AsOf)
        {
            Given = OtherPlace.Given(
                roster.HouseholdOf(person),
                [.. twins.Select(twin => roster.HouseholdOf(twin.Person))],
                twins.Count(twin => twin.Person.HouseholdIndex == person.HouseholdIndex && twin.Person.Index < person.Index)),
        };
        outcome.Add(person, subject, rule.Judge(subject), () =>
        [
            Lead.EvidenceOf(rule, subject, person.Row, MatchGrade.A, NameComparison.Same),
            .. twins.Select(twin => Lead.EvidenceOf(rule, new Subject(Row: null, twin.Person, rule.AsOf), twin.Person.Row, twin.Grade!.Value, twin.Names)),
        ]);
    }

    private static bool IsComparable(Person person) => person is not { Number: null, OtherDocument: null };

    private static (IdNumber? Number, string? Document) Key(Person person) =>
        (person.Number, person.Number is null ? person.OtherDocument : null);
}
