using Matcher.Identity;
using Matcher.Samples.Randomness;

namespace Matcher.Samples.Population;

/// <summary>
/// Makes identity numbers. Three kinds of people never share one, nor one that a slip could turn into another's: the
/// roster's numbers have the townships' area codes and sequences below 500; everybody else has other area codes
/// <em>and</em> sequences from 500, so that no single wrong digit and no swap of neighbours leads from one to the other.
/// </summary>
internal static class NumberMaker
{
    /// <summary>The first sequence of people off the roster.</summary>
    public const int FirstOutsideSequence = 500;

    /// <summary>Area codes of people who are off the roster but ought to be on it (漏保).</summary>
    public const int FirstMissedAreaCode = 149_940;

    /// <summary>Area codes of the background: people whom only the sources know.</summary>
    public const int FirstBackgroundAreaCode = 149_950;

    /// <summary>How many digits the hundreds of a random sequence may be.</summary>
    public const int Hundreds = 5;

    /// <summary>What <see cref="Sequence"/> draws.</summary>
    public const int DrawsPerSequence = 2;

    /// <summary>A number of the parts given.</summary>
    /// <param name="areaCode">Six digits.</param>
    /// <param name="birth">Date of birth.</param>
    /// <param name="sequence">
    /// Three digits; odd for a man. Not a multiple of 100: with a 0 to check, it would end in 000, as if Excel had cut it.
    /// </param>
    public static IdNumber Of(int areaCode, DateOnly birth, int sequence)
    {
        var date = (ulong)((birth.Year * 10_000) + (birth.Month * 100) + birth.Day);
        return IdNumber.FromCheckedDigits(((ulong)areaCode * 100_000_000_000) + (date * 1000) + (ulong)sequence);
    }

    /// <summary>A random sequence of a sex within a range of 500.</summary>
    public static int Sequence(SeededRandom random, int first, bool isMale)
    {
        // 1–98 within a hundred, odd or even; never the multiple of 100 itself.
        var odd = (2 * random.Below(49)) + 1;
        return first + (100 * random.Below(Hundreds)) + (isMale ? odd : odd + 1);
    }
}
