using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Roster;

namespace Matcher.Rules.Fields;

/// <summary>Whom a rule is looking at: a row of a source, a person on the roster, or both.</summary>
/// <param name="Row">The row of the source; null for rules on the roster alone.</param>
/// <param name="Person">The person; null for a row about somebody off the roster.</param>
/// <param name="AsOf">基准日.</param>
internal sealed record Subject(SourceRow? Row, Person? Person, DateOnly AsOf)
{
    /// <summary>Values that no row holds, by field name: where the other registration is; in a rule's tests, an age.</summary>
    public ImmutableDictionary<string, string> Given { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What is missing of a given value, by field name: a member's figure that cannot be read.</summary>
    public ImmutableDictionary<string, Doubt> Doubts { get; init; } = ImmutableDictionary<string, Doubt>.Empty;
}
