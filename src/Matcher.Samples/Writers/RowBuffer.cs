namespace Matcher.Samples.Writers;

/// <summary>Bytes of rows in the making; grows once and is used again.</summary>
internal sealed class RowBuffer
{
    private byte[] _bytes = new byte[1 << 16];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Add(byte one)
    {
        if (Length == _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        _bytes[Length++] = one;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Take(bytes.Length));
    }

    /// <summary>A number in decimal, with leading zeros up to a width.</summary>
    public void AddNumber(long number, int width = 1)
    {
        var digits = Math.Max(width, CountDigits(number));
        var place = Take(digits);
        for (var index = digits - 1; index >= 0; index--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            place[index] = (byte)('0' + digit);
        }
    }

    private Span<byte> Take(int count)
    {
        while (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }

    private static int CountDigits(long number)
    {
        var digits = 1;
        while ((number /= 10) > 0)
            digits++;
        return digits;
    }
}
