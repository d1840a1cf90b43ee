namespace Matcher.Matches;

/// <summary>
/// A record within a part of a table. How many records of the table came before the part is known only when the parts are put together
/// again.
/// </summary>
/// <param name="Value">0-based, counted from the part's first record; blank ones are counted, too.</param>
internal readonly record struct RecordIndex(long Value)
{
    /// <summary>The record within the table, 0-based.</summary>
    /// <param name="before">Records of the table before the part.</param>
    public long InTable(long before) => before + Value;
}
