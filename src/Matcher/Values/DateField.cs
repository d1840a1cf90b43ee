using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Values;

/// <summary>
/// Reads dates the way agencies write them: 20230706, 2023-07-06, 2023/7/6, 2023.7.6, 2023年7月6日, each also with a time
/// after it; 20230706123000; a month alone (202307, 2023-07, 2023.07, 2023年7月: its first day); Excel serials of five
/// digits; epoch milliseconds of twelve or thirteen digits; moments with a zone (2023-07-05T16:00:00Z is the 6th in China).
/// <para>
/// Nothing is guessed. Unreadable are days that do not exist, a year alone, two-digit years, the day or month first, 2023.1
/// (January, or October whose zero Excel took), and 1900-01-01 and its like (see <see cref="CivilDate.IsStandIn"/>), Excel's 1900-01-00
/// among them. A database's 0000-00-00 or 0 are empty: they are how nothing is stored, and name no day.
/// </para>
/// </summary>
internal static partial class DateField
{
    /// <summary>Reads a date; a month stands for its first day.</summary>
    public static FieldValue<DateOnly> Read(string? text) =>
        ReadAny(text) is var date && date.State == FieldState.Read && CivilDate.IsStandIn(date.Value)
            ? FieldValue<DateOnly>.Unreadable
            : date;

    /// <summary>
    /// Whether a text that is a date names a month and no day: six digits in a row, or two groups with a month of one or two.
    /// </summary>
    public static bool IsMonth(string? text)
    {
        var tidy = FieldText.Tidy(text);
        var (first, second, groups) = (0, 0, 0);
        var isInGroup = false;
        foreach (var c in tidy)
        {
            var isDigit = char.IsAsciiDigit(c);
            if (isDigit && !isInGroup)
                groups++;
            isInGroup = isDigit;
            if (isDigit && groups == 1)
                first++;
            else if (isDigit)
                second++;
        }

        return (groups, first, second) is (1, 6, _) or (2, 4, <= 2);
    }

    /// <summary>Reads a date, one that stands for "no date" too.</summary>
    internal static FieldValue<DateOnly> ReadAny(string? text)
    {
        var tidy = FieldText.Tidy(text);
        return PlainDate.TryRead(tidy, out var plain) ? plain : ReadCarefully(tidy);
    }

    /// <summary>Reads any form of a tidy text.</summary>
    internal static FieldValue<DateOnly> ReadCarefully(string tidy)
    {
        if (FieldText.SaysNothing(tidy) || StoredNothing.IsMatch(tidy))
            return FieldValue<DateOnly>.Empty;
        if (DayZero.IsMatch(tidy))
            return CivilDate.Of(1899, 12, 31);

        if (Count.Match(tidy) is { Success: true } count)
            return ReadCount(count.Groups["whole"].Value);
        if (Month.Match(tidy) is { Success: true } month)
            return CivilDate.Of(Part(month, "year"), Part(month, "month"), 1);
        if (Day.Match(tidy) is { Success: true } day)
            return day.Groups["zone"].Success
                ? ReadMoment(tidy)
                : CivilDate.Of(Part(day, "year"), Part(day, "month"), Part(day, "day"));
        return FieldValue<DateOnly>.Unreadable;
    }

    private static FieldValue<DateOnly> ReadCount(string whole)
    {
        if (!long.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            return FieldValue<DateOnly>.Unreadable;
        var digits = whole.TrimStart('-').Length;
        return (digits, count) switch
        {
            (5, >= 10_000) => CivilDate.OfExcelSerial((int)count),
            (6, >= PlainDate.FirstCompactMonth) => CivilDate.Of((int)(count / 100), (int)(count % 100), 1),
            (8, > 0) => ReadCompact(count),
            (12, > 0) when ReadCompact(count / 10_000) is { State: FieldState.Read } date => date,
            (14, > 0) => ReadCompact(count / 1_000_000),
            (12 or 13, _) => CivilDate.OfEpochMilliseconds(count), // 11 digits would be a telephone number
            _ => FieldValue<DateOnly>.Unreadable,
        };
    }

    private static FieldValue<DateOnly> ReadCompact(long yearMonthDay) =>
        CivilDate.Of((int)(yearMonthDay / 10_000), (int)(yearMonthDay / 100 % 100), (int)(yearMonthDay % 100));

    private static FieldValue<DateOnly> ReadMoment(string tidy) =>
        DateTimeOffset.TryParse(tidy, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? CivilDate.OfMoment(moment)
            : FieldValue<DateOnly>.Unreadable;

    private static int Part(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:0+|0000([-/.])00?\1?00?)(?: 00?:00?(?::00?(?:\.0+)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex StoredNothing { get; }

    // What Excel shows for a cell with the number 0.
    [GeneratedRegex(@"^1900(?:([-/.])0?1\1\s*00?|年0?1月00?日)(?: .*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayZero { get; }

    // A serial may have a time as its fraction; any other count at most a fraction of zeros, from a tool that made it a double.
    [GeneratedRegex(@"^(?:(?<whole>[0-9]{5})(?:\.[0-9]+)?|(?<whole>-?[0-9]+)(?:\.0+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Count { get; }

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:[-/](?<month>[0-9]{1,2})|\.(?<month>[0-9]{2}|[2-9])| ?年 ?(?<month>[0-9]{1,2}) ?月?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Month { get; }

    [GeneratedRegex(
        """
        ^ (?<year>[0-9]{4})
          (?: \ ?(?<sep>[-/.])\ ?(?<month>[0-9]{1,2})\ ?\k<sep>\ ?(?<day>[0-9]{1,2}) (?=$|[\ T])
            | \ ?年\ ?(?<month>[0-9]{1,2})\ ?月\ ?(?<day>[0-9]{1,2})\ ?[日号]? )
          (?: \ ?(?:星期|周)[一二三四五六日天] )?
          (?: [\ T]?\ *(?:上午|下午|[AP]M)?\ ?[0-9]{1,2} [:时点] (?: \ ?[0-9]{1,2} (?: [:分] (?: \ ?[0-9]{1,2}(?:\.[0-9]+)?秒? )? )? )?
              (?: \ [AP]M )?
              (?: \ ?(?<zone>Z|[-+][0-9]{2}:?[0-9]{2}) )? )?
        $
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Day { get; }
}
