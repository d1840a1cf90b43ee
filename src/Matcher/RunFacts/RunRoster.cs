using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Roster;

namespace Matcher.RunFacts;

/// <summary>The roster, and the row balance of its files.</summary>
internal sealed record RunRoster(LoadedRoster Roster, ImmutableArray<FileTally> Files)
{
    /// <summary>How many of its people can be compared.</summary>
    public required RosterNumbers Numbers { get; init; }

    /// <summary>
    /// Why it may not be the whole roster: then nobody is compared with it, because hits of people who are missing would seem gone. Null
    /// where nothing speaks against it.
    /// </summary>
    public Problem? Doubt { get; init; }

    /// <summary>
    /// People whose own number cannot be compared for certain: no rule that asks for a certain identity can check them, and their
    /// township must be told, even where some source row was found to be theirs through the name.
    /// </summary>
    public ImmutableArray<Person> NotComparable => Numbers.NotComparable;
}
