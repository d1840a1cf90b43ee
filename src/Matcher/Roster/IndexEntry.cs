namespace Matcher.Roster;

/// <summary>
/// An entry of the <see cref="RosterIndex"/>: a person's own number, or one that a damaged number on the roster may stand for. Not the
/// index of a person.
/// </summary>
/// <param name="Value">0-based; negative where there is no entry.</param>
internal readonly record struct IndexEntry(int Value)
{
    /// <summary>No entry: the number is off the roster, or there is no further one.</summary>
    public static IndexEntry None => new(-1);

    /// <summary>Whether it is <see cref="None"/>.</summary>
    public bool IsNone => Value < 0;
}
