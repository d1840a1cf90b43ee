using Matcher.Identity.Names;
using Matcher.Roster;

namespace Matcher.Rules.Households;

/// <summary>Who speaks for a household where a finding concerns all of it.</summary>
internal static class HouseholdHead
{
    /// <summary>户主: who is the head, else who bears the head's name, else whose row says most. Not who stands first.</summary>
    public static Person Of(Household household, LoadedRoster roster)
    {
        if (FirstHead(household, roster) is { } head)
            return head;
        var members = household.Members.Select(index => roster.People[index]).Order(MemberOrder.Instance).ToList();
        return members.Find(member => PersonName.Compare(member.Name, household.HeadName) == NameComparison.Same)
            ?? members.MinBy(member => member.Row.Source.Columns.Count(column => string.IsNullOrWhiteSpace(member[column.Index])))!;
    }

    // Nearly every household has one, and it is asked for at every rule that is about households.
    private static Person? FirstHead(Household household, LoadedRoster roster)
    {
        Person? first = null;
        foreach (var index in household.Members)
        {
            var member = roster.People[index];
            if (MemberOrder.IsHead(member) && (first is null || MemberOrder.Instance.Compare(member, first) < 0))
                first = member;
        }

        return first;
    }
}
