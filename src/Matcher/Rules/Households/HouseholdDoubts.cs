using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Roster;

namespace Matcher.Rules.Households;

/// <summary>
/// Households of which nobody can say who belongs to them. What is reckoned for a household, by adding up its members or by looking
/// at all of them, is 未比对 for these: neither a lead nor clean.
/// </summary>
internal static class HouseholdDoubts
{
    /// <summary>
    /// Why a rule that reckons by households cannot be run on a roster that says of nobody whose household they are of; null: it can.
    /// </summary>
    public static Problem? WhyNotRun(LoadedRoster roster) =>
        AreAllUnknown(roster) ? RuleRunProblems.HouseholdsUnknown(Place.Nowhere) : null;

    /// <summary>Why a household cannot be reckoned; null: it can.</summary>
    public static Problem? About(Household household, LoadedRoster roster) => household.Doubt switch
    {
        HouseholdDoubt.None => null,
        HouseholdDoubt.NumberShared => UndecidedProblems.HouseholdUnclear(PlaceOf(household, roster)),
        HouseholdDoubt.MemberState => UndecidedProblems.HouseholdState(PlaceOf(household, roster)),
        _ => UndecidedProblems.HouseholdMissing(PlaceOf(household, roster)),
    };

    // Nearly always the first household answers it.
    private static bool AreAllUnknown(LoadedRoster roster) =>
        !roster.Households.IsEmpty && roster.Households.All(household => household.Doubt == HouseholdDoubt.NumberMissing);

    private static Place PlaceOf(Household household, LoadedRoster roster) => roster.People[household.Members[0]].Row.Place.Where;
}
