using System.Collections.Immutable;
using Matcher.Lookup;

namespace Matcher.Rules.Demand;

/// <summary>What a rule wants of the rows of one source while they are read.</summary>
/// <param name="Matches">Which rows about people on the roster it may need; one for each place where it reads the source.</param>
/// <param name="Beside">What it asks of every certain row, because it may speak against what the rule finds in another source.</param>
internal sealed record RowNeeds(ImmutableArray<MatchNeed> Matches, ImmutableArray<BesideQuestion> Beside)
{
    /// <summary>Of a source that the rule does not read, or of which it only asks who was seen there.</summary>
    public static RowNeeds None { get; } = new([], []);

    /// <summary>Of a source whose rows about people on the roster it may need.</summary>
    public static RowNeeds Of(params ImmutableArray<MatchNeed> matches) => None with { Matches = matches };
}
