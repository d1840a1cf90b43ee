using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What must be known of the roster's households.</summary>
internal static class HouseholdProblems
{
    public static Problem Merged(Place where, long rows) =>
        Problem.Warning(ProblemCode.RosterHouseholdMerged, where, new Count(rows));

    public static Problem Unclear(Place where, long rows) =>
        Problem.Warning(ProblemCode.RosterHouseholdUnclear, where, new Count(rows));

    public static Problem NoColumn(Place where, string column, string header, IEnumerable<string> lookedFor) =>
        Problem.Warning(ProblemCode.RosterHouseholdColumn, where, new Text(column), new Text(header), Words.Listed(lookedFor));

    public static Problem NumberOfSeveral(Place where, long households, IEnumerable<string> examples, string other) =>
        Problem.Warning(ProblemCode.RosterNumberOfSeveral, where, new Count(households), Words.Examples(examples), new Text(other));

    public static Problem NumberUnclear(Place where, long households, IEnumerable<string> examples, string other) =>
        Problem.Warning(ProblemCode.RosterNumberUnclear, where, new Count(households), Words.Examples(examples), new Text(other));

    public static Problem AmountUnclear(Place where, long rows, string wantedHeader) =>
        Problem.Warning(ProblemCode.RosterAmountUnclear, where, new Count(rows), new Text(wantedHeader));
}
