using System.Collections.Immutable;
using Matcher.Reports.Csv;

namespace Matcher.Reports.Lists;

/// <summary>The columns that the township fills in and sends back.</summary>
internal static class TownshipColumns
{
    /// <summary>Their headers, in order. Two people go on a visit (民发〔2021〕57号: 每组不得少于2人).</summary>
    public static readonly ImmutableArray<string> Headers = ["核查结论", "原因", "处理意见", "核查人一", "核查人二", "核查日期", "备注"];

    /// <summary>The columns, empty, at the end of a list.</summary>
    public static IEnumerable<ListColumn<T>> Of<T>() => Headers.Select(header => new ListColumn<T>(header, _ => Cell.Blank));
}
