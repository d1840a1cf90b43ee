using System.Collections.Immutable;

namespace Matcher.Runs.Rehearsing;

/// <summary>What is different in the rule pack since the last recorded night, and whom that would list and no longer list.</summary>
/// <param name="AsOf">The last recorded night.</param>
/// <param name="Changes">What is different.</param>
public sealed record PackSince(DateOnly AsOf, ImmutableArray<PackChange> Changes)
{
    /// <summary>The numbers, without a folder; null where nothing that decides has changed, or where it cannot be said.</summary>
    public RehearsalSummary? Rehearsal { get; init; }

    /// <summary>Whether it cannot be said, because this version cannot read the pack of that night.</summary>
    public bool IsUnreadable { get; init; }
}
