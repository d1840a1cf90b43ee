using Matcher.Identity.Names;
using Matcher.Roster;

namespace Matcher.Rules.Households;

/// <summary>Who speaks for a household where a finding concerns all of it.</summary>
internal static class HouseholdHead
{
    /// <summary>户主: who is the head, else who bears the head's name, else whose row says most. Not who stands first.</summary>
    public static Person Of(Household household, LoadedRoster roster)
    {
        var members = household.Members.Select(index => roster.People[index]).Order(MemberOrder.Instance).ToList();
        return members.Find(MemberOrder.IsHead)
            ?? members.Find(member => PersonName.Compare(member.Name, household.HeadName) == NameComparison.Same)
            ?? members.MinBy(member => member.Row.Source.Columns.Count(column => string.IsNullOrWhiteSpace(member[column.Index])))!;
    }
}
