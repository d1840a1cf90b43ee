namespace Matcher.FollowUp.Cases;

/// <summary>What may move a case from one state to another.</summary>
internal enum CaseTrigger
{
    /// <summary>交办.</summary>
    HandOut,

    /// <summary>属实 or 部分属实, and the measure is complete.</summary>
    ConfirmedAndMended,

    /// <summary>属实 or 部分属实, and the measure is not complete.</summary>
    Confirmed,

    /// <summary>不属实, 数据错误 or 已知已处理.</summary>
    ClearedByVerdict,

    /// <summary>无法核实.</summary>
    Unverifiable,

    /// <summary>A verdict that the county must accept first.</summary>
    ReviewNeeded,

    /// <summary>The county accepts a confirmed case that is mended, or a completion.</summary>
    AcceptedAsMended,

    /// <summary>The county accepts a confirmed case that is not mended yet.</summary>
    AcceptedAsConfirmed,

    /// <summary>The county accepts a clearance.</summary>
    AcceptedAsCleared,

    /// <summary>The county returns a verdict with a reason.</summary>
    SentBack,

    /// <summary>整改完成.</summary>
    MendingCompleted,

    /// <summary>整改完成, which the county must accept first.</summary>
    MendingReviewNeeded,

    /// <summary>The county records that the mending was refused.</summary>
    MendingRefused,

    /// <summary>N1: 消失, on a night that counts for it.</summary>
    Gone,

    /// <summary>N2: back after it was gone.</summary>
    Back,

    /// <summary>N2b: still there some days after it was closed as mended.</summary>
    StillThere,

    /// <summary>N3: a declared column of the evidence changed.</summary>
    EvidenceChanged,

    /// <summary>N3: the clearance ended.</summary>
    ClearanceEnded,
}
