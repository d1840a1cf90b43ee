using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>A value that a condition looked at.</summary>
/// <param name="Name">The field or the parameter.</param>
/// <param name="Text">Its text; null where the file has no such column, or it follows from a number that is damaged.</param>
internal sealed record SeenValue(string Name, string? Text)
{
    /// <summary>The value of a field for a subject, with what its word was taken for: that is what decided.</summary>
    public static SeenValue Of(Field field, Subject subject) =>
        new(field.Name, field.Read(subject) is null ? null : ShownText.Of(field, subject) + MeaningOf(field, subject));

    private static string MeaningOf(Field field, Subject subject)
    {
        if (field.Meanings is not { } meanings || field.Read(subject) is not { } text)
            return "";
        var cell = meanings.Of(text);
        var certain = string.Join('、', meanings.NamesOf(cell.Certain));
        return certain.Length == 0 ? "（含义不明）" : certain == text ? "" : $"（即“{certain}”）";
    }
}
