using System.Collections.Immutable;

namespace Matcher.Rules.Wording;

/// <summary>A sentence of a description, with the lines of a list after it.</summary>
internal sealed record DescribedPart(string Text, ImmutableArray<string> Items)
{
    /// <summary>A sentence alone.</summary>
    public DescribedPart(string text)
        : this(text, [])
    {
    }
}
