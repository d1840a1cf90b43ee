using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is to be known about the documents of a night.</summary>
internal static class DocumentProblems
{
    /// <summary>The ledger has no night of that day.</summary>
    public static Problem RunUnknown(Place where, DateOnly night, DateOnly last) =>
        Problem.Error(ProblemCode.DocumentRunUnknown, where, new Day(night), new Day(last));

    /// <summary>There is no result of the night to compare with.</summary>
    public static Problem ResultMissing(Place where, DateOnly night) =>
        Problem.Warning(ProblemCode.DocumentResultMissing, where, new Day(night));

    /// <summary>Files, rules or config are not those of the night.</summary>
    public static Problem InputsChanged(Place where, DateOnly night, IEnumerable<string> changed) =>
        Problem.Error(ProblemCode.DocumentInputsChanged, where, new Day(night), Words.Listed(changed));

    /// <summary>The result of the night is not where it was, and its report cannot be made without it.</summary>
    public static Problem ReportResultMissing(Place where, DateOnly night) =>
        Problem.Error(ProblemCode.ReportResultMissing, where, new Day(night));

    /// <summary>The night's run is of a version that kept no figures.</summary>
    public static Problem ReportFiguresMissing(Place where, DateOnly night) =>
        Problem.Error(ProblemCode.ReportFiguresMissing, where, new Day(night));

    /// <summary>A file of that name is there that is no report.</summary>
    public static Problem ReportFileTaken(Place where) => Problem.Error(ProblemCode.ReportFileTaken, where);
}
