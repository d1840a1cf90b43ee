using Matcher.Identity;
using Matcher.Roster;

namespace Matcher.Matching;

/// <summary>What every row of every source is judged against.</summary>
/// <param name="Roster">The people.</param>
/// <param name="Index">Finds them by number.</param>
/// <param name="Ids">Reads numbers.</param>
internal sealed record MatchingContext(LoadedRoster Roster, RosterIndex Index, IdReader Ids);
