using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Matcher.Recovery.Numbers;

/// <summary>
/// Tells from the bytes of a number that no masked number of one kind can be it: the characters that the mask shows are
/// hashed into a bitmap. "Perhaps" costs a look-up, "no" nothing more.
/// </summary>
internal sealed class ShownBytes
{
    private const int BitsPerNumber = 512;

    private readonly ulong _head;
    private readonly ulong _middle;
    private readonly ulong _tail;
    private readonly ulong[] _words;
    private readonly int _shift;

    /// <summary>Builds it.</summary>
    /// <param name="shown">The places that are shown, a bit each.</param>
    /// <param name="numbers">Masked numbers of 18 characters; what stands in the other places does not matter.</param>
    public ShownBytes(uint shown, IReadOnlyCollection<string> numbers)
    {
        Span<byte> mask = stackalloc byte[NumberPattern.Length];
        for (var i = 0; i < mask.Length; i++)
            mask[i] = (shown >> i & 1) == 1 ? byte.MaxValue : (byte)0;
        (_head, _middle, _tail) = Parts(mask);
        _words = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, (long)numbers.Count * BitsPerNumber / 64))];
        _shift = 64 - BitOperations.Log2((uint)_words.Length);
        Span<byte> bytes = stackalloc byte[NumberPattern.Length];
        foreach (var number in numbers)
        {
            System.Text.Encoding.Latin1.GetBytes(number, bytes);
            var hash = Hash(bytes);
            _words[hash >> _shift] |= 1UL << (int)(hash & 63);
        }
    }

    /// <summary>Whether one of them may be this number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(ReadOnlySpan<byte> number)
    {
        var hash = Hash(number);
        return (_words[hash >> _shift] >> (int)(hash & 63) & 1) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Hash(ReadOnlySpan<byte> number)
    {
        var (head, middle, tail) = Parts(number);
        unchecked
        {
            var mixed = ((head & _head) * 0x9E3779B97F4A7C15UL) ^ BitOperations.RotateLeft((middle & _middle) * 0xC2B2AE3D27D4EB4FUL,
                31) ^ ((tail & _tail) * 0x165667B19E3779F9UL);
            return (mixed ^ (mixed >> 29)) * 0xD6E8FEB86659FD93UL;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Head, ulong Middle, ulong Tail) Parts(ReadOnlySpan<byte> number) => (
        BinaryPrimitives.ReadUInt64LittleEndian(number),
        BinaryPrimitives.ReadUInt64LittleEndian(number[8..]),
        BinaryPrimitives.ReadUInt16LittleEndian(number[16..]));
}
