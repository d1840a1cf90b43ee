using Matcher.Identity;
using Matcher.Recovery;
using Matcher.Roster;

namespace Matcher.Lookup.Keys;

/// <summary>What every row of every source is judged against.</summary>
/// <param name="Roster">The people.</param>
/// <param name="Index">Finds them by number.</param>
/// <param name="Ids">Reads numbers.</param>
/// <param name="Recovery">Finds them in spite of a damaged number.</param>
/// <param name="Filter">Tells at once that a number is off the roster.</param>
internal sealed record MatchingContext(LoadedRoster Roster, RosterIndex Index, IdReader Ids, RosterRecovery Recovery, NumberFilter Filter)
{
    /// <summary>Prepares a roster for the sources.</summary>
    public static MatchingContext Of(LoadedRoster roster, IdReader ids)
    {
        // A roster has few damaged numbers that may stand for others, as a rule: the index of the people waits for none.
        var indexing = Task.Run(() => new RosterIndex(roster.People));
        var recovery = new RosterRecovery(roster, ids);
        var index = indexing.GetAwaiter().GetResult().With(recovery.PossibleNumbers);
        return new MatchingContext(roster, index, ids, recovery, new NumberFilter(roster.People, index, recovery));
    }
}
