using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>The columns that the township fills in and sends back.</summary>
internal static class TownshipColumns
{
    /// <summary>The columns, in order. Two people go on a visit (民发〔2021〕57号: 每组不得少于2人).</summary>
    /// <param name="reasons">What there is to choose from for 原因; null: nothing.</param>
    public static IEnumerable<ListColumn<T>> Of<T>(ChoiceList? reasons) => new ListColumns<T>()
        .FilledIn("核查结论", choices: AnswerChoices.Verdicts)
        .FilledIn("原因", choices: reasons)
        .FilledIn("处理意见")
        .FilledIn("核查人一")
        .FilledIn("核查人二")
        .FilledIn("核查日期", CellKind.Date)
        .FilledIn("备注")
        .All;
}
