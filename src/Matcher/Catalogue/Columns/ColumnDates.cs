using Matcher.Values;

namespace Matcher.Catalogue.Columns;

/// <summary>
/// Reads the dates of a column. Days that cannot be are unreadable: those that programs write for "no date" (1970-01-01, 1900-01-01,
/// 9999-12-31, 2099-12-31 and their like), a death that is not after the birth, a degree before school age.
/// </summary>
internal static class ColumnDates
{
    /// <summary>
    /// Compulsory Education Law of the People's Republic of China, article 11: children of six enter school, at seven where they must wait.
    /// </summary>
    private const int SchoolAge = 6;

    private static readonly DateOnly UnixEpoch = new(1970, 1, 1);
    private static readonly DateOnly ExcelEpoch = new(1900, 1, 1);
    // The last days of SQL Server's smalldatetime (2079-06-06) and of 32 bits of seconds, and ends that people have made up. Nothing
    // that has happened is dated so far ahead, and taken for a day to come it would say that nothing has happened.
    private const int FirstYearOfNoEnd = 2079;
    private static readonly DateOnly[] EarlierNoEnds = [new(2038, 1, 19), new(2049, 12, 31), new(2050, 12, 31)];

    /// <summary>Reads a value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">The value.</param>
    /// <param name="birth">When the person was born whom the row is about; null where that is not known.</param>
    public static DateReading Read(ColumnDefinition column, string? text, DateOnly? birth = null) => Read(column.DayOf, text, birth);

    /// <summary>Reads a value of a column that holds such days.</summary>
    public static DateReading Read(DayOf dayOf, string? text, DateOnly? birth = null)
    {
        var date = DateField.ReadAny(text);
        if (date.State != FieldState.Read)
            return new DateReading(date, date.State == FieldState.Unreadable ? DateFault.NoDate : DateFault.None);
        var fault = IsStandIn(dayOf, date.Value) ? DateFault.StandIn : FaultBy(dayOf, LatestOf(date.Value, text), birth);
        return new DateReading(fault == DateFault.None ? date : FieldValue<DateOnly>.Unreadable, fault) { Written = date.Value };
    }

    private static bool IsStandIn(DayOf dayOf, DateOnly date) =>
        date == UnixEpoch || date == ExcelEpoch ? dayOf != DayOf.Birth
        : date.Year >= FirstYearOfNoEnd || EarlierNoEnds.Contains(date) ? dayOf != DayOf.End
        : CivilDate.IsStandIn(date);

    private static DateFault FaultBy(DayOf dayOf, DateOnly latest, DateOnly? birth) => (dayOf, birth) switch
    {
        (DayOf.Death, { } born) when latest <= born => DateFault.NotAfterBirth,
        (DayOf.Study, { } born) when latest < born.AddYears(SchoolAge) => DateFault.BeforeSchool,
        _ => DateFault.None,
    };

    // A month stands for its first day; what it names may have been on its last.
    private static DateOnly LatestOf(DateOnly date, string? text) => DateField.IsMonth(text) ? date.AddMonths(1).AddDays(-1) : date;
}
