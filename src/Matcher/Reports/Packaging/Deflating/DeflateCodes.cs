using System.Numerics;
using System.Runtime.CompilerServices;

namespace Matcher.Reports.Packaging.Deflating;

/// <summary>The symbols for lengths and distances of repeats, and the bits that follow them (RFC 1951, 3.2.5).</summary>
internal static class DeflateCodes
{
    /// <summary>Symbols for bytes, for the end of a block, and for lengths.</summary>
    public const int Symbols = 286;

    /// <summary>Symbols for distances.</summary>
    public const int Distances = 30;

    /// <summary>The shortest repeat that has a symbol.</summary>
    public const int ShortestRepeat = 3;

    /// <summary>The symbol that ends a block.</summary>
    public const int EndOfBlock = 256;

    private const int FirstLength = 257;
    private const int LongestSymbol = 285;

    /// <summary>By length of a repeat: its symbol, how many bits follow, and which.</summary>
    private static readonly (short Symbol, byte Count, byte Bits)[] Lengths =
        [.. Enumerable.Range(0, RepeatFinder.Longest + 1).Select(LengthOf)];

    /// <summary>The symbol of a length, how many bits follow, and which.</summary>
    public static (int Symbol, int Count, int Bits) OfLength(int length) => Lengths[length];

    /// <summary>The symbol of a distance, how many bits follow, and which.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int Symbol, int Count, int Bits) OfDistance(int distance) => Split(distance - 1, halves: 1);

    private static (short Symbol, byte Count, byte Bits) LengthOf(int length)
    {
        if (length < ShortestRepeat)
            return default;
        if (length == RepeatFinder.Longest)
            return (LongestSymbol, 0, 0);
        var (symbol, count, bits) = Split(length - ShortestRepeat, halves: 2);
        return ((short)(FirstLength + symbol), (byte)count, (byte)bits);
    }

    // Each power of two is cut into as many parts of one symbol: two of distances, four of lengths.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Symbol, int Count, int Bits) Split(int value, int halves)
    {
        unchecked
        {
            var count = Math.Max(BitOperations.Log2((uint)value) - halves, 0);
            return ((count << halves) + (value >> count), count, value & ((1 << count) - 1));
        }
    }
}
