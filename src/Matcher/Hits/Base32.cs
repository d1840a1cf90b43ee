namespace Matcher.Hits;

/// <summary>
/// Douglas Crockford's base 32 (crockford.com/base32.html): digits and capitals without I, L, O and U, so that a number
/// read aloud or copied by hand comes back right.
/// </summary>
internal static class Base32
{
    /// <summary>The 32 characters, by value.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>All whole groups of five bits, the first byte's highest bits first.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[bytes.Length * 8 / 5];
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
