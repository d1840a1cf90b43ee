using Matcher.FollowUp.Nights;
using Matcher.Reports.Naming;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>One line of 已消失: a hit that is no longer found, whose list it was in, and whom it was about.</summary>
/// <param name="Gone">The hit.</param>
/// <param name="Rule">The rule that looked for it.</param>
/// <param name="Township">Whose list it was in last.</param>
/// <param name="Household">The household of the person on today's roster; null where the person is not on it.</param>
internal sealed record GoneLine(GoneHit Gone, Rule Rule, ListTownship Township, Household? Household)
{
    /// <summary>户编号: today's, else the one it was last found in.</summary>
    public string HouseholdNumber => Household?.Number ?? Gone.HouseholdNumber;

    /// <summary>Lines in the order of the hit list: township, village, household, person, rule.</summary>
    public static IEnumerable<GoneLine> InOrder(IEnumerable<GoneLine> lines) => lines
        .OrderBy(line => line.Township.Order)
        .ThenBy(line => line.Household?.Village, StringComparer.Ordinal)
        .ThenBy(line => line.HouseholdNumber, StringComparer.Ordinal)
        .ThenBy(line => line.Gone.Person?.Index ?? int.MaxValue)
        .ThenBy(line => line.Rule.Id, StringComparer.Ordinal)
        .ThenBy(line => line.Gone.Number, StringComparer.Ordinal);
}
