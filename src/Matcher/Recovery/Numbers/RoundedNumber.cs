using System.Globalization;
using Matcher.Identity;

namespace Matcher.Recovery.Numbers;

/// <summary>
/// What a number cell may have held. A program that keeps numbers as doubles rounds an 18-digit number to the next multiple
/// of 16, 32 or 64, so only a few numbers come out as this one. Excel first puts zeros for the last three digits, so where
/// the double is that of such a number, the 15 digits before them are all there is.
/// </summary>
internal static class RoundedNumber
{
    private const ulong CutBy = 1000;

    // Doubles below 10^18 are at most 128 apart.
    private const ulong HalfStep = 64;

    /// <summary>The valid numbers that become this double, and the 15 digits if Excel may have cut it.</summary>
    /// <param name="cleaned">The whole number that the cell showed.</param>
    /// <param name="ids">Reads numbers.</param>
    public static (List<IdNumber> Numbers, NumberPattern? Cut) Undo(ReadOnlySpan<char> cleaned, IdReader ids)
    {
        if (cleaned.Length != NumberPattern.Length
            || cleaned[0] == '0' // no province
            || !ulong.TryParse(cleaned, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return ([], null);
        }

        var numbers = new List<IdNumber>();
        Span<byte> bytes = stackalloc byte[NumberPattern.Length];
        for (var whole = value - HalfStep; whole <= value + HalfStep; whole++)
        {
            if (IsSameDouble(whole, value)
                && whole.TryFormat(bytes, out var length, provider: CultureInfo.InvariantCulture)
                && length == bytes.Length
                && ids.TryReadWhole(bytes, out var number))
            {
                numbers.Add(number);
            }
        }

        var nearest = (value + CutBy / 2) / CutBy * CutBy;
        return IsSameDouble(nearest, value)
            ? (numbers, NumberPattern.StartingWith((nearest / CutBy).ToString(CultureInfo.InvariantCulture)))
            : (numbers, null);
    }

    private static bool IsSameDouble(ulong one, ulong other) => ((double)one).Equals((double)other);
}
