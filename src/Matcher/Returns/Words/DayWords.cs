using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Values;

namespace Matcher.Returns.Words;

/// <summary>
/// Reads days and months as people write them. What <see cref="DateField"/> reads is certain; a day without its year is taken for the
/// last one before today, a month without its year for the nearest, and both are told.
/// </summary>
internal static partial class DayWords
{
    private const int MonthsInYear = 12;
    private const int Century = 2000;

    /// <summary>A day on which something was done.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="today">The day on which it is read.</param>
    public static Understood<DateOnly> Day(string cell, DateOnly today)
    {
        var date = DateField.Read(cell);
        if (date.State == FieldState.Empty)
            return Understood<DateOnly>.Nothing;
        if (date.State == FieldState.Read && !DateField.IsMonth(cell))
            return new Understood<DateOnly>(Understanding.Certain, date.Value, "");
        var tidy = FieldText.Tidy(cell).Replace(" ", "", StringComparison.Ordinal);
        if (MonthAndDay().Match(tidy) is { Success: true } day)
            return Guess(LastBefore(today, Part(day, "month"), Part(day, "day")));
        return ShortYear().Match(tidy) is { Success: true } dated
            ? Guess(DayOf(Century + Part(dated, "year"), Part(dated, "month"), Part(dated, "day")))
            : Understood<DateOnly>.Unclear;
    }

    /// <summary>A month from which on something counts; its first day.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="today">The day on which it is read.</param>
    public static Understood<DateOnly> Month(string cell, DateOnly today)
    {
        var date = DateField.Read(cell);
        if (date.State == FieldState.Empty)
            return Understood<DateOnly>.Nothing;
        var tidy = Around().Replace(FieldText.Tidy(cell).Replace(" ", "", StringComparison.Ordinal), "");
        if (date.State != FieldState.Read)
            date = DateField.Read(tidy);
        if (date.State == FieldState.Read)
            return new Understood<DateOnly>(Understanding.Certain, new DateOnly(date.Value.Year, date.Value.Month, 1), "");
        return MonthAlone().Match(tidy) is { Success: true } month
            ? Guess(Nearest(today, Part(month, "month")))
            : Understood<DateOnly>.Unclear;
    }

    private static Understood<DateOnly> Guess(DateOnly? day) =>
        day is null ? Understood<DateOnly>.Unclear : new(Understanding.Guess, day, "");

    private static DateOnly? LastBefore(DateOnly today, int month, int day) =>
        DayOf(today.Year, month, day) is { } thisYear && thisYear <= today ? thisYear : DayOf(today.Year - 1, month, day);

    private static DateOnly? Nearest(DateOnly today, int month)
    {
        if (month is < 1 or > MonthsInYear)
            return null;
        var apart = month - today.Month;
        var year = apart > MonthsInYear / 2 ? today.Year - 1 : apart < -MonthsInYear / 2 ? today.Year + 1 : today.Year;
        return DayOf(year, month, 1);
    }

    private static DateOnly? DayOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= MonthsInYear && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Part(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<month>[0-9]{1,2})[月./-](?<day>[0-9]{1,2})[日号]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"^'?(?<year>[0-9]{2})(?<sep>[年./-])(?<month>[0-9]{1,2})[月./-](?<day>[0-9]{1,2})[日号]?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^(?<month>[0-9]{1,2})月$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"^(从|自|于)|(份?(起|开始|以后|之后|后)?(停发|核减|执行)?)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Around();
}
