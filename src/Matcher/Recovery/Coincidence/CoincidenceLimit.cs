namespace Matcher.Recovery.Coincidence;

/// <summary>When a recovery is sure enough to be shown.</summary>
internal static class CoincidenceLimit
{
    /// <summary>
    /// The highest probability of a coincidence that a match may have: 1 in 50. It holds for each match, so all of them
    /// together are ten times better (<c>docs/recovery.md</c> has the table), and still better than 99.5% where the population is
    /// twice as unlike the roster as estimated.
    /// </summary>
    public const double Highest = 0.02;

    // Most rows of a source are about people off the roster. Taken until the source itself has shown more: a
    // source that holds a whole province has a hundred people outside for each one on the roster of a county.
    private const double UsualOffRoster = 15;
    private const double WeightOfUsual = 100;

    /// <summary>How many people off the roster a source has for each one on it.</summary>
    /// <param name="notOnRoster">Rows so far that are off the roster.</param>
    /// <param name="matched">Rows so far that are about somebody on it, their number undamaged.</param>
    internal static double OffRosterPerPerson(long notOnRoster, long matched) =>
        Math.Max(UsualOffRoster, (notOnRoster + UsualOffRoster * WeightOfUsual) / (matched + WeightOfUsual));

    /// <summary>How many there are before anything is read.</summary>
    internal static double OffRosterPerPerson() => UsualOffRoster;
}
