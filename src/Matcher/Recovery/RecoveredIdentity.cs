using Matcher.Identity;
using Matcher.Recovery.Coincidence;

namespace Matcher.Recovery;

/// <summary>How a match of grade C came about, for the evidence.</summary>
/// <param name="Damage">What was wrong with the number.</param>
/// <param name="OnRoster">Whether it was the roster's number that was damaged, and not the source's.</param>
/// <param name="Coincidence">
/// The estimated probability that the row is about somebody else, who has the same name and fits by chance; from 0 to
/// <see cref="CoincidenceLimit.Highest"/>.
/// </param>
public sealed record RecoveredIdentity(IdClass Damage, bool OnRoster, double Coincidence);
