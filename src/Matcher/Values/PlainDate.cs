namespace Matcher.Values;

/// <summary>
/// The forms in which nearly all exports write dates: 2023-07-06, 20230706, 2023-07, each with <c>/</c> too. Says what
/// <see cref="DateField"/> says of them, without its expressions; whatever else there is, it leaves alone.
/// </summary>
internal static class PlainDate
{
    /// <summary>Reads one; false means nothing but "read it carefully".</summary>
    public static bool TryRead(ReadOnlySpan<char> tidy, out FieldValue<DateOnly> date)
    {
        date = default;
        var (year, month, day) = tidy.Length switch
        {
            10 when tidy[4] is '-' or '/' && tidy[7] == tidy[4] => (Number(tidy[..4]), Number(tidy[5..7]), Number(tidy[8..])),
            8 => (Number(tidy[..4]), Number(tidy[4..6]), Number(tidy[6..])),
            7 when tidy[4] is '-' or '/' => (Number(tidy[..4]), Number(tidy[5..]), 1),
            _ => (0, 0, 0),
        };

        // With a zero it may be how nothing is stored.
        if (year <= 0 || month <= 0 || day <= 0)
            return false;
        date = CivilDate.Of(year, month, day);
        return true;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            number = number * 10 + (c - '0');
        }

        return number;
    }
}
