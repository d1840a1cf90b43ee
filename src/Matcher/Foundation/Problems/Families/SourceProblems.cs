using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with a source as a whole, so that nothing can be said by it.</summary>
internal static class SourceProblems
{
    public static Problem NotConfigured(Place where) =>
        Problem.Warning(ProblemCode.SourceNotConfigured, where);

    public static Problem NotReceived(Place where) =>
        Problem.Warning(ProblemCode.SourceNotReceived, where);

    public static Problem WithoutRows(Place where) =>
        Problem.Error(ProblemCode.SourceWithoutRows, where);

    public static Problem TooManyRejects(Place where, long rejected, long rows, double allowed, Seen seen) =>
        Problem.Error(ProblemCode.TooManyRejects, where, new Count(rejected), new Count(rows), new Share(allowed), seen);

    public static Problem NamesDisagree(Place where, long against, long compared) =>
        Problem.Error(ProblemCode.SourceNamesDisagree, where, new Count(against), new Count(compared));

    public static Problem NumbersNotComparable(Place where, long comparable, long rows, double share, Seen seen) =>
        Problem.Error(ProblemCode.SourceNumbersNotComparable, where, new Count(comparable), new Count(rows), new Share(share), seen);

    public static Problem NumbersDamaged(Place where, long whole, long rows, long recovered, Seen seen) =>
        Problem.Error(ProblemCode.SourceNumbersDamaged, where, new Count(whole), new Count(rows), new Count(recovered), seen);

    public static Problem MatchesFellOff(Place where, long matched, long before, DateOnly lastRun, double lost, double allowed,
        string source) =>
        Problem.Error(ProblemCode.SourceMatchesFellOff, where, new Count(matched), new Count(before), new Day(lastRun), new Share(lost),
            new Share(allowed), new Text(source));

    public static Problem RowsFellOff(Place where, long rows, long before, DateOnly lastRun, double lost, double allowed,
        string source) =>
        Problem.Error(ProblemCode.SourceRowsFellOff, where, new Count(rows), new Count(before), new Day(lastRun), new Share(lost),
            new Share(allowed), new Text(source));

    public static Problem FileWithoutRows(Place where, long others, string source) =>
        Problem.Error(ProblemCode.SourceFileWithoutRows, where, new Count(others), new Text(source));

    public static Problem RowsAtLimit(Place where, long rows, string source) =>
        Problem.Error(ProblemCode.SourceRowsAtLimit, where, new Count(rows), new Text(source));

    public static Problem RowsShortened(Place where, long rows) =>
        Problem.Warning(ProblemCode.SourceRowsShortened, where, new Count(rows));

    public static Problem DropAccepted(Place where, string source) =>
        Problem.Warning(ProblemCode.SourceDropAccepted, where, new Text(source));

    public static Problem TooOld(Place where, DateOnly exported, DateOnly until, DateOnly asOf) =>
        Problem.Error(ProblemCode.SourceTooOld, where, new Day(exported), new Day(until), new Day(asOf));

    public static Problem AgeUnknown(Place where) =>
        Problem.Error(ProblemCode.SourceAgeUnknown, where);

    public static Problem FileOfAnother(Place where, string likely, string source) =>
        Problem.Error(ProblemCode.SourceFileOfAnother, where, new Text(likely), new Text(source));

    public static Problem PromisedRowsDiffer(Place where, long promised, long read) =>
        Problem.Error(ProblemCode.PromisedRowsDiffer, where, new Count(promised), new Count(read));

    public static Problem TotalRowsDiffer(Place where, long total, long read) =>
        Problem.Error(ProblemCode.TotalRowsDiffer, where, new Count(total), new Count(read));

    public static Problem WordsUnknown(Place where, long rows, string words, string source, string column, string meanings) =>
        Problem.Warning(ProblemCode.SourceWordsUnknown, where, new Count(rows), new Text(words), new Text(source), new Text(column),
            new Text(meanings));
}
