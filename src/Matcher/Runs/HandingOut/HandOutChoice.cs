using System.Collections.Immutable;

namespace Matcher.Runs.HandingOut;

/// <summary>Which cases are handed out.</summary>
public sealed record HandOutChoice
{
    /// <summary>Only to these townships; empty: to all.</summary>
    public ImmutableArray<string> Townships { get; init; } = [];

    /// <summary>整改期限 of all of them; null: that of each rule.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How many a township gets on one day at most, the gravest first; null: all.</summary>
    public int? Limit { get; init; }
}
