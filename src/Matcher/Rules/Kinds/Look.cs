using System.Collections.Immutable;
using Matcher.Matches;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds;

/// <summary>One thing that a rule looks at for somebody, to explain what became of it.</summary>
/// <param name="Subject">What is judged.</param>
/// <param name="Match">The row of a source about a person on the roster; null where it looks at the roster, or at a row off it.</param>
internal sealed record Look(Subject Subject, Match? Match = null)
{
    /// <summary>The rows that were added up.</summary>
    public ImmutableArray<Evidence> Figures { get; init; } = [];

    /// <summary>What is to be said beside a sum.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
