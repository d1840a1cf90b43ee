using System.Globalization;
using System.Text;

namespace Matcher.Rules.MeaningTwin;

/// <summary>A date or a number as it stands: read, empty, or not to be read.</summary>
internal readonly record struct TwinValue<T>(T? Value, bool IsEmpty)
    where T : struct
{
    public bool IsUnreadable => Value is null && !IsEmpty;
}

/// <summary>Reads the few forms that a twin county writes.</summary>
internal static class TwinValue
{
    public static TwinValue<DateOnly> Date(string text) => text.Length == 0
        ? new(null, IsEmpty: true)
        : new(
            DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                && !IsNoDay(date)
                ? date
                : null,
            IsEmpty: false);

    // Where calendars of programs begin and end.
    private static bool IsNoDay(DateOnly date) => date.Year is <= 1900 or 9999 || date == new DateOnly(1970, 1, 1);

    public static TwinValue<decimal> Number(string text) => text.Length == 0
        ? new(null, IsEmpty: true)
        : new(decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null, IsEmpty: false);

    /// <summary>A text as conditions on texts compare it.</summary>
    public static string Text(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
