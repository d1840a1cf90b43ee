namespace Matcher.Matches;

/// <summary>
/// Why one of many rows about a person is kept: it is among the first of those that are alike to somebody who looks at them. A row that
/// is among the first nowhere is dropped, and counted. Which rows are kept follows from what they say, and not from the order in which
/// they come.
/// </summary>
/// <param name="Key">Which rows it is compared with.</param>
/// <param name="Most">How many of them are kept.</param>
/// <param name="Order">Which of them come first.</param>
internal readonly record struct RowStanding(RowKey Key, int Most, RowOrder Order)
{
    /// <summary>Rows that stand above and below each other: of one above others nothing of the others is kept.</summary>
    public RowKey Ladder { get; init; } = Key;

    /// <summary>How high it stands on the ladder.</summary>
    public int Rung { get; init; }

    /// <summary>Whether somebody asks, under its key, how many were dropped.</summary>
    public bool IsCounted { get; init; }

    /// <summary>What it says to who counts it, in short.</summary>
    public ulong Digest { get; init; }
}
