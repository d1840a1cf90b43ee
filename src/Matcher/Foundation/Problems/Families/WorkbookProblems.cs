using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with a workbook, or with a web page of tables.</summary>
internal static class WorkbookProblems
{
    public static Problem Damaged(Place where) =>
        Problem.Error(ProblemCode.FileDamaged, where);

    public static Problem Protected(Place where) =>
        Problem.Error(ProblemCode.WorkbookProtected, where);

    public static Problem SheetMissing(Place where) =>
        Problem.Error(ProblemCode.SheetMissing, where);

    public static Problem TextMissing(Place where) =>
        Problem.Error(ProblemCode.CellTextMissing, where);

    public static Problem TooLarge(Place where, long megabytes) =>
        Problem.Error(ProblemCode.WorkbookTooLarge, where, new Number(megabytes));

    public static Problem HtmlCutShort(Place where) =>
        Problem.Error(ProblemCode.HtmlCutShort, where);

    public static Problem HtmlTooLarge(Place where, long megabytes) =>
        Problem.Error(ProblemCode.HtmlTooLarge, where, new Number(megabytes));

    /// <param name="where">The file.</param>
    /// <param name="there">The sheets and members that it has.</param>
    /// <param name="wanted">What the config says under <c>sheets</c>.</param>
    public static Problem NoneMeant(Place where, IEnumerable<string> there, IEnumerable<string> wanted) =>
        Problem.Error(ProblemCode.SheetsNoneMeant, where, Words.Listed(there), Words.Listed(wanted));

    public static Problem SheetNotUsed(Place where) =>
        Problem.Warning(ProblemCode.SheetNotUsed, where);

    public static Problem RowsHidden(Place where, long rows) =>
        Problem.Warning(ProblemCode.SheetRowsHidden, where, new Count(rows));

    public static Problem ColumnsHidden(Place where, IEnumerable<string> columns) =>
        Problem.Warning(ProblemCode.SheetColumnsHidden, where, new Text(string.Join("、", columns)));

    public static Problem RowsOutOfOrder(Place where) =>
        Problem.Warning(ProblemCode.SheetRowsOutOfOrder, where);

    public static Problem NotCalculated(Place where, long rows) =>
        Problem.Warning(ProblemCode.CellsNotCalculated, where, new Count(rows));

    public static Problem SheetHidden(Place where) =>
        Problem.Warning(ProblemCode.SheetHidden, where);
}
