namespace Matcher.Values;

/// <summary>
/// The forms in which nearly all exports write dates: 2023-07-06 and 2023/7/6 and 2023.7.6, also with a time such as
/// 00:00:00 after it, 20230706, 202307, 2023-07. Says what <see cref="DateField"/> says of them, without its expressions; whatever else
/// there is, it leaves alone.
/// </summary>
internal static class PlainDate
{
    // Months written as yyyymm before this one read as well as yymmdd of 2019.
    internal const int FirstCompactMonth = 191301;

    private const int YearDigits = 4;

    /// <summary>Reads one; false means nothing but "read it carefully".</summary>
    public static bool TryRead(ReadOnlySpan<char> tidy, out FieldValue<DateOnly> date)
    {
        date = default;
        var (year, month, day) = tidy.Length switch
        {
            6 when Number(tidy) >= FirstCompactMonth => (Number(tidy[..YearDigits]), Number(tidy[YearDigits..]), 1),
            8 when FieldCharacters.AreDigits(tidy) => (Number(tidy[..YearDigits]), Number(tidy[YearDigits..6]), Number(tidy[6..])),
            > YearDigits + 1 => Parted(tidy),
            _ => (0, 0, 0),
        };

        // With a zero it may be how nothing is stored.
        if (year <= 0 || month <= 0 || day <= 0)
            return false;
        date = CivilDate.Of(year, month, day);
        return true;
    }

    private static (int Year, int Month, int Day) Parted(ReadOnlySpan<char> tidy)
    {
        var separator = tidy[YearDigits];
        if (separator is not ('-' or '/' or '.'))
            return default;
        var rest = tidy[(YearDigits + 1)..];
        var second = rest.IndexOf(separator);
        if (second >= 0)
            return (Number(tidy[..YearDigits]), OneOrTwo(rest[..second]), OneOrTwo(WithoutTime(rest[(second + 1)..])));

        // 2023.1 may be October.
        return rest.Length == 2 || separator != '.' ? (Number(tidy[..YearDigits]), OneOrTwo(rest), 1) : default;
    }

    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> day) =>
        day is [.. var before, ' ', _, _, ':', _, _, ':', _, _] && FieldCharacters.AreDigits(day[^8..^6])
            && FieldCharacters.AreDigits(day[^5..^3]) && FieldCharacters.AreDigits(day[^2..])
            ? before
            : day;

    private static int OneOrTwo(ReadOnlySpan<char> digits) => digits.Length is 1 or 2 ? Number(digits) : -1;

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
