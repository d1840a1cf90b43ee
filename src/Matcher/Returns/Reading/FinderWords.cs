using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Returns.Reading;

/// <summary>What the finder of tables says of an agency's export, as it is said of a list that came back.</summary>
internal static class FinderWords
{
    /// <summary>The problem in the words for it.</summary>
    public static Problem Of(Problem problem) => problem.Code switch
    {
        ProblemCode.FileWithoutHeader or ProblemCode.ColumnMissing or ProblemCode.FileIsHtml =>
            ReturnedProblems.NoList(problem.Where with { Column = null }),
        ProblemCode.FileCutShort => ReturnedProblems.CutShort(problem.Where),
        ProblemCode.SheetNotUsed => ReturnedProblems.SheetNotUsed(problem.Where),
        ProblemCode.SheetHidden => ReturnedProblems.SheetHidden(problem.Where),
        ProblemCode.SheetColumnsHidden when problem.Arguments is [ProblemArgument.Text columns, ..] =>
            ReturnedProblems.ColumnsHidden(problem.Where, columns.Value),
        _ => problem,
    };

    /// <summary>Whether it says that a file is no table at all, as photographs and letters beside lists are.</summary>
    public static bool IsNoTable(Problem problem) =>
        problem.Code is ProblemCode.FileIsPicture or ProblemCode.FileIsPdf or ProblemCode.FileIsDocument or ProblemCode.ArchiveIsProgram;
}
