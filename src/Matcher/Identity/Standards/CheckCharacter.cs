namespace Matcher.Identity.Standards;

/// <summary>
/// The 18th character of an identity number (GB 11643-1999; ISO 7064 MOD 11-2). It betrays every single wrong character
/// and every swap of two neighbours, because no weight and no difference of neighbouring weights is a multiple of 11;
/// of numbers with two or more other mistakes about one in eleven gets past it.
/// </summary>
internal static class CheckCharacter
{
    // For the digits from last to first: 2, 4, 8, ... mod 11.
    private static ReadOnlySpan<byte> WeightsFromTheRight => [2, 4, 8, 5, 10, 9, 7, 3, 6, 1, 2, 4, 8, 5, 10, 9, 7];

    /// <summary>The check character, as ASCII, for each remainder of the weighted sum by 11.</summary>
    public static ReadOnlySpan<byte> ByRemainder => "10X98765432"u8;

    /// <summary>The check character of 17 digits.</summary>
    /// <param name="digits17">The 17 digits as a number.</param>
    public static char Of(ulong digits17)
    {
        var sum = 0;
        foreach (var weight in WeightsFromTheRight)
        {
            (digits17, var digit) = Math.DivRem(digits17, 10);
            sum += weight * (int)digit;
        }
        return (char)ByRemainder[sum % 11];
    }
}
