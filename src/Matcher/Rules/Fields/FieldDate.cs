using Matcher.Catalogue.Columns;
using Matcher.Values;

namespace Matcher.Rules.Fields;

/// <summary>Reads a field as a date, as its column reads it: whose day it is tells which days cannot be.</summary>
internal static class FieldDate
{
    private const string BirthFact = "出生日期";

    /// <summary>Reads the field's text.</summary>
    /// <param name="field">The field.</param>
    /// <param name="subject">Whom it is about.</param>
    /// <param name="text">What it says.</param>
    public static DateReading Read(Field field, Subject subject, string? text)
    {
        if (field.Origin.Column is { } column)
            return ColumnDates.Read(column, text, column.DayOf is DayOf.Death or DayOf.Study ? BirthOf(subject) : null);
        var date = DateField.Read(text);
        return new DateReading(date, date.State == FieldState.Unreadable ? DateFault.NoDate : DateFault.None);
    }

    /// <summary>Why a date that is unreadable is so.</summary>
    public static DoubtReason Reason(this DateFault fault) => fault switch
    {
        DateFault.StandIn => DoubtReason.StandInDate,
        DateFault.NotAfterBirth => DoubtReason.NotAfterBirth,
        DateFault.BeforeSchool => DoubtReason.BeforeSchool,
        _ => DoubtReason.Unreadable,
    };

    // A rule's examples say it without a number.
    private static DateOnly? BirthOf(Subject subject) =>
        subject.Given.TryGetValue(BirthFact, out var given) && DateField.Read(given) is { State: FieldState.Read, Value: var birth }
            ? birth
            : subject.Person?.Number?.BirthDate;
}
