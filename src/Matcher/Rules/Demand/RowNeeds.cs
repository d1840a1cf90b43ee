using System.Collections.Immutable;

namespace Matcher.Rules.Demand;

/// <summary>What a rule wants of the rows of one source while they are read.</summary>
internal sealed record RowNeeds
{
    /// <summary>Of a source that the rule does not read, or of which it only asks who was seen there.</summary>
    public static RowNeeds None { get; } = new();

    /// <summary>Which rows about people on the roster it may need; one for each place where it reads the source.</summary>
    public ImmutableArray<RowWish> Matches { get; init; } = [];

    /// <summary>Which rows off the roster it may need.</summary>
    public ImmutableArray<RowWish> OffRoster { get; init; } = [];

    /// <summary>What it asks of every certain row, because it may speak against what the rule finds in another source.</summary>
    public ImmutableArray<ContradictionQuestion> Contradictions { get; init; } = [];

    /// <summary>Of a source whose rows about people on the roster it may need.</summary>
    public static RowNeeds Of(params ImmutableArray<RowWish> matches) => None with { Matches = matches };
}
