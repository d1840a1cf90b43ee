using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Foundation.Characters;
using Matcher.Values;

namespace Matcher.Rules.Fields;

/// <summary>
/// A field written so that two values are the same text where they are the same thing: a word by what it means, an amount and a day by
/// their value, any other text in half width, without blanks and in capitals. An export that is written another way has changed nothing.
/// </summary>
internal static class WatchedText
{
    // No agency writes an amount to more digits than these.
    private const string Plain = "0.############";

    /// <summary>The field; null where there is no such column, so that nothing is known of it; empty where it says nothing.</summary>
    public static string? Of(Field field, Subject subject) => field.Read(subject) is { } text ? Of(field, text) : null;

    private static string Of(Field field, string text)
    {
        if (field.Meanings?.MeaningOf(text) is { } meaning)
            return meaning;
        return field.Type switch
        {
            ColumnType.Number when NumberField.Read(text) is { State: FieldState.Read, Value: var number } =>
                number.ToString(Plain, CultureInfo.InvariantCulture),
            ColumnType.Date when DateField.Read(text) is { State: FieldState.Read, Value: var day } => Of(day),
            _ => Tidy(text),
        };
    }

    // A month and its first day are one value: agencies change from one way of writing it to the other.
    private static string Of(DateOnly day) =>
        day.ToString(day.Day == 1 ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Tidy(string text)
    {
        var tidy = FieldText.Tidy(WellFormedText.Nfkc(text));
        if (FieldText.SaysNothing(tidy))
            return "";
        return (tidy.Contains(' ', StringComparison.Ordinal) ? tidy.Replace(" ", "", StringComparison.Ordinal) : tidy).ToUpperInvariant();
    }
}
