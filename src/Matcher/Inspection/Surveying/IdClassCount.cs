using Matcher.Identity;

namespace Matcher.Inspection.Surveying;

/// <summary>How many ID numbers are of a class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstRow">Row number of the first; in a database its place among the rows that were looked at.</param>
/// <param name="Example">The first, masked; empty for those that need none, valid and empty ones.</param>
public sealed record IdClassCount(IdClass Class, long Count, long FirstRow, string Example)
{
    /// <summary>What the first is found by in a database, masked; null where it has a row number.</summary>
    public string? FirstKey { get; init; }
}
