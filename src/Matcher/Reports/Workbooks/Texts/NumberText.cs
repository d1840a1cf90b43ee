namespace Matcher.Reports.Workbooks.Texts;

/// <summary>
/// Numbers and days as cells hold them. Whatever a cell would not hold to the last digit stays text: nobody's 18 digits become fewer.
/// </summary>
internal static class NumberText
{
    // As many as a spreadsheet keeps of a number.
    private const int MostDigits = 15;

    // Below it spreadsheets write 1E-05.
    private const int MostDecimals = 4;

    // Excel has a 29 February 1900, so that its days before are others than everybody's.
    private static readonly DateOnly FirstDay = new(1900, 3, 1);
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>The shortest text of a number: <c>280</c> of <c>280.00</c>; false where a cell would make another of it.</summary>
    /// <param name="text">Digits, with a minus before them or a point among them.</param>
    /// <param name="number">The text.</param>
    public static bool TryNumber(ReadOnlySpan<char> text, out ReadOnlySpan<char> number)
    {
        number = text;
        var digits = text.StartsWith("-") ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? [] : digits[(point + 1)..].TrimEnd('0');
        if (whole.IsEmpty || (whole[0] == '0' && whole.Length > 1))
            return false;
        if (whole.Length + decimals.Length > MostDigits || decimals.Length > MostDecimals)
            return false;
        if (whole.ContainsAnyExceptInRange('0', '9') || decimals.ContainsAnyExceptInRange('0', '9'))
            return false;
        if (point == digits.Length - 1 || (decimals.IsEmpty && whole is "0" && text[0] == '-'))
            return false;
        number = text[..(text.Length - digits.Length + whole.Length + (decimals.IsEmpty ? 0 : decimals.Length + 1))];
        return true;
    }

    /// <summary>The number that stands for a day, as 2023-07-06, in a cell; false where none does.</summary>
    public static bool TryDay(ReadOnlySpan<char> text, out int day)
    {
        day = 0;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _] || !IsWhole(text[..4], text[5..7], text[8..]))
            return false;
        var (year, month, dayOfMonth) = (Whole(text[..4]), Whole(text[5..7]), Whole(text[8..]));
        if (year < FirstDay.Year || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, dayOfMonth).DayNumber - DayZero;
        return day >= FirstDay.DayNumber - DayZero;
    }

    private static bool IsWhole(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) =>
        !year.ContainsAnyExceptInRange('0', '9') && !month.ContainsAnyExceptInRange('0', '9') && !day.ContainsAnyExceptInRange('0', '9');

    private static int Whole(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = unchecked((number * 10) + (digit - '0'));
        return number;
    }
}
