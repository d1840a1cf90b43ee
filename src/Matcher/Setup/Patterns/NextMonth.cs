using System.Text.RegularExpressions;
using Matcher.Formats.Files;

namespace Matcher.Setup.Patterns;

/// <summary>Makes patterns of a name that will fit next month's name too.</summary>
internal static partial class NextMonth
{
    private const string Any = "*";

    /// <summary>The pattern of a file's name; null where so little is left that it would fit anything.</summary>
    public static string? OfFile(string name, PatternLevel level)
    {
        if (level == PatternLevel.Name)
            return name;
        var ending = EndingOf(name);
        var stem = Open(name[..^ending.Length], level);
        if (stem.Any(char.IsLetter))
            return stem + ending;
        // 202306.csv: what is left of it is its century.
        return YearFirst().IsMatch(name) && level == PatternLevel.Dates ? $"20*{ending}" : null;
    }

    /// <summary>The pattern of a folder's name: numbers tell folders apart, dates do not.</summary>
    public static string OfFolder(string name, PatternLevel level)
    {
        if (level == PatternLevel.Name)
            return name;
        var open = Open(name, PatternLevel.Dates);
        return open.Any(char.IsLetter) || !open.Contains(Any, StringComparison.Ordinal) ? open : YearFirst().IsMatch(name) ? "20*" : Any;
    }

    /// <summary>The pattern of the name of a sheet, or of a member of an archive.</summary>
    public static string OfPart(string name)
    {
        var open = Open(name, PatternLevel.Dates);
        return open.Any(char.IsLetter) ? open : name;
    }

    /// <summary>Whether a name says nothing about what is in the file: 导出, 新建, Sheet, 1.</summary>
    public static bool SaysNothing(string name)
    {
        var stem = Open(name[..^EndingOf(name).Length], PatternLevel.Numbers).Replace(Any, "", StringComparison.Ordinal);
        return !Words().Replace(stem, "").Any(char.IsLetter);
    }

    private static string Open(string text, PatternLevel level)
    {
        foreach (var day in NameDates.In(text).Reverse())
            text = string.Concat(text.AsSpan(0, day.Start), Any, text.AsSpan(day.Start + day.Length));
        if (level <= PatternLevel.Parts)
            text = Marks().Replace(text, Any);
        if (level <= PatternLevel.Numbers)
            text = Digits().Replace(text, Any);
        return Stars().Replace(text, Any);
    }

    private static string EndingOf(string name)
    {
        var ending = Path.GetExtension(name);
        return ending is ".gz" && Path.GetExtension(name[..^ending.Length]) is { Length: > 1 and <= 5 } inner ? inner + ending : ending;
    }

    [GeneratedRegex("^20[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    // (1), （2）, [3], - 副本, - Copy (2), 第3批, -2, _02, v2 at the end of a word.
    [GeneratedRegex(
        @"\s*[(（\[【][0-9]{1,4}[)）\]】]|[-_ ]*(副本|复制|copy)|第[0-9一二三四五六七八九十]{1,3}(批次?|部分?|次|期|页|份|号)"
            + "|[-_ .][vV]?[0-9]{1,4}(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Marks();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    // Signs beside what is left open may be others next month.
    [GeneratedRegex(@"[-_.\s]*\*([-_.\s]*\*)*[-_.\s]*", RegexOptions.CultureInvariant)]
    private static partial Regex Stars();

    [GeneratedRegex(
        "导出|新建|文件夹|文件|数据|查询|结果|下载|工作簿|工作表|文本文档|表格|名单|明细|信息|汇总|列表|无标题|未命名|副本"
            + "|export|download|data|sheet|book|result|query|list|file|untitled|new|[a-z]$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Words();
}
