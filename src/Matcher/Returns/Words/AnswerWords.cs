using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Matcher.Returns.Words;

/// <summary>整改状态: how far a measure is.</summary>
internal enum MeasureState
{
    /// <summary>已整改.</summary>
    Done,

    /// <summary>持续整改.</summary>
    GoingOn,

    /// <summary>未整改.</summary>
    NotDone,

    /// <summary>移送.</summary>
    HandedOver,
}

/// <summary>复核意见: what the county makes of a verdict.</summary>
internal enum ReviewOpinion
{
    /// <summary>同意.</summary>
    Accepted,

    /// <summary>退回.</summary>
    SentBack,
}

/// <summary>更正状态: what an agency made of a request to correct a row.</summary>
internal enum CorrectionAnswer
{
    /// <summary>待更正.</summary>
    Waiting,

    /// <summary>已更正.</summary>
    Corrected,

    /// <summary>不予更正.</summary>
    Refused,

    /// <summary>逾期.</summary>
    Overdue,
}

/// <summary>The words of a column that asks for one of a few, and what people write for them.</summary>
/// <param name="words">Each with its word, and the near ones.</param>
internal sealed class AnswerWords<T>(params ImmutableArray<(T Value, string Word, string[] Near)> words)
    where T : struct
{
    private readonly FrozenDictionary<string, T> _exact =
        words.ToFrozenDictionary(one => one.Word, one => one.Value, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, T> _near = words
        .SelectMany(one => one.Near.Append(one.Word).Select(word => KeyValuePair.Create(word, one.Value)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words that are asked for.</summary>
    public ImmutableArray<string> All { get; } = [.. words.Select(one => one.Word)];

    /// <summary>The word for a value.</summary>
    public string Of(T value) => words.First(one => EqualityComparer<T>.Default.Equals(one.Value, value)).Word;

    /// <summary>What a cell says.</summary>
    public Understood<T> Read(string cell)
    {
        var typed = WordForm.Typed(cell);
        if (typed.Length == 0)
            return Understood<T>.Nothing;
        if (_exact.TryGetValue(typed, out var value))
            return new Understood<T>(Understanding.Certain, value, "");
        return _near.TryGetValue(WordForm.WithoutTicks(WordForm.Bare(typed)), out value)
            ? new Understood<T>(Understanding.Guess, value, "")
            : Understood<T>.Unclear;
    }
}

/// <summary>The columns that ask for one of a few words.</summary>
internal static class AnswerWords
{
    /// <summary>状态 of 整改台账.</summary>
    public static AnswerWords<MeasureState> Measures { get; } = new(
        (MeasureState.Done, "已整改", ["整改完成", "已完成", "已完成整改", "完成", "整改到位", "已整改到位", "已整改完成", "已办结", "已销号"]),
        (MeasureState.GoingOn, "持续整改", ["整改中", "正在整改", "持续", "持续整改中", "长期整改", "分阶段整改", "部分整改"]),
        (MeasureState.NotDone, "未整改", ["没有整改", "尚未整改", "未完成", "未完成整改", "未整改到位"]),
        (MeasureState.HandedOver, "移送", ["已移送", "移交", "已移交", "移送处理"]));

    /// <summary>复核意见.</summary>
    public static AnswerWords<ReviewOpinion> Review { get; } = new(
        (ReviewOpinion.Accepted, "同意", ["通过", "认可", "同意销号", "同意核查结论", "复核通过", "已通过", "审核通过"]),
        (ReviewOpinion.SentBack, "退回", ["不同意", "不通过", "未通过", "退回重核", "退回重新核查", "重新核查", "重核", "复核不通过", "审核不通过"]));

    /// <summary>更正状态.</summary>
    public static AnswerWords<CorrectionAnswer> Corrections { get; } = new(
        (CorrectionAnswer.Waiting, "待更正", ["未更正", "更正中", "正在更正", "待处理", "处理中"]),
        (CorrectionAnswer.Corrected, "已更正", ["更正", "已修改", "已改", "已更改", "更正完成", "已完成更正", "已修正"]),
        (CorrectionAnswer.Refused, "不予更正", ["不更正", "不予修改", "无需更正", "不需更正", "数据无误", "不予变更"]),
        (CorrectionAnswer.Overdue, "逾期", ["已逾期", "逾期未更正"]));
}
