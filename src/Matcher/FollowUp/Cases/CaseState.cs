namespace Matcher.FollowUp.Cases;

/// <summary>办理状态: what people have done about a hit so far. It never mixes with the night state (状态), which only the data write.</summary>
internal enum CaseState
{
    /// <summary>待交办: found, not yet handed out.</summary>
    AwaitingHandOut,

    /// <summary>待核查: handed out, waiting for the township's verdict.</summary>
    AwaitingVerdict,

    /// <summary>待复核: a verdict is in, and the county must accept it.</summary>
    AwaitingReview,

    /// <summary>已退回: the county sent it back with a reason.</summary>
    SentBack,

    /// <summary>整改中: confirmed; the measure is not complete.</summary>
    Mending,

    /// <summary>已销号: confirmed, mended, accepted.</summary>
    Closed,

    /// <summary>已排除: not so, until the evidence changes or the clearance ends.</summary>
    Cleared,

    /// <summary>自动消除: the data stopped saying it before anybody answered.</summary>
    Lapsed,

    /// <summary>已移送: refused to mend, handed over.</summary>
    Transferred,
}

/// <summary>What the states have in common.</summary>
internal static class CaseStates
{
    /// <summary>Whether something is still to be done.</summary>
    public static bool IsOpen(this CaseState state) => state < CaseState.Closed;

    /// <summary>Whether the township is to find out about it: it is in the list of tonight while the data say it.</summary>
    public static bool IsToBeVerified(this CaseState state) =>
        state is CaseState.AwaitingHandOut or CaseState.AwaitingVerdict or CaseState.SentBack;

    /// <summary>办理状态, as lists and messages write it.</summary>
    public static string Word(this CaseState state) => state switch
    {
        CaseState.AwaitingHandOut => "待交办",
        CaseState.AwaitingVerdict => "待核查",
        CaseState.AwaitingReview => "待复核",
        CaseState.SentBack => "已退回",
        CaseState.Mending => "整改中",
        CaseState.Closed => "已销号",
        CaseState.Cleared => "已排除",
        CaseState.Lapsed => "自动消除",
        CaseState.Transferred => "已移送",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
