namespace Matcher.Hits;

/// <summary>
/// Douglas Crockford's base 32 (crockford.com/base32.html): digits and capitals without I, L, O and U, so that a number
/// read aloud or copied by hand comes back right.
/// </summary>
internal static class Base32
{
    /// <summary>The 32 characters, by value.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>How many characters all whole groups of five bits are.</summary>
    /// <param name="bytes">How many bytes.</param>
    public static int LengthOf(int bytes) => bytes * 8 / 5;

    /// <summary>All whole groups of five bits, the first byte's highest bits first.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Of(bytes, LengthOf(bytes.Length));

    /// <summary>The first of them.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="length">How many groups, at most all.</param>
    public static string Of(ReadOnlySpan<byte> bytes, int length)
    {
        Span<char> text = stackalloc char[length];
        for (var index = 0; index < text.Length; index++)
        {
            var bit = index * 5;
            var low = bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0;
            var two = (bytes[bit / 8] << 8) | low;
            text[index] = Alphabet[(two >> (11 - bit % 8)) & 31];
        }
        return new string(text);
    }
}
