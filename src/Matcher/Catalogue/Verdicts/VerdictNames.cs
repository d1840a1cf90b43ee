using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Matcher.Catalogue.Verdicts;

/// <summary>The words that lists and files write verdicts with.</summary>
internal static class VerdictNames
{
    /// <summary>The words, in the order of the verdicts.</summary>
    public static ImmutableArray<KeyValuePair<string, Verdict>> All { get; } =
    [
        new("属实", Verdict.Confirmed),
        new("部分属实", Verdict.PartlyConfirmed),
        new("不属实", Verdict.NotSo),
        new("数据错误", Verdict.DataWrong),
        new("已知已处理", Verdict.AlreadyHandled),
        new("无法核实", Verdict.CannotVerify),
    ];

    /// <summary>The verdicts by their words.</summary>
    public static FrozenDictionary<string, Verdict> ByWord { get; } = All.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word of a verdict.</summary>
    public static string Of(Verdict verdict) => All[(int)verdict].Key;

    /// <summary>Whether it says that it is so, wholly or in part.</summary>
    public static bool Confirms(this Verdict verdict) => verdict is Verdict.Confirmed or Verdict.PartlyConfirmed;

    /// <summary>Whether a case is closed by it as no case: cleared.</summary>
    public static bool Clears(this Verdict verdict) => verdict is Verdict.NotSo or Verdict.DataWrong or Verdict.AlreadyHandled;
}
