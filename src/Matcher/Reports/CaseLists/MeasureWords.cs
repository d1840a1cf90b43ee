using Matcher.FollowUp.Cases;

namespace Matcher.Reports.CaseLists;

/// <summary>The words of closed choice in 整改台账.</summary>
internal static class MeasureWords
{
    /// <summary>
    /// 状态. 已整改: closed as mended. 移送: handed over. 未整改: its time is over, or the data or the county show that it is not mended.
    /// 持续整改: everything else, within its time.
    /// </summary>
    public static string State(CaseLine line, DateOnly asOf) => line.Case.State switch
    {
        CaseState.Closed => "已整改",
        CaseState.Transferred => "移送",
        _ when Confirmation.Of(line.Case) is { IsAgain: true } || line.DaysOverdue(asOf) > 0 => "未整改",
        _ => "持续整改",
    };

    /// <summary>
    /// 整改类型. 立行立改: the verdict came with the measure complete. 限期整改: it did not, and there is a 整改期限. 持续整改: there is none.
    /// </summary>
    public static string Type(CaseLine line) =>
        Confirmation.Of(line.Case)!.By.Given.IsComplete ? "立行立改" : line.Due is not null ? "限期整改" : "持续整改";
}
