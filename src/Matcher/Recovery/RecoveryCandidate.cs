using System.Collections.Immutable;
using Matcher.Identity;
using Matcher.Recovery.Coincidence;
using Matcher.Roster;

namespace Matcher.Recovery;

/// <summary>The one person on the roster whom a row with a damaged number, or about a damaged number, fits.</summary>
/// <param name="People">Index of the person; several where the same person stands on the roster several times.</param>
/// <param name="Damage">What was wrong with the number.</param>
/// <param name="OnRoster">Whether it was the roster's number.</param>
/// <param name="Others">How many others are expected to fit for each person outside whom the source has for one on the roster.</param>
internal sealed record RecoveryCandidate(ImmutableArray<PersonIndex> People, IdClass Damage, bool OnRoster, double Others)
{
    /// <summary>The match's identity; null where it may well be a coincidence.</summary>
    /// <param name="offRosterPerPerson">How many people off the roster the source has for each one on it.</param>
    public RecoveredIdentity? Decide(double offRosterPerPerson)
    {
        // One who is meant against so many others who could be: the odds of a coincidence.
        var odds = Others * offRosterPerPerson;
        var coincidence = odds / (1 + odds);
        return coincidence <= CoincidenceLimit.Highest ? new RecoveredIdentity(Damage, OnRoster, coincidence) : null;
    }
}
