using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Values;

namespace Matcher.Rules.Fields;

/// <summary>How sentences, evidence and identities write a field.</summary>
internal static class ShownText
{
    /// <summary>What a sentence says where the source says nothing.</summary>
    public const string Missing = "未提供";

    private const string AtLeast = "至少";

    /// <summary>
    /// The field's text, dates written one way: an agency that changes its date format has not changed its evidence. A
    /// month stays a month. What cannot be read stays as it is. Empty when there is nothing.
    /// </summary>
    public static string Of(Field field, Subject subject) => Of(field, subject, field.Read(subject));

    /// <summary>The same of what the field was read as.</summary>
    public static string Of(Field field, Subject subject, string? read)
    {
        var text = read ?? "";
        if (text.Length > 0 && field.Type == ColumnType.Number && field.DoubtOf(subject) is not null)
            return AtLeast + text;
        return field.Type == ColumnType.Date && FieldDate.Read(field, subject, text).Value is { State: FieldState.Read, Value: var date }
            ? date.ToString(DateField.IsMonth(text) ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>The same for a sentence.</summary>
    public static string InSentence(Field field, Subject subject) => Of(field, subject) is { Length: > 0 } text ? text : Missing;

    /// <summary>The same for an identity: an agency that says it in another word speaks of the same thing.</summary>
    public static string InIdentity(Field field, Subject subject) =>
        Of(field, subject) is var text && field.Meanings?.UsualWords(text) is { } usual ? usual : text;
}
