using System.Globalization;

namespace Matcher.FollowUp.Storage;

/// <summary>Dates as the ledger writes them (ISO 8601): text that sorts as the days do.</summary>
internal static class IsoDate
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>2023-07-06.</summary>
    public static string Write(DateOnly date) => date.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The date of a text that <see cref="Write(DateOnly)"/> made.</summary>
    public static DateOnly Read(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    /// <summary>2023-07-06T18:15:00.0000000Z.</summary>
    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The instant of a text that <see cref="Write(DateTimeOffset)"/> made.</summary>
    public static DateTimeOffset ReadInstant(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None);
}
