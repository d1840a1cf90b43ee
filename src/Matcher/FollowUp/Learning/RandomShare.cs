using Matcher.Hits;

namespace Matcher.FollowUp.Learning;

/// <summary>
/// 抽查: a steady share of the cases that is looked at whatever is known of their rule, so that rates stay honest: a rule whose leads are
/// never looked at could never show that it has become better. Chosen by the keyed number, so that it is the same tomorrow and nobody who
/// has a list can tell beforehand which it will be; a larger share keeps what a smaller one has.
/// </summary>
/// <param name="secret">Keys the choice.</param>
/// <param name="share">The share, 0 to 1.</param>
internal sealed class RandomShare(BureauSecret secret, double share)
{
    // Eight characters of five bits: more than any county has cases.
    private const int Characters = 8;
    private const double Range = 1L << (5 * Characters);

    private readonly FieldBytes _fields = new();

    /// <summary>Whether a case is in it.</summary>
    /// <param name="number">疑点编号.</param>
    public bool Has(string number) => Place(number) < share;

    /// <summary>Where a case stands among all, 0 to below 1: evenly spread, and no one's doing.</summary>
    /// <param name="number">疑点编号.</param>
    public double Place(string number)
    {
        var digest = secret.Digest(_fields.Clear().Add("random share").Add(number), Characters);
        var value = 0L;
        foreach (var character in digest)
            value = (value << 5) | (long)Base32.Alphabet.IndexOf(character, StringComparison.Ordinal);
        return value / Range;
    }
}
