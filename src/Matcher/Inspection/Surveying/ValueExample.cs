namespace Matcher.Inspection.Surveying;

/// <summary>A value that was found.</summary>
/// <param name="Text">The value; masked where it might be about somebody.</param>
/// <param name="Count">How often.</param>
/// <param name="FirstRow">Row number of the first; in a database its place among the rows that were looked at.</param>
public sealed record ValueExample(string Text, long Count, long FirstRow)
{
    /// <summary>What the first is found by in a database, masked; null where it has a row number.</summary>
    public string? FirstKey { get; init; }
}
