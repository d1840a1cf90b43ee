using System.Globalization;
using Matcher.Hits;
using Matcher.Problems;
using Matcher.Rules;

namespace Matcher.Outputs.Lists;

/// <summary>The words that columns of closed choice hold. They are part of the lists' form, like the headers: one language.</summary>
internal static class Words
{
    /// <summary>Why rows were rejected, in short: the part of the text before what to do about it.</summary>
    public static string Of(ProblemCode reason, CultureInfo language) => Texts.Of(reason.ToString(), language).Split(['；', ';'])[0];

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

    /// <summary>是 or 否.</summary>
    public static string Of(bool value) => value ? "是" : "否";

    /// <summary>政策依据: each document with its article.</summary>
    public static string Of(IEnumerable<Basis> basis) => string.Join('；', basis.Select(one => one.Document + one.Article));
}
