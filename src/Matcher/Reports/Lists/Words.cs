using Matcher.Catalogue.Verdicts;
using Matcher.Hits;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>The words that columns of closed choice hold. They are part of the lists' form, like the headers: one language.</summary>
internal static class Words
{
    /// <summary>级别.</summary>
    public static string Of(Level level) => level switch
    {
        Level.High => "高",
        Level.Medium => "中",
        Level.Low => "低",
        Level.Info => "提示",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>状态.</summary>
    public static string Of(HitState state) => state switch
    {
        HitState.New => "新增",
        HitState.Continued => "延续",
        HitState.Reappeared => "重现",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>状态 of a hit that is no longer found.</summary>
    public const string Gone = "消失";

    /// <summary>状态 of a hit that another township has now.</summary>
    public const string MovedOut = "转出";

    /// <summary>核查结论.</summary>
    public static string Of(Verdict verdict) => VerdictNames.Of(verdict);

    /// <summary>变化, in a rehearsal; the list of those changes has the same name.</summary>
    public static string Of(HitChangeKind change) => change switch
    {
        HitChangeKind.Listed => "新列出",
        HitChangeKind.Unlisted => "不再列出",
        HitChangeKind.Level => "级别变化",
        HitChangeKind.Moved => "换清单",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    /// <summary>Which list a rule's hits go to; empty without a rule.</summary>
    public static string ListOf(Rule? rule) => rule is null ? "" : (rule.Status == RuleStatus.Trial ? "试运行/" : "") + rule.List switch
    {
        RuleList.Missed => "漏保线索",
        RuleList.IdentityDoubt => "身份存疑",
        RuleList.DataQuality => "数据质量",
        _ => "疑点清单",
    };

    /// <summary>是 or 否.</summary>
    public static string Of(bool value) => value ? "是" : "否";

    /// <summary>政策依据: each document with its article.</summary>
    public static string Of(IEnumerable<Basis> basis) => string.Join('；', basis.Select(one => one.Document + one.Article));
}
