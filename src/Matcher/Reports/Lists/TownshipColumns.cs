using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>The columns that the township fills in and sends back.</summary>
internal static class TownshipColumns
{
    /// <summary>The columns, in order. Two people go on a visit (民发〔2021〕57号: 每组不得少于2人).</summary>
    public static IEnumerable<ListColumn<T>> Of<T>() => new ListColumns<T>()
        .FilledIn("核查结论")
        .FilledIn("原因")
        .FilledIn("处理意见")
        .FilledIn("核查人一")
        .FilledIn("核查人二")
        .FilledIn("核查日期", CellKind.Date)
        .FilledIn("备注")
        .All;
}
