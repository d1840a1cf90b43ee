using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>Why the results cannot be written, or stand elsewhere.</summary>
internal static class OutputProblems
{
    public static Problem RunLocked(Place where) =>
        Problem.Error(ProblemCode.RunLocked, where);

    public static Problem FolderNotWritable(Place where, string reason) =>
        Problem.Error(ProblemCode.OutputFolderNotWritable, where, new Text(reason));

    public static Problem NotWritten(Place where, string reason) =>
        Problem.Error(ProblemCode.OutputNotWritten, where, new Text(reason));

    public static Problem PublishedBeside(Place where, string folder) =>
        Problem.Warning(ProblemCode.OutputPublishedBeside, where, new Text(folder));

    public static Problem RecordFollows(Place where) =>
        Problem.Warning(ProblemCode.OutputRecordFollows, where);

    /// <summary>What people wrote in a result that was replaced is in a folder beside it.</summary>
    public static Problem ChangedKept(Place where, string folder, long files) =>
        Problem.Warning(ProblemCode.OutputChangedKept, where, new Text(folder), new Count(files));
}
