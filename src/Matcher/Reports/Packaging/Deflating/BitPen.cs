using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Matcher.Reports.Packaging.Deflating;

/// <summary>Puts bits into a place that is large enough: the inner part of <see cref="BitOutput"/>, which stays in registers.</summary>
/// <param name="place">The first byte of the place.</param>
/// <param name="length">Bytes of it that are whole.</param>
/// <param name="bits">The bits behind them.</param>
/// <param name="count">How many these are, fewer than eight.</param>
internal ref struct BitPen(ref byte place, int length, ulong bits, int count)
{
    /// <summary>The most bits that may be put in at once.</summary>
    public const int Most = 56;

    private readonly ref byte _place = ref place;
    private int _length = length;
    private ulong _bits = bits;
    private int _count = count;

    /// <summary>Bytes that are whole.</summary>
    public readonly int Length => _length;

    /// <summary>The bits behind them.</summary>
    public readonly ulong Bits => _bits;

    /// <summary>How many these are, fewer than eight.</summary>
    public readonly int Count => _count;

    /// <summary>Puts bits behind those before. Eight bytes of the place are written, whatever they hold.</summary>
    /// <param name="bits">The bits; those above <paramref name="count"/> are zero.</param>
    /// <param name="count">How many, at most <see cref="Most"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(ulong bits, int count)
    {
        unchecked
        {
            _bits |= bits << _count;
            _count += count;
            Unsafe.WriteUnaligned(
                ref Unsafe.Add(ref _place, _length), BitConverter.IsLittleEndian ? _bits : BinaryPrimitives.ReverseEndianness(_bits));
            _length += _count >> 3;
            _bits >>= _count & ~7;
            _count &= 7;
        }
    }
}
