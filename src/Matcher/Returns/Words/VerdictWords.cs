using System.Collections.Frozen;
using System.Collections.Immutable;
using Matcher.Catalogue.Verdicts;

namespace Matcher.Returns.Words;

/// <summary>
/// What people write for a verdict. A closed list: a word that may mean two things (无误: the list, or the household?; √: looked at, or
/// true?) is in none of it, because the guess would be about somebody's allowance.
/// </summary>
internal static class VerdictWords
{
    private const int LongestWord = 8;

    private const string Separators = "。.,、;:!?(-—~+/|";

    private static readonly ImmutableArray<(Verdict Verdict, string Word, string[] Near)> Words =
    [
        (Verdict.Confirmed, "属实",
        [
            "是", "情况属实", "属实的", "经查属实", "经核实属实", "经核查属实", "核实属实", "核查属实", "查证属实", "经查证属实", "确属实", "确实属实",
            "完全属实", "全部属实", "疑点属实", "问题属实", "信息属实", "已核实属实", "真实", "查实",
        ]),
        (Verdict.PartlyConfirmed, "部分属实", ["部分", "情况部分属实", "经查部分属实", "经核实部分属实", "部分真实", "有一部分属实", "一部分属实"]),
        (Verdict.NotSo, "不属实",
        [
            "否", "不是", "不实", "情况不属实", "情况不实", "不属实的", "经查不属实", "经核实不属实", "经核查不属实", "核实不属实", "核查不属实",
            "与事实不符", "与实际不符", "疑点不属实", "问题不属实", "信息不属实", "已核实不属实", "未属实", "非属实", "并不属实", "查无此事",
        ]),
        (Verdict.DataWrong, "数据错误",
        [
            "数据有误", "数据有错误", "数据有错", "信息错误", "信息有误", "来源数据有误", "来源数据错误", "数据不准", "数据不准确", "系统数据错误", "部门数据错误",
            "数据错",
        ]),
        (Verdict.AlreadyHandled, "已知已处理",
        [
            "已知且已处理", "已知并已处理", "已知、已处理", "已知,已处理", "此前已处理", "以前已处理", "前期已处理", "之前已处理", "早已处理", "已知并处理",
        ]),
        (Verdict.CannotVerify, "无法核实",
        [
            "无法核查", "无法查实", "无法核对", "不能核实", "未能核实", "暂无法核实", "暂时无法核实", "核实不了", "无法联系", "联系不上", "无法核实的",
        ]),
    ];

    private static readonly FrozenSet<string> StillOpen = new[]
    {
        "待核实", "待核查", "未核实", "未核查", "未查", "核实中", "核查中", "正在核实", "正在核查", "待查", "待入户", "未入户", "待定",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Verdict> Exact =
        Words.ToFrozenDictionary(one => one.Word, one => one.Verdict, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Verdict> Near = Words
        .SelectMany(one => one.Near.Append(one.Word).Select(word => KeyValuePair.Create(word, one.Verdict)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    // What is behind the word takes it back, or says something else beside it.
    private static readonly string[] SecondThoughts =
        ["属实", "不实", "部分", "错误", "有误", "无法", "联系不上", "待核", "未核", "但", "不过", "除", "不是", "否", "?"];

    /// <summary>The words that are asked for, in the order of the verdicts.</summary>
    public static ImmutableArray<string> All { get; } = [.. Words.Select(one => one.Word)];

    /// <summary>The word for a verdict.</summary>
    public static string Of(Verdict verdict) => All[(int)verdict];

    /// <summary>What a cell says.</summary>
    public static Understood<Verdict> Read(string cell)
    {
        var typed = WordForm.Typed(cell);
        if (typed.Length == 0)
            return Understood<Verdict>.Nothing;
        if (Exact.TryGetValue(typed, out var verdict))
            return new Understood<Verdict>(Understanding.Certain, verdict, "");
        var bare = WordForm.Bare(typed);
        if (Near.TryGetValue(bare, out verdict) || Exact.TryGetValue(WordForm.WithoutTicks(bare), out verdict))
            return new Understood<Verdict>(Understanding.Guess, verdict, "");
        if (StillOpen.Contains(bare))
            return new Understood<Verdict>(Understanding.Open, null, "");
        return WithReason(bare) ?? Understood<Verdict>.Unclear;
    }

    // 属实（已停发）, 不属实，车已过户: the word, a sign, and why.
    private static Understood<Verdict>? WithReason(string bare)
    {
        for (var length = Math.Min(LongestWord, bare.Length - 1); length > 0; length--)
        {
            if (!Separators.Contains(bare[length], StringComparison.Ordinal) || !Near.TryGetValue(bare[..length], out var verdict))
                continue;
            var rest = WordForm.Bare(bare[length..]);
            return SecondThoughts.Any(word => rest.Contains(word, StringComparison.Ordinal))
                ? null
                : new Understood<Verdict>(Understanding.Guess, verdict, rest);
        }

        return null;
    }
}
