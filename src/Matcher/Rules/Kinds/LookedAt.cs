using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Rules.Conditions;

namespace Matcher.Rules.Kinds;

/// <summary>All that a rule looks at for a person on the roster.</summary>
/// <param name="Looks">Each thing; none where there is nothing that it could look at.</param>
internal sealed record LookedAt(ImmutableArray<Look> Looks)
{
    /// <summary>Nothing.</summary>
    public static LookedAt Nothing { get; } = new([]);

    /// <summary>Why the rule leaves something open about the person that no list says; null: it does not.</summary>
    public Problem? Open { get; init; }

    /// <summary>The other rules that it rests on, and whether each has a hit about the person or the household.</summary>
    public ImmutableArray<KeyValuePair<string, Truth>> Parts { get; init; } = [];
}
