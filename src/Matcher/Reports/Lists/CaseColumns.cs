using Matcher.FollowUp.Cases;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>The columns that say what people have done about a hit so far; they never mix with 状态, which only the data write.</summary>
internal static class CaseColumns
{
    /// <summary>办理状态.</summary>
    public const string State = "办理状态";

    /// <summary>The columns, in order; blank where there is no case, as for a rule on trial.</summary>
    /// <param name="of">The case of a line.</param>
    /// <param name="text">Words it.</param>
    public static IEnumerable<ListColumn<T>> Of<T>(Func<T, Case?> of, CaseText text) => new ListColumns<T>()
        .Text(State, line => of(line)?.State.Word())
        .Text("批次", line => of(line)?.HandOut?.Batch)
        .Text("原结论", line => of(line) is { } one ? CaseText.Verdicts(one) : null)
        .Text("变化", line => of(line) is { } one ? text.Changes(one) : null)
        .All;
}
