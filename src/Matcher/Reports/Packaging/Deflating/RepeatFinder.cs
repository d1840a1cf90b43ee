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

    // Of a long repeat only so many places at its beginning are remembered.
    private const int Remembered = 3;

    // Before numbers of places overflow, all begin again.
    private const int Most = 1 << 30;

    // Places have numbers that never change while their bytes move, so that nothing is moved here. Zero is further back than any may be.
    private const int FirstNumber = Furthest + 1;

    // Two places for each beginning, the later first.
    private readonly int[] _places = new int[2 << TableBits];

    // Number of the first byte that is held.
    private int _start = FirstNumber;

    /// <summary>What is held moves towards its beginning, and what stood there is gone.</summary>
    /// <param name="by">Bytes.</param>
    public void Move(int by)
    {
        _start = unchecked(_start + by);
        if (_start < Most)
            return;
        var less = _start - FirstNumber;
        for (var i = 0; i < _places.Length; i++)
            _places[i] = Math.Max(_places[i] - less, 0);
        _start = FirstNumber;
    }

    /// <summary>Cuts bytes into those that stood before and those that did not.</summary>
    /// <param name="bytes">What is held, up to its end.</param>
    /// <param name="at">The first that was not cut.</param>
    /// <param name="block">Gets them.</param>
    public void Cut(ReadOnlySpan<byte> bytes, int at, DeflateBlock block)
    {
        unchecked
        {
            while (at < bytes.Length)
            {
                var length = Find(bytes, at, out var distance);
                if (length == 0)
                {
                    block.Add(bytes[at++]);
                    continue;
                }

                block.Add(length, distance);
                for (var i = 1; i < Remembered; i++)
                    Remember(bytes, at + i);
                at += length;
            }
        }
    }

    // The longest repeat that begins at a place, which is remembered; 0 where there is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ReadOnlySpan<byte> bytes, int at, out int distance)
    {
        unchecked
        {
            distance = 0;
            if (at + Shortest > bytes.Length)
                return 0;
            ref var here = ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), at);
            var beginning = Unsafe.ReadUnaligned<uint>(ref here);
            ref var places = ref Places(beginning);
            var number = _start + at;
            var (first, second) = (number - places, number - Unsafe.Add(ref places, 1));
            Unsafe.Add(ref places, 1) = places;
            places = number;
            var most = Math.Min(Longest, bytes.Length - at);
            var length = 0;
            if (first <= Furthest && Unsafe.ReadUnaligned<uint>(ref Unsafe.Subtract(ref here, first)) == beginning)
            {
                (length, distance) = (Length(ref Unsafe.Subtract(ref here, first), ref here, most), first);
                if (length == most)
                    return length;
            }

            // The other must be longer: what would make it so is looked at first.
            if (second > Furthest || Unsafe.ReadUnaligned<uint>(ref Unsafe.Subtract(ref here, second)) != beginning
                || Unsafe.Add(ref here, length - second) != Unsafe.Add(ref here, length))
                return length;
            var other = Length(ref Unsafe.Subtract(ref here, second), ref here, most);
            if (other > length)
                (length, distance) = (other, second);
            return length;
        }
    }

    // Remembers a place within a repeat.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Remember(ReadOnlySpan<byte> bytes, int at)
    {
        unchecked
        {
            if (at + Shortest > bytes.Length)
                return;
            ref var places = ref Places(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), at)));
            Unsafe.Add(ref places, 1) = places;
            places = _start + at;
        }
    }

    // The table has a slot, which is two places, for everything that is left of a beginning.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int Places(uint beginning)
    {
        unchecked
        {
            var start = BitConverter.IsLittleEndian ? beginning : BinaryPrimitives.ReverseEndianness(beginning);
            var slot = start * 2_654_435_761u >> (32 - TableBits);
            return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), (nint)(slot << 1));
        }
    }

    // How far two places are alike; what is compared is within the bytes, because the place is, and the other is before it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Length(ref byte before, ref byte here, int most)
    {
        unchecked
        {
            var length = 0;
            for (; length + sizeof(ulong) <= most; length += sizeof(ulong))
            {
                var difference = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref before, length))
                    ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref here, length));
                if (difference != 0)
                    return length + ((BitConverter.IsLittleEndian
                        ? BitOperations.TrailingZeroCount(difference)
                        : BitOperations.LeadingZeroCount(difference)) >> 3);
            }

            while (length < most && Unsafe.Add(ref before, length) == Unsafe.Add(ref here, length))
                length++;
            return length;
        }
    }
}
