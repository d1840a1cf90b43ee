using Matcher.FollowUp.Balance;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;

namespace Matcher.Reports.CaseLists;

/// <summary>台账平衡: how the number of open cases came from that before the night to that after it, township by township.</summary>
internal static class BalanceList
{
    /// <summary>Path of the list.</summary>
    public const string Path = "台账平衡";

    private const string County = "全县";

    private static readonly ListColumns<BalanceLine> Columns = new ListColumns<BalanceLine>()
        .Text("乡镇", line => line.Township.Length > 0 ? line.Township : County)
        .Number("原有未办结", line => line.Before)
        .Number("新增", line => line.New)
        .Number("重现", line => line.Reopened)
        .Number("转入", line => line.MovedIn)
        .Number("销号", line => line.Closed)
        .Number("排除", line => line.Cleared)
        .Number("消除", line => line.Lapsed)
        .Number("移送", line => line.Transferred)
        .Number("转出", line => line.MovedOut)
        .Number("现有未办结", line => line.After)
        .Text("平衡", line => Words.Of(line.Holds));

    /// <summary>The list: the townships in their order, the county last.</summary>
    public static ListTable Table(FollowUpTally tally, ListTownships townships) => Columns.Table(Path,
    [
        .. tally.Townships.GroupBy(line => townships.Of(line.Township))
            .OrderBy(township => township.Key.Order)
            .Select(township => township.Aggregate(new BalanceLine(township.Key.Name), (sum, line) => sum.Plus(line))),
        tally.County,
    ]);
}
