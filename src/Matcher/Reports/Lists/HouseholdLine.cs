using System.Collections.Immutable;
using Matcher.Reports.Naming;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>A household as a line of the matrix.</summary>
/// <param name="Household">The household.</param>
/// <param name="Township">Whose list.</param>
/// <param name="Hits">The hits about its members, in the order of the hit list.</param>
internal sealed record HouseholdLine(Household Household, ListTownship Township, ImmutableArray<HitLine> Hits)
{
    /// <summary>How many somebody is to find out about.</summary>
    public int ToBeVerified
    {
        get
        {
            var count = 0;
            foreach (var hit in Hits)
                count += hit.IsToBeVerified ? 1 : 0;
            return count;
        }
    }

    /// <summary>The weightiest level among these; null: there are none.</summary>
    public Level? Highest
    {
        get
        {
            Level? highest = null;
            foreach (var hit in Hits)
            {
                if (hit.IsToBeVerified && !(highest <= hit.Finding.Level))
                    highest = hit.Finding.Level;
            }

            return highest;
        }
    }
}
