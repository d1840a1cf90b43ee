namespace Matcher.Matches;

/// <summary>Rows that are behind something and are not shown.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Digest">What they say, in short, whatever their order: another number when it is something else.</param>
internal readonly record struct Further(long Rows, ulong Digest)
{
    /// <summary>Both together.</summary>
    public static Further operator +(Further one, Further other) => new(one.Rows + other.Rows, unchecked(one.Digest + other.Digest));
}
