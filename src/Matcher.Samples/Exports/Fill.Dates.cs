using Matcher.Samples.Writers;

namespace Matcher.Samples.Exports;

internal static partial class Fill
{
    /// <summary>A certain day, or its month where the column writes months.</summary>
    public static Filler Date(DateOnly date) => format => DateWriter(format, _ => date);

    /// <summary>A day between two.</summary>
    public static Filler Dates(DateOnly first, DateOnly last) => format =>
        DateWriter(format, pen => pen.Random.Between(first, last));

    /// <summary>A day that the whole row shares, some days later: a death, and its cremation two days after it.</summary>
    public static Filler SharedDate(DateOnly first, DateOnly last, int daysLater = 0) => format =>
        DateWriter(format, pen => first.AddDays((int)(pen.Shared % (ulong)(last.DayNumber - first.DayNumber + 1)) + daysLater));

    private static CellWriter DateWriter(CellFormat format, Func<RowPen, DateOnly> date)
    {
        var encoding = format.Layout.Encoding;
        var (afterYear, afterMonth, afterDay, isPadded, hasDay) = format.Dates switch
        {
            DateStyle.Hyphen => ("-", "-", "", true, true),
            DateStyle.Compact => ("", "", "", true, true),
            DateStyle.Slash => ("/", "/", "", false, true),
            DateStyle.Dot => (".", ".", "", false, true),
            DateStyle.Chinese => ("年", "月", "日", false, true),
            DateStyle.WithTime => ("-", "-", " 00:00:00", true, true),
            DateStyle.CompactMonth => ("", "", "", true, false),
            DateStyle.DotMonth => (".", "", "", true, false),
            DateStyle.HyphenMonth => ("-", "", "", true, false),
            _ => throw new InvalidOperationException($"No form for {format.Dates}."),
        };
        var (yearMark, monthMark, dayMark) = (encoding.GetBytes(afterYear), encoding.GetBytes(afterMonth), encoding.GetBytes(afterDay));
        var width = isPadded ? 2 : 1;
        return format.Quoted(pen =>
        {
            var day = date(pen);
            pen.Buffer.AddNumber(day.Year, 4);
            pen.Buffer.Add(yearMark);
            pen.Buffer.AddNumber(day.Month, width);
            pen.Buffer.Add(monthMark);
            if (!hasDay)
                return;
            pen.Buffer.AddNumber(day.Day, width);
            pen.Buffer.Add(dayMark);
        });
    }
}
