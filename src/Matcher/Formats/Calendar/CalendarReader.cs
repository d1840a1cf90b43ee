using System.Collections.Frozen;
using System.Collections.Immutable;
using Matcher.Catalogue.Calendar;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Values;

namespace Matcher.Formats.Calendar;

/// <summary>
/// Reads the calendar of working days: a table of the days that the State Council's office announces, as anybody types it, with the
/// columns 日期, 类型 (休 or 班) and, for several days in a row, 至. It may be a text or a workbook, in any encoding, as sources may.
/// </summary>
/// <param name="files">Opens it.</param>
/// <param name="problems">Takes what is wrong, with rows.</param>
internal sealed class CalendarReader(SharedFiles files, ProblemList problems)
{
    // No holiday is as long: a year was mistyped.
    private const int LongestInARow = 31;

    private static readonly ColumnDefinition Day = Column(0, "日期", isRequired: true, "开始日期", "起", "起始日期", "日子");
    private static readonly ColumnDefinition Kind = Column(1, "类型", isRequired: true, "类别", "休班", "安排", "休/班");
    private static readonly ColumnDefinition Until = Column(2, "至", isRequired: false, "止", "结束日期", "截止日期", "到");

    private static readonly SourceDefinition Calendar = new("calendar", "工作日", "", [Day, Kind, Until]);

    private static readonly FrozenDictionary<string, bool> IsOff = new Dictionary<string, bool>
    {
        ["休"] = true, ["休息"] = true, ["休假"] = true, ["假"] = true, ["放假"] = true, ["假日"] = true, ["节假日"] = true, ["法定节假日"] = true,
        ["调休"] = true,
        ["班"] = false, ["上班"] = false, ["补班"] = false, ["调班"] = false, ["调休上班"] = false, ["工作日"] = false, ["正常上班"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<DateOnly, bool> _days = [];

    /// <summary>Reads the files; Monday to Friday where there are none. Null, with every problem, when one is wrong.</summary>
    /// <param name="folder">Folder of the config.</param>
    /// <param name="calendar">The files.</param>
    public WorkingDays? Read(string folder, InputFiles calendar)
    {
        if (calendar.Patterns.IsEmpty)
            return WorkingDays.OfWeeks;
        var own = new ProblemList();
        foreach (var file in InputFileFinder.Find(folder, calendar, own))
        {
            using var opened = OpenedFile.Open(file, Calendar, files, own);
            foreach (var table in opened?.Tables ?? [])
                Read(table, own);
        }

        problems.AddRange(own.All);
        return own.HasErrors
            ? null
            : new WorkingDays(_days.Where(day => day.Value).Select(day => day.Key), _days.Where(day => !day.Value).Select(day => day.Key));
    }

    private void Read(InputTable table, ProblemList own)
    {
        using var records = table.Read();
        for (var row = table.Layout.DataRowNumber; records.Read(); row++)
        {
            if (!records.IsBlank())
                Read(table.Layout.Decode(records), new RowPlace(table.Layout.Place, row), own);
        }
    }

    private void Read(ImmutableArray<string?> values, RowPlace place, ProblemList own)
    {
        if (DateOf(values[Day.Index], place, Day, own) is not { } from)
            return;
        var to = string.IsNullOrWhiteSpace(values[Until.Index]) ? from : DateOf(values[Until.Index], place, Until, own);
        var written = FieldText.Tidy(values[Kind.Index]).Trim();
        if (!IsOff.TryGetValue(written, out var isOff))
        {
            own.Add(CalendarProblems.NoKind(place.Under(Kind.Name), written));
            return;
        }

        if (to is not { } last)
            return;
        if (last < from || last.DayNumber - from.DayNumber >= LongestInARow)
        {
            own.Add(CalendarProblems.BadRange(place.Under(Until.Name), from, last, LongestInARow));
            return;
        }

        for (var day = from; day <= last; day = day.AddDays(1))
        {
            if (!_days.TryAdd(day, isOff) && _days[day] != isOff)
                own.Add(CalendarProblems.Contradicts(place.Under(Day.Name), day));
        }
    }

    private static DateOnly? DateOf(string? text, RowPlace place, ColumnDefinition column, ProblemList own)
    {
        if (DateField.Read(text) is { State: FieldState.Read, Value: var day } && !DateField.IsMonth(text ?? ""))
            return day;
        own.Add(CalendarProblems.NoDate(place.Under(column.Name), text ?? ""));
        return null;
    }

    private static ColumnDefinition Column(int index, string name, bool isRequired, params string[] aliases) =>
        new(index, name, ColumnRole.None, ColumnType.Text, isRequired, [.. aliases], ImmutableDictionary<string, string>.Empty);
}
