using Matcher.Reports.Naming;
using Matcher.Roster;

namespace Matcher.Reports.Lists;

/// <summary>A person on the roster as a line of a list.</summary>
/// <param name="Person">The person.</param>
/// <param name="Household">The household.</param>
/// <param name="Township">Whose list.</param>
internal sealed record RosterLine(Person Person, Household Household, ListTownship Township)
{
    /// <summary>Lines by township, village, household, person.</summary>
    public static IOrderedEnumerable<T> InOrder<T>(IEnumerable<T> lines, Func<T, RosterLine> who) => lines
        .OrderBy(line => who(line).Township.Order)
        .ThenBy(line => who(line).Household.Village, StringComparer.Ordinal)
        .ThenBy(line => who(line).Household.Number, StringComparer.Ordinal)
        .ThenBy(line => who(line).Person.Index);
}
