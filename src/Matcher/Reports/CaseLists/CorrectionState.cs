using Matcher.FollowUp.Cases;

namespace Matcher.Reports.CaseLists;

/// <summary>更正状态.</summary>
internal static class CorrectionState
{
    /// <summary>待更正.</summary>
    public const string Waiting = "待更正";

    /// <summary>已更正: the agency says so, or its data no longer say what was wrong.</summary>
    public const string Corrected = "已更正";

    /// <summary>不予更正.</summary>
    public const string Refused = "不予更正";

    /// <summary>逾期: it was sent, and the time to answer is over.</summary>
    public const string Overdue = "逾期";

    /// <summary>The word, on a day.</summary>
    public static string Of(CaseCorrection correction, DateOnly asOf) => correction switch
    {
        { Answered.IsCorrected: true } => Corrected,
        { Answered: not null } => Refused,
        { GoneOn: not null } => Corrected,
        { Sent.Due: { } due } when due < asOf => Overdue,
        _ => Waiting,
    };
}
