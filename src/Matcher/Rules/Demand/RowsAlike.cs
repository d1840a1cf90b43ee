using Matcher.Matches;

namespace Matcher.Rules.Demand;

/// <summary>
/// Which rows about one person are alike to one place in a rule. A person may have thousands of rows; of those that are alike a few are as
/// good as all. Pure: several threads may ask at the same time.
/// </summary>
internal abstract class RowsAlike
{
    /// <summary>Where a row stands among the others; nowhere when the rule has no use for it.</summary>
    public abstract IEnumerable<RowStanding> StandingsOf(Match match);
}
