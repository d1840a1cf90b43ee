namespace Matcher.Foundation.Bytes;

/// <summary>Whole numbers that are not negative in few bytes, seven bits each, the lowest first: small ones take one.</summary>
internal static class PackedNumber
{
    /// <summary>A number below it is one byte, and a byte below it ends a number.</summary>
    public const int OneByte = 0x80;

    /// <summary>Writes a number.</summary>
    /// <param name="bytes">Where it is written behind what is there.</param>
    /// <param name="number">The number.</param>
    public static void Write(List<byte> bytes, long number)
    {
        for (; number >= OneByte; number >>= 7)
            bytes.Add((byte)(number & 0x7F | OneByte));
        bytes.Add((byte)number);
    }

    /// <summary>Reads a number, and goes behind it.</summary>
    public static long Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        // Nearly always one byte.
        var first = bytes[at];
        if (first < OneByte)
        {
            at++;
            return first;
        }

        var number = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            number |= (long)(part & 0x7F) << shift;
            if (part < OneByte)
                return number;
        }
    }
}
