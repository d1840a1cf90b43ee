using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Matcher.Identity.Standards;

namespace Matcher.Identity.Cells;

/// <summary>
/// Checks 18 ASCII bytes as an identity number (GB 11643-1999) in one pass over two 8-byte words: this is where ten
/// million rows a run go through, so there is no loop, no division a digit and no branch
/// that goes now one way and now the other.
/// </summary>
internal static class EighteenBytes
{
    // Cards were first issued in 1984: nobody born before this year has held one.
    private const uint FirstBirthYear = 1800;

    private static ReadOnlySpan<byte> DaysOfMonth => [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Whether province, birth date and check character are all right; gives the 17 digits as a number.</summary>
    /// <param name="field">The text, upper-case X, nothing around it.</param>
    /// <param name="asOf">The as-of date as yyyymmdd.</param>
    /// <param name="digits17">The first 17 digits.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryRead(ReadOnlySpan<byte> field, uint asOf, out ulong digits17)
    {
        digits17 = 0;
        if (field.Length != 18)
            return false;
        unchecked
        {
            // A byte is now the digit itself; whatever was no digit is 10 or more.
            var head = BinaryPrimitives.ReadUInt64LittleEndian(field) ^ 0x3030303030303030;
            var tail = BinaryPrimitives.ReadUInt64LittleEndian(field[8..]) ^ 0x3030303030303030;
            var digit17 = (uint)field[16] ^ '0';
            if ((((head + 0x7676767676767676) | head | (tail + 0x7676767676767676) | tail) & 0x8080808080808080) != 0
                || digit17 > 9)
                return false;
            // Looking up the character to expect costs less than asking whether there is an X: one number in eleven has
            // one, too often and too seldom for the processor to foresee.
            if (CheckCharacter.ByRemainder[(int)((WeightedSum(head, tail) + 2 * digit17) % 11)] != field[17])
                return false;

            // Two digits at a time; a 16-bit lane each, the first pair in the lowest lane.
            var headPairs = (head * 10 + (head >> 8)) & 0x00FF00FF00FF00FF;
            var tailPairs = (tail * 10 + (tail >> 8)) & 0x00FF00FF00FF00FF;
            var province = Pair(headPairs, 0);
            var century = Pair(headPairs, 3);
            var (yearOfCentury, month, day) = (Pair(tailPairs, 0), Pair(tailPairs, 1), Pair(tailPairs, 2));
            var yearMonthDay = yearOfCentury * 10_000 + month * 100 + day;
            if (!Province.IsKnown(province)
                || !IsBirthDate(century * 100 + yearOfCentury, month, day)
                || century * 1_000_000 + yearMonthDay > asOf)
                return false;

            var digits8 = (province * 10_000 + Pair(headPairs, 1) * 100 + Pair(headPairs, 2)) * 100 + century;
            digits17 = digits8 * 1_000_000_000UL + (yearMonthDay * 100UL + Pair(tailPairs, 3)) * 10 + digit17;
            return true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pair(ulong pairs, int index) => unchecked((uint)(pairs >> 16 * index)) & 0xFF;

    // The even digits of a word are four 16-bit lanes, the odd ones four more. Multiplying the lanes by the weights in
    // reverse order brings the sum of their products into the top lane; it stays far below 2^16.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WeightedSum(ulong head, ulong tail)
    {
        const ulong lanes = 0x00FF00FF00FF00FF;
        const ulong headEven = 7UL << 48 | 10UL << 32 | 8UL << 16 | 2UL;
        const ulong headOdd = 9UL << 48 | 5UL << 32 | 4UL << 16 | 1UL;
        const ulong tailEven = 6UL << 48 | 7UL << 32 | 10UL << 16 | 8UL;
        const ulong tailOdd = 3UL << 48 | 9UL << 32 | 5UL << 16 | 4UL;
        unchecked
        {
            return (uint)(((head & lanes) * headEven + (head >> 8 & lanes) * headOdd
                + (tail & lanes) * tailEven + (tail >> 8 & lanes) * tailOdd) >> 48);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBirthDate(uint year, uint month, uint day) =>
        year >= FirstBirthYear
        && month < (uint)DaysOfMonth.Length
        && unchecked(day - 1) < DaysOfMonth[(int)month]
        && (day != 29 || month != 2 || DateTime.IsLeapYear((int)year));
}
