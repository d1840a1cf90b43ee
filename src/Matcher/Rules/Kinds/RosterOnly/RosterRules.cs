using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Households;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;
using Matcher.Rules.Running;

namespace Matcher.Rules.Kinds.RosterOnly;

/// <summary>Runs the rules that look at the roster's own people: its fields alone, or who is missing from a source.</summary>
internal static class RosterRules
{
    /// <summary>A rule on the roster's own fields. One that concerns the household looks at its head.</summary>
    public static RuleOutcome RunOnFields(CompiledRule rule, LoadedRoster roster)
    {
        var outcome = new Outcome(rule);
        var isOfHousehold = rule.Body.AppliesTo == AppliesTo.Household;
        var people = isOfHousehold
            ? roster.Households.Where(household => household.Members.Length > 0)
                .Select(household => HeadOf(household, roster))
                .OrderBy(person => person.Index)
            : roster.People.AsEnumerable();
        foreach (var person in people)
        {
            if (isOfHousehold && HouseholdDoubts.About(roster.HouseholdOf(person), roster) is { } doubt)
            {
                outcome.Leave(person, doubt);
                continue;
            }

            var subject = new Subject(Row: null, person, rule.AsOf);
            Add(outcome, rule, subject, rule.Judge(subject));
        }

        return outcome.ToOutcome([], roster);
    }

    /// <summary>
    /// A rule on who is not in a source. A row of any grade is somebody found: under another name is 身份存疑, not absent.
    /// </summary>
    public static RuleOutcome RunOnAbsent(CompiledRule rule, LoadedRoster roster, SourceMatches source)
    {
        if (source.WhyNobodyIsMissing is { } unsure)
            return RuleRunner.NotRun(rule.Rule, unsure);
        var outcome = new Outcome(rule);
        foreach (var person in roster.People.Where(person => !source.Seen.HasPerson(person.Index)))
        {
            var subject = new Subject(Row: null, person, rule.AsOf);
            var ruling = rule.Judge(subject);
            if (ruling is Ruling.Met && !person.IsComparable)
                outcome.NotComparable(person);
            else if (ruling is Ruling.Met && source.Seen.Unclear.Contains(person.Index))
                outcome.Leave(person, UndecidedProblems.PersonUnclear(new Place(source.Source.Id)));
            else
                Add(outcome, rule, subject, ruling);
        }

        return outcome.ToOutcome([], roster);
    }

    /// <summary>Whom a rule on the roster's own fields looks at for a person: the person, or the household's head.</summary>
    public static Person Looked(CompiledRule rule, LoadedRoster roster, Person person) =>
        rule.Body.AppliesTo == AppliesTo.Household ? HeadOf(roster.HouseholdOf(person), roster) : person;

    // Everybody on the roster comes here, and nearly nobody counts: for the others no object is made.
    private static void Add(Outcome outcome, CompiledRule rule, Subject subject, Ruling ruling)
    {
        if (ruling is Ruling.Met or Ruling.Undecided)
            outcome.Add(subject.Person!, subject, ruling, OwnRow(rule, subject));
    }

    /// <summary>The roster row as evidence: that it is about the person needs no comparing.</summary>
    private static Func<ImmutableArray<Evidence>> OwnRow(CompiledRule rule, Subject subject) =>
        () => [Lead.EvidenceOf(rule, subject, subject.Person!.Row, MatchGrade.A, NameComparison.Same)];

    /// <summary>户主: who is the head, else who bears the head's name, else whose row says most. Not who stands first.</summary>
    public static Person HeadOf(Household household, LoadedRoster roster)
    {
        var members = household.Members.Select(index => roster.People[index]).Order(MemberOrder.Instance).ToList();
        return members.Find(MemberOrder.IsHead)
            ?? members.Find(member => PersonName.Compare(member.Name, household.HeadName) == NameComparison.Same)
            ?? members.MinBy(member => member.Row.Source.Columns.Count(column => string.IsNullOrWhiteSpace(member[column.Index])))!;
    }
}
