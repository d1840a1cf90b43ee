using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Rules.Findings;

/// <summary>
/// People of whom the bureau has not said whether they are still paid: what a rule found about them is no lead, and it is not nothing
/// either.
/// </summary>
internal static class UnansweredPeople
{
    /// <summary>The outcome without findings about them; each of those leaves its person undecided.</summary>
    public static RuleOutcome Without(RuleOutcome outcome, LoadedRoster roster)
    {
        if (roster.Unanswered.Count == 0 || outcome.Findings.All(finding => !IsUnanswered(finding.Person, roster)))
            return outcome;
        var about = outcome.Findings.Where(finding => IsUnanswered(finding.Person, roster))
            .Select(finding => finding.Person!)
            .DistinctBy(person => person.Index);
        return outcome with
        {
            Findings = [.. outcome.Findings.Where(finding => !IsUnanswered(finding.Person, roster))],
            Unchecked = [.. outcome.Unchecked.Concat(about.Select(person => new UncheckedPerson(person, Reason(person, roster))))
                .DistinctBy(one => one.Person.Index)
                .OrderBy(one => one.Person.Index)],
        };
    }

    /// <summary>Whether somebody is one of them.</summary>
    public static bool IsUnanswered(Person? person, LoadedRoster roster) =>
        person is not null && roster.Unanswered.ContainsKey(person.Index);

    /// <summary>Why nothing is said of somebody.</summary>
    public static Problem Reason(Person person, LoadedRoster roster) =>
        UndecidedProblems.PersonState(person.Row.Place.Where,
        roster.Unanswered[person.Index]);
}
