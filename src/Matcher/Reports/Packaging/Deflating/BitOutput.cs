using System.Runtime.InteropServices;

namespace Matcher.Reports.Packaging.Deflating;

/// <summary>Writes bits, the lowest of a byte first (RFC 1951, 3.1.1).</summary>
/// <param name="output">Where the bytes go.</param>
internal sealed class BitOutput(Stream output)
{
    /// <summary>The most bits that may be put in at once.</summary>
    public const int Most = BitPen.Most;

    private readonly byte[] _bytes = new byte[1 << 16];
    private ulong _bits;
    private int _count;
    private int _length;

    /// <summary>Puts bits behind those before.</summary>
    /// <param name="bits">The bits; those above <paramref name="count"/> are zero.</param>
    /// <param name="count">How many, at most <see cref="Most"/>.</param>
    public void Put(ulong bits, int count)
    {
        var pen = Take(times: 1);
        pen.Put(bits, count);
        GiveBack(pen);
    }

    /// <summary>What puts in many, one after the other.</summary>
    /// <param name="times">How often it will at most; no more than a few thousand.</param>
    public BitPen Take(int times)
    {
        if ((times + 1) * sizeof(ulong) > _bytes.Length - _length)
            HandOn();
        return new BitPen(ref MemoryMarshal.GetArrayDataReference(_bytes), _length, _bits, _count);
    }

    /// <summary>What it has put in counts.</summary>
    public void GiveBack(BitPen pen) => (_length, _bits, _count) = (pen.Length, pen.Bits, pen.Count);

    /// <summary>Ends the last byte, and hands on all; what comes then begins with a new byte.</summary>
    public void Finish()
    {
        Put(0, unchecked(-_count & 7));
        HandOn();
    }

    private void HandOn()
    {
        output.Write(_bytes.AsSpan(0, _length));
        _length = 0;
    }
}
