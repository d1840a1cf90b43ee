using System.Collections.Immutable;

namespace Matcher.Runs.HandingOut;

/// <summary>A hit's line, as a night's list has it.</summary>
/// <param name="Header">The headers of the list.</param>
/// <param name="Cells">The texts under them.</param>
/// <param name="IsMissed">Whether it is of 漏保线索.</param>
/// <param name="Order">Its place in the list.</param>
internal sealed record ListedLine(ImmutableArray<string> Header, ImmutableArray<string> Cells, bool IsMissed, int Order)
{
    /// <summary>The text under a header; empty where the list has no such column.</summary>
    public string this[string header] => Header.IndexOf(header) is var at and >= 0 && at < Cells.Length ? Cells[at] : "";
}
