using Matcher.Roster;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Households;

/// <summary>A household in words, so that somebody in a township finds it.</summary>
internal static class HouseholdPlace
{
    /// <summary>Where a household is: township, village, number, head and category.</summary>
    public static string InWords(Household household) =>
        $"{household.Township}{household.Village}户编号{Known(household.Number)}（户主{Known(household.HeadName)}，{Known(household.Category)}）";

    private static string Known(string text) => text.Length > 0 ? text : ShownText.Missing;
}
