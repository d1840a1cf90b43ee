using System.Globalization;
using System.Text;
using Matcher.Foundation.Characters;
using Matcher.Values;

namespace Matcher.Formats.Workbooks;

/// <summary>What a cell's value is as text, the same on every machine.</summary>
internal static class CellText
{
    private static readonly byte[] LostResult = Encoding.UTF8.GetBytes(LostValue.NotCalculated);

    /// <summary>What a cell says whose formula has no result, in UTF-8.</summary>
    public static ReadOnlySpan<byte> NotCalculated => LostResult;

    /// <summary>The text of a value; empty for none.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => WellFormedText.Of(text),
        // R: the shortest text that is this double; F0 for whole numbers, because 1.4E+17 would be taken for scientific text.
        double number when IsWrittenByExcel(number, out var digits) => digits,
        double number when Math.Abs(number) < 1e18 && Math.Floor(number) == number => number.ToString("F0", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime date when date.TimeOfDay == TimeSpan.Zero => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool isTrue => isTrue ? "TRUE" : "FALSE",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    // Excel keeps fifteen digits of a number and shows zeros after them; the double that stands for it is a little more or
    // less, and its own digits would begin differently: 149901197001010000 is stored as 149901197001009984.
    private static bool IsWrittenByExcel(double number, out string digits)
    {
        digits = "";
        if (number is < 1e15 or >= 1e18 || Math.Floor(number) != number)
            return false;
        var kept = decimal.Parse(number.ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        digits = kept.ToString("F0", CultureInfo.InvariantCulture);
        return (double)kept == number;
    }
}
