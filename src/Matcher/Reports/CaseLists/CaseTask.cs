using Matcher.FollowUp.Cases;

namespace Matcher.Reports.CaseLists;

/// <summary>What is to be done about an open case.</summary>
internal enum CaseTask
{
    /// <summary>入户核实: the township finds out.</summary>
    Verify,

    /// <summary>重新核实: the county sent it back.</summary>
    VerifyAgain,

    /// <summary>整改: it is confirmed.</summary>
    Mend,

    /// <summary>县级核查: the township could not find out, twice.</summary>
    CountyVerifies,

    /// <summary>县级复核: the county is to accept what was answered.</summary>
    CountyReviews,
}

/// <summary>Which task it is, and whose.</summary>
internal static class CaseTasks
{
    /// <summary>What is to be done about a case; null: it is closed.</summary>
    public static CaseTask? Of(Case one) => one switch
    {
        { IsCountys: true } => CaseTask.CountyVerifies,
        { State: CaseState.AwaitingHandOut or CaseState.AwaitingVerdict } => CaseTask.Verify,
        { State: CaseState.SentBack } => CaseTask.VerifyAgain,
        { State: CaseState.Mending } => CaseTask.Mend,
        { State: CaseState.AwaitingReview } => CaseTask.CountyReviews,
        _ => null,
    };

    /// <summary>Whether the county has to do it, and not the township.</summary>
    public static bool IsCountys(this CaseTask task) => task is CaseTask.CountyVerifies or CaseTask.CountyReviews;

    /// <summary>任务, as lists write it.</summary>
    public static string Word(this CaseTask task) => task switch
    {
        CaseTask.Verify => "入户核实",
        CaseTask.VerifyAgain => "重新核实",
        CaseTask.Mend => "整改",
        CaseTask.CountyVerifies => "县级核查",
        CaseTask.CountyReviews => "县级复核",
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, null),
    };
}
