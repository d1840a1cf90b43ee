using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Tables;

/// <summary>What was noticed of a table's rows while they were read, beside what stands in them.</summary>
/// <param name="HiddenRows">Rows that Excel, or a browser, does not show.</param>
/// <param name="NotCalculated">Rows with a formula in a column that is read, of which nobody stored the result.</param>
/// <param name="FirstNotCalculated">The first of them.</param>
/// <param name="IsOutOfOrder">Whether rows bore numbers that repeat or go back.</param>
internal sealed record TableNotes(long HiddenRows, long NotCalculated, Place FirstNotCalculated, bool IsOutOfOrder)
{
    /// <summary>What a user is told of it, but for hidden rows, which mean one thing in a roster and another in a source.</summary>
    /// <param name="where">The table.</param>
    public IEnumerable<Problem> Problems(Place where)
    {
        if (NotCalculated > 0)
            yield return WorkbookProblems.NotCalculated(FirstNotCalculated, NotCalculated);
        if (IsOutOfOrder)
            yield return WorkbookProblems.RowsOutOfOrder(where);
    }

    /// <summary>What a user is told of it in a source.</summary>
    /// <param name="where">The table.</param>
    public IEnumerable<Problem> ProblemsOfSource(Place where) =>
        HiddenRows > 0 ? Problems(where).Prepend(WorkbookProblems.RowsHidden(where, HiddenRows)) : Problems(where);
}
