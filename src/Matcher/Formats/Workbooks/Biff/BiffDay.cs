namespace Matcher.Formats.Workbooks.Biff;

/// <summary>The day that a number stands for.</summary>
internal static class BiffDay
{
    // Days from 1900-01-01 to 1904-01-01, as Excel counts them.
    private const double Days1904 = 1462;

    // Excel has a 29th of February 1900.
    private const double FirstOfMarch1900 = 60;

    private const double BeforeFirstDay = -657_435;
    private const double AfterLastDay = 2_958_466;

    /// <summary>The day, and the time; null where there is none so late or so early.</summary>
    /// <param name="number">As the cell has it.</param>
    /// <param name="is1904">Whether days count from 1904.</param>
    public static DateTime? Of(double number, bool is1904)
    {
        var day = is1904 ? number + Days1904 : number is >= 0 and < FirstOfMarch1900 ? number + 1 : number;
        return day is > BeforeFirstDay and < AfterLastDay ? DateTime.FromOADate(day) : null;
    }
}
