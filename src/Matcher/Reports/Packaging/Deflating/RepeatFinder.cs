using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matcher.Reports.Packaging.Deflating;

/// <summary>Finds what stood before, in the last 32 KB, by the four bytes with which it begins.</summary>
internal sealed class RepeatFinder
{
    /// <summary>How far back it may stand.</summary>
    public const int Furthest = 32_768;

    /// <summary>How long it may be.</summary>
    public const int Longest = 258;

    private const int Shortest = 4;
    private const int TableBits = 15;

    // Two places for each beginning, the later first.
    private readonly int[] _places = new int[2 << TableBits];

    /// <summary>Forgets a stretch at the beginning of what is held, which is moved there.</summary>
    public void Move(int by)
    {
        for (var i = 0; i < _places.Length; i++)
            _places[i] = Math.Max(_places[i] - by, 0);
    }

    /// <summary>The longest repeat that begins at a place, and remembers the place; length 0 where there is none.</summary>
    /// <param name="bytes">What is held, up to its end.</param>
    /// <param name="at">The place.</param>
    public (int Length, int Distance) Find(ReadOnlySpan<byte> bytes, int at)
    {
        unchecked
        {
            if (at + Shortest > bytes.Length)
                return default;
            ref var places = ref Places(bytes, at);
            var (first, second) = (places, Unsafe.Add(ref places, 1));
            (places, Unsafe.Add(ref places, 1)) = (at + 1, first);
            var most = Math.Min(Longest, bytes.Length - at);
            var length = Length(bytes, first, at, most);
            if (length == most)
                return (length, at - first + 1);
            var other = Length(bytes, second, at, most);
            return other > length ? (other, at - second + 1) : (length, at - first + 1);
        }
    }

    /// <summary>Remembers a place within a repeat.</summary>
    public void Remember(ReadOnlySpan<byte> bytes, int at)
    {
        if (unchecked(at + Shortest) > bytes.Length)
            return;
        ref var places = ref Places(bytes, at);
        (places, Unsafe.Add(ref places, 1)) = (unchecked(at + 1), places);
    }

    // The table has a slot, which is two places, for everything that is left of a beginning.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int Places(ReadOnlySpan<byte> bytes, int at)
    {
        var start = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), at));
        if (!BitConverter.IsLittleEndian)
            start = BinaryPrimitives.ReverseEndianness(start);
        var slot = unchecked(start * 2_654_435_761u) >> (32 - TableBits);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), (nint)(slot << 1));
    }

    // How far two places are alike; what is compared is within the bytes, because the place is, and the other is before it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Length(ReadOnlySpan<byte> bytes, int place, int at, int most)
    {
        unchecked
        {
            var before = place - 1;
            if (before < 0 || at - before > Furthest)
                return 0;
            ref var one = ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), before);
            ref var other = ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), at);
            var length = 0;
            for (; length + sizeof(ulong) <= most; length += sizeof(ulong))
            {
                var difference = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref one, length))
                    ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref other, length));
                if (difference != 0)
                    return Worth(length + (BitConverter.IsLittleEndian
                        ? BitOperations.TrailingZeroCount(difference)
                        : BitOperations.LeadingZeroCount(difference)) / 8);
            }

            while (length < most && Unsafe.Add(ref one, length) == Unsafe.Add(ref other, length))
                length++;
            return Worth(length);
        }
    }

    private static int Worth(int length) => length >= Shortest ? length : 0;
}
