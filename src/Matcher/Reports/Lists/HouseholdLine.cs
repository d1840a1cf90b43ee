using System.Collections.Immutable;
using Matcher.Reports.Naming;
using Matcher.Roster;

namespace Matcher.Reports.Lists;

/// <summary>A household as a line of the matrix.</summary>
/// <param name="Household">The household.</param>
/// <param name="Township">Whose list.</param>
/// <param name="Hits">The hits about its members, in the order of the hit list.</param>
internal sealed record HouseholdLine(Household Household, ListTownship Township, ImmutableArray<HitLine> Hits)
{
    /// <summary>Those that somebody is to find out about.</summary>
    public IEnumerable<HitLine> ToBeVerified => Hits.Where(hit => hit.IsToBeVerified);
}
