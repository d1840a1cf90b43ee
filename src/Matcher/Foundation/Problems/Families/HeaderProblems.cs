using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with a table's header, so that a column cannot be read, or perhaps the wrong one is.</summary>
internal static class HeaderProblems
{
    public static Problem None(Place where, IEnumerable<string> required) =>
        Problem.Error(ProblemCode.FileWithoutHeader, where, Words.Listed(required));

    public static Problem ColumnMissing(Place where, string header, IEnumerable<string> lookedFor) =>
        Problem.Error(ProblemCode.ColumnMissing, where, new Text(header), Words.Listed(lookedFor));

    public static Problem IdColumnRepeated(Place where, string taken, string other) =>
        Problem.Error(ProblemCode.ColumnRepeated, where, new Text(taken), new Text(other));

    public static Problem IdColumnAmbiguous(Place where, string taken, string other, string otherHeader) =>
        Problem.Warning(ProblemCode.ColumnAmbiguous, where, new Text(taken), new Text(other), new Text(otherHeader));

    public static Problem Repeated(Place where, string taken, IEnumerable<string> others) =>
        Problem.Warning(ProblemCode.HeaderRepeated, where, new Text(taken), Words.Listed(others));

    public static Problem TableBelowTable(Place where) =>
        Problem.Error(ProblemCode.TableBelowTable, where);
}
