using System.Globalization;

namespace Matcher.Values;

/// <summary>Reads dates the way agencies write them.</summary>
internal static class DateField
{
    /// <summary>Reads a date; a month stands for its first day.</summary>
    public static FieldValue<DateOnly> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return FieldValue<DateOnly>.Empty;
        return DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? FieldValue<DateOnly>.Of(date)
            : FieldValue<DateOnly>.Unreadable;
    }
}
