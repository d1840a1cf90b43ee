using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Duplicate;

/// <summary>Runs a rule about one person twice on the roster: a finding for each of the rows, saying where the others are.</summary>
internal static class DuplicateRule
{
    // Of people who are there once, one in twenty shares the bit of another.
    private const int BitsPerPerson = 16;

    /// <summary>Runs it.</summary>
    public static RuleOutcome Run(CompiledRule rule, LoadedRoster roster)
    {
        var outcome = new Outcome(rule);
        var several = NumbersOfSeveral(roster);
        foreach (var group in roster.People.Where(person => person.Number is { } number ? several.Contains(number) : IsComparable(person))
            .GroupBy(Key)
            .Where(group => group.Count() > 1))
        {
            foreach (var person in group)
                Add(rule, roster, outcome, person, group.Where(other => other.Index != person.Index));
        }

        return outcome.ToOutcome([], roster);
    }

    /// <summary>A person beside the other places where the same number stands; null where there is none that the rule accepts.</summary>
    public static Subject? SubjectOf(CompiledRule rule, LoadedRoster roster, Person person) =>
        IsComparable(person)
            && TwinsOf(
                rule,
                person,
                roster.People.Where(other => other.Index != person.Index
                    && IsComparable(other)
                    && Key(other) == Key(person))) is { Count: > 0 } twins
            ? SubjectOf(rule, roster, person, twins)
            : null;

    private static void Add(CompiledRule rule, LoadedRoster roster, Outcome outcome, Person person, IEnumerable<Person> others)
    {
        var twins = TwinsOf(rule, person, others);
        if (twins.Count == 0)
            return;
        // Somebody may be paid here and have been stopped there.
        if (roster.Unanswered.Count > 0
            && twins.RemoveAll(twin => UnansweredPeople.IsUnanswered(twin.Person, roster)) > 0
            && twins.Count == 0)
        {
            outcome.AddUndecided(person, UndecidedProblems.TwinState(person.Row.Place.Where));
            return;
        }

        var subject = SubjectOf(rule, roster, person, twins);
        outcome.Add(
            person,
            subject,
            rule.Judge(subject),
            () =>
            [
                WeighedRow.EvidenceOf(rule, subject, person.Row, MatchGrade.A, NameComparison.Same),
                .. twins.Select(twin => WeighedRow.EvidenceOf(rule, SubjectOf(rule, twin), twin.Person.Row, twin.Grade, twin.Names)),
            ],
            weighed => weighed with
            {
                Watched = [.. weighed.Watched, .. twins.SelectMany(twin => Watching.Of(rule.Body.ReopensOn, SubjectOf(rule, twin)))],
            });
    }

    private static Subject SubjectOf(CompiledRule rule, Twin twin) => new(Row: null, twin.Person, rule.AsOf);

    private static List<Twin> TwinsOf(CompiledRule rule, Person person, IEnumerable<Person> others)
    {
        var twins = new List<Twin>();
        foreach (var other in others)
        {
            var names = PersonName.Compare(person.Name, other.Name);
            if (MatchGrading.Grade(person.IdClass, other.IdClass, names) is { } grade && rule.Rule.Grades.Contains(grade))
                twins.Add(new Twin(other, names, grade));
        }

        return twins;
    }

    private static Subject SubjectOf(CompiledRule rule, LoadedRoster roster, Person person, List<Twin> twins) =>
        new(Row: null, person, rule.AsOf)
        {
            Given = OtherPlace.Given(
                roster.HouseholdOf(person),
                [.. twins.Select(twin => roster.HouseholdOf(twin.Person))],
                twins.Count(twin =>
                    twin.Person.HouseholdIndex == person.HouseholdIndex && MemberOrder.Instance.Compare(twin.Person, person) < 0)),
        };

    // Nearly everybody is there once, and need not be grouped with nobody else. A few bits tell of most that they are alone.
    private static HashSet<IdNumber> NumbersOfSeveral(LoadedRoster roster)
    {
        var bits = new ulong[((long)roster.People.Length * BitsPerPerson / 64) + 1];
        var perhaps = new HashSet<IdNumber>();
        foreach (var person in roster.People)
        {
            if (person.Number is not { } number)
                continue;
            var place = Math.BigMul(unchecked(number.Digits17 * 0x9E3779B97F4A7C15UL), (ulong)bits.LongLength * 64, out _);
            var bit = 1UL << (int)(place % 64);
            if ((bits[place / 64] & bit) != 0)
                perhaps.Add(number);
            bits[place / 64] |= bit;
        }

        var (met, several) = (new HashSet<IdNumber>(), new HashSet<IdNumber>());
        foreach (var person in roster.People)
        {
            if (person.Number is { } number && perhaps.Contains(number) && !met.Add(number))
                several.Add(number);
        }

        return several;
    }

    private static bool IsComparable(Person person) => person.IsComparable;

    private static (IdNumber? Number, string? Document) Key(Person person) =>
        (person.Number, person.Number is null ? person.OtherDocument : null);

    /// <summary>Another place of the same number.</summary>
    private readonly record struct Twin(Person Person, NameComparison Names, MatchGrade Grade);
}
