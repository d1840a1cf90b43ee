using System.Buffers.Binary;

namespace Matcher.Reports.Packaging.Deflating;

/// <summary>Writes bits, the lowest of a byte first (RFC 1951, 3.1.1).</summary>
/// <param name="output">Where the bytes go.</param>
internal sealed class BitOutput(Stream output)
{
    /// <summary>The most bits that may be put in at once.</summary>
    public const int Most = 56;

    private readonly byte[] _bytes = new byte[1 << 16];
    private ulong _bits;
    private int _count;
    private int _length;

    /// <summary>Puts bits behind those before.</summary>
    /// <param name="bits">The bits; those above <paramref name="count"/> are zero.</param>
    /// <param name="count">How many, at most <see cref="Most"/>.</param>
    public void Put(ulong bits, int count)
    {
        unchecked
        {
            _bits |= bits << _count;
            _count += count;
            if (_length > _bytes.Length - sizeof(ulong))
                HandOn();
            BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(_length), _bits);
            var whole = _count >> 3;
            _length += whole;
            _bits >>= whole << 3;
            _count &= 7;
        }
    }

    /// <summary>Ends the last byte, and hands on all.</summary>
    public void Finish()
    {
        Put(0, -_count & 7);
        HandOn();
    }

    private void HandOn()
    {
        output.Write(_bytes.AsSpan(0, _length));
        _length = 0;
    }
}
