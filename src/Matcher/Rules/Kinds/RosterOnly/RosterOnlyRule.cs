using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Households;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.RosterOnly;

/// <summary>Runs a rule on the roster's own fields. One that concerns the household looks at its head.</summary>
internal static class RosterOnlyRule
{
    /// <summary>Runs it.</summary>
    public static RuleOutcome Run(CompiledRule rule, LoadedRoster roster)
    {
        var outcome = new Outcome(rule);
        var isOfHousehold = rule.Body.AppliesTo == AppliesTo.Household;
        var people = isOfHousehold
            ? roster.Households.Where(household => household.Members.Length > 0)
                .Select(household => HouseholdHead.Of(household, roster))
                .OrderBy(person => person.Index)
            : roster.People.AsEnumerable();
        foreach (var person in people)
        {
            if (isOfHousehold && HouseholdDoubts.About(roster.HouseholdOf(person), roster) is { } doubt)
                outcome.AddUndecided(person, doubt);
            else
                outcome.AddOwnRow(new Subject(Row: null, person, rule.AsOf));
        }

        return outcome.ToOutcome([], roster);
    }

    /// <summary>Whom it looks at for a person: the person, or the household's head.</summary>
    public static Person Looked(CompiledRule rule, LoadedRoster roster, Person person) =>
        rule.Body.AppliesTo == AppliesTo.Household ? HouseholdHead.Of(roster.HouseholdOf(person), roster) : person;
}
