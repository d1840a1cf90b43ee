using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What must be known of the roster's people and rows.</summary>
internal static class RosterProblems
{
    public static Problem NamesDisagree(Place where, long against, long compared, long sources) =>
        Problem.Error(ProblemCode.RosterNamesDisagree, where, new Count(against), new Count(compared), new Count(sources));

    public static Problem PeopleFellOff(Place where, long people, long before, DateOnly lastRun, double lost, double allowed) =>
        Problem.Error(ProblemCode.RosterPeopleFellOff, where, new Count(people), new Count(before), new Day(lastRun),
            new Share(lost), new Share(allowed));

    public static Problem NumbersNotComparable(Place where, long inFile, long people, double share, Seen seen) =>
        Problem.Error(ProblemCode.RosterNumbersNotComparable, where, new Count(inFile), new Count(people), new Share(share), seen);

    public static Problem NumbersDamaged(Place where, long inFile, long people, double share, Seen seen) =>
        Problem.Error(ProblemCode.RosterNumbersDamaged, where, new Count(inFile), new Count(people), new Share(share), seen);

    public static Problem NumbersLookAlike(Place where, long numbers) =>
        Problem.Warning(ProblemCode.RosterNumbersLookAlike, where, new Count(numbers));

    public static Problem TownshipUnknown(Place where, string township, long rows) =>
        Problem.Warning(ProblemCode.RosterTownshipUnknown, where, new Text(township), new Number(rows));

    public static Problem CategoryByName(Place where, string category) =>
        Problem.Warning(ProblemCode.RosterCategoryByName, where, new Text(category));

    public static Problem CellNotSplit(Place where, long rows) =>
        Problem.Warning(ProblemCode.RosterCellNotSplit, where, new Count(rows));

    public static Problem MonthUnreadable(Place where, long people) =>
        Problem.Warning(ProblemCode.RosterMonthUnreadable, where, new Count(people));

    public static Problem RowsRejected(Place where, long rows) =>
        Problem.Warning(ProblemCode.RosterRowsRejected, where, new Count(rows));

    public static Problem RowsHidden(Place where, long rows) =>
        Problem.Warning(ProblemCode.RosterRowsHidden, where, new Count(rows));

    public static Problem StateAsked(Place where, long people, string state) =>
        Problem.Warning(ProblemCode.RosterStateAsked, where, new Count(people), new Text(state));

    public static Problem FileWithoutRows(Place where) =>
        Problem.Warning(ProblemCode.RosterFileWithoutRows, where);

    public static Problem Unusable(Place where) =>
        Problem.Error(ProblemCode.RosterUnusable, where);
}
