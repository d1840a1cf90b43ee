using Matcher.Catalogue.Verdicts;

namespace Matcher.FollowUp.Cases;

/// <summary>What moves a case: in words, and what a verdict means for it.</summary>
internal static class CaseTriggers
{
    /// <summary>What happens, as lists and messages write it.</summary>
    public static string Word(this CaseTrigger trigger) => trigger switch
    {
        CaseTrigger.HandOut => "交办",
        CaseTrigger.ConfirmedAndMended => "属实或部分属实，已整改到位",
        CaseTrigger.Confirmed => "属实或部分属实，尚未整改到位",
        CaseTrigger.ClearedByVerdict => "不属实、数据错误或已知已处理",
        CaseTrigger.Unverifiable => "无法核实",
        CaseTrigger.ReviewNeeded => "结论须县级复核",
        CaseTrigger.AcceptedAsMended => "复核通过：已整改到位",
        CaseTrigger.AcceptedAsConfirmed => "复核通过：属实，尚未整改到位",
        CaseTrigger.AcceptedAsCleared => "复核通过：排除",
        CaseTrigger.SentBack => "复核退回",
        CaseTrigger.MendingCompleted => "整改完成",
        CaseTrigger.MendingReviewNeeded => "整改完成，须县级复核",
        CaseTrigger.MendingRefused => "拒不整改，移送",
        CaseTrigger.Gone => "数据中已消失",
        CaseTrigger.Back => "数据中再次出现",
        CaseTrigger.StillThere => "整改后仍存在",
        CaseTrigger.EvidenceChanged => "证据有变化",
        CaseTrigger.ClearanceEnded => "排除期满",
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, null),
    };

    /// <summary>Of what somebody did; null: it moves no case, or what it does follows from the verdict that is accepted.</summary>
    public static CaseTrigger? Of(CaseEventDetails details) => details switch
    {
        HandedOut => CaseTrigger.HandOut,
        VerdictGiven { NeedsReview: true } => CaseTrigger.ReviewNeeded,
        VerdictGiven verdict => Of(verdict),
        SentBackWithReason => CaseTrigger.SentBack,
        Mended { NeedsReview: true } => CaseTrigger.MendingReviewNeeded,
        Mended => CaseTrigger.MendingCompleted,
        MendingRefused => CaseTrigger.MendingRefused,
        _ => null,
    };

    /// <summary>Of a verdict that nobody has to accept.</summary>
    private static CaseTrigger Of(VerdictGiven verdict) => verdict switch
    {
        { Verdict: Verdict.CannotVerify } => CaseTrigger.Unverifiable,
        _ when verdict.Verdict.Confirms() => verdict.IsComplete ? CaseTrigger.ConfirmedAndMended : CaseTrigger.Confirmed,
        _ => CaseTrigger.ClearedByVerdict,
    };

    /// <summary>Of a verdict that the county accepts.</summary>
    public static CaseTrigger Accepted(VerdictGiven verdict) => Of(verdict) switch
    {
        CaseTrigger.ConfirmedAndMended => CaseTrigger.AcceptedAsMended,
        CaseTrigger.Confirmed => CaseTrigger.AcceptedAsConfirmed,
        _ => CaseTrigger.AcceptedAsCleared,
    };
}
