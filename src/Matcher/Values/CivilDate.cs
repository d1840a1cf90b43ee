namespace Matcher.Values;

/// <summary>Dates of the civil calendar in China, from the parts or the counts that exports hold.</summary>
internal static class CivilDate
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    // Clocks stood an hour ahead in the summers of the 1940s and of 1986 to 1991: a midnight then is 23:00 at UTC+8.
    private const int LastSummerTimeYear = 1991;

    // A database that must store a day for "no date" stores one of these; nobody can tell it from a real one.
    private static readonly DateOnly[] StandIns = [new(1899, 12, 30), new(1899, 12, 31), new(1900, 1, 1), DateOnly.MinValue];

    /// <summary>Whether it is a database's or a spreadsheet's stand-in for no date, in every column: 1900-01-01 and its like.</summary>
    public static bool IsStandIn(DateOnly date) => StandIns.Contains(date);

    /// <summary>
    /// A date, stand-ins among them, or unreadable when there is no such day, or when it is no year that people alive and dead have
    /// papers of (1800 to 2199; 9999-12-31 means "no end").
    /// </summary>
    public static FieldValue<DateOnly> Of(int year, int month, int day)
    {
        if (!(year is >= 1800 and <= 2199 || (year, month, day) is (9999, 12, 31) or (1, 1, 1))
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month))
            return FieldValue<DateOnly>.Unreadable;
        return FieldValue<DateOnly>.Of(new DateOnly(year, month, day));
    }

    /// <summary>The day of an Excel serial number (1900 system).</summary>
    /// <param name="serial">Days from 1899-12-30, at least 61 (before that Excel counts a day that never was).</param>
    public static FieldValue<DateOnly> OfExcelSerial(int serial)
    {
        var date = new DateOnly(1899, 12, 30).AddDays(serial);
        return Of(date.Year, date.Month, date.Day);
    }

    /// <summary>The day in China, at UTC+8 wherever this runs, of a moment in milliseconds since 1970-01-01 UTC.</summary>
    public static FieldValue<DateOnly> OfEpochMilliseconds(long milliseconds) =>
        OfMoment(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    /// <summary>The day in China of a moment.</summary>
    public static FieldValue<DateOnly> OfMoment(DateTimeOffset moment)
    {
        var there = moment.ToOffset(China);
        var isSummerMidnight = there.Year <= LastSummerTimeYear && there.TimeOfDay == TimeSpan.FromHours(23);
        var date = DateOnly.FromDateTime(there.DateTime).AddDays(isSummerMidnight ? 1 : 0);
        return Of(date.Year, date.Month, date.Day);
    }
}
