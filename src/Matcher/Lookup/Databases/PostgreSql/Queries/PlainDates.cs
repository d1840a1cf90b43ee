namespace Matcher.Lookup.Databases.PostgreSql.Queries;

/// <summary>The birth dates of plain numbers, in the pieces that SQL looks them up by.</summary>
internal static class PlainDates
{
    /// <summary>Nobody born before it has held a card.</summary>
    public const int FirstYear = 1800;

    /// <summary>29 February as month and day.</summary>
    public const int LeapDay = 229;

    /// <summary>Whether there is a day with this month and day (mmdd) in some year.</summary>
    public static bool IsDay(int monthAndDay) =>
        monthAndDay / 100 is >= 1 and <= 12 and var month
        && monthAndDay % 100 is >= 1 and var day
        && day <= DateTime.DaysInMonth(2000, month);
}
