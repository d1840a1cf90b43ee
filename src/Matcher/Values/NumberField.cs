using System.Globalization;

namespace Matcher.Values;

/// <summary>Reads amounts and other numbers the way agencies write them.</summary>
internal static class NumberField
{
    /// <summary>Reads a number.</summary>
    public static FieldValue<decimal> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return FieldValue<decimal>.Empty;
        return decimal.TryParse(text.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? FieldValue<decimal>.Of(number)
            : FieldValue<decimal>.Unreadable;
    }
}
