using System.Collections.Immutable;
using Matcher.Matches;
using Matcher.Roster;

namespace Matcher.Record;

/// <summary>The roster, and the row balance of its files.</summary>
internal sealed record RunRoster(LoadedRoster Roster, ImmutableArray<FileTally> Files)
{
    /// <summary>How many of its people can be compared.</summary>
    public required RosterNumbers Numbers { get; init; }

    /// <summary>
    /// People whose own number cannot be compared for certain: no rule that asks for a certain identity can check them, and their
    /// township must be told, even where some source row was found to be theirs through the name.
    /// </summary>
    public ImmutableArray<Person> NotComparable => Numbers.NotComparable;
}
