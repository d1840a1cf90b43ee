using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>Why a rule was not run, or had to do without something.</summary>
internal static class RuleRunProblems
{
    public static Problem SourceNotRead(Place where, string source) =>
        Problem.Error(ProblemCode.RuleSourceNotRead, where, new Text(source));

    public static Problem ColumnAbsent(Place where, string column, string source) =>
        Problem.Error(ProblemCode.RuleColumnAbsent, where, new Text(column), new Text(source));

    public static Problem ColumnNotReceived(Place where, string column, string source) =>
        Problem.Warning(ProblemCode.RuleColumnNotReceived, where, new Text(column), new Text(source));

    public static Problem FileColumnNotReceived(Place where, string column, long undecided) =>
        Problem.Warning(ProblemCode.RuleFileColumnNotReceived, where, new Text(column), new Number(undecided));

    public static Problem FileLacksColumn(Place where, string column, long undecided) =>
        Problem.Warning(ProblemCode.RuleFileLacksColumn, where, new Text(column), new Number(undecided));

    public static Problem WordsAllUnknown(Place where, string column, string sourceTitle, string source) =>
        Problem.Error(ProblemCode.RuleWordsAllUnknown, where, new Text(column), new Text(sourceTitle), new Text(source));

    public static Problem RanWithoutSource(Place where, string source) =>
        Problem.Warning(ProblemCode.RuleRanWithoutSource, where, new Text(source));

    public static Problem RanWithoutRule(Place where, string rule) =>
        Problem.Warning(ProblemCode.RuleRanWithoutRule, where, new Text(rule));

    public static Problem ValueTooCommon(Place where, string column, long households) =>
        Problem.Warning(ProblemCode.RuleValueTooCommon, where, new Text(column), new Number(households));

    public static Problem HouseholdsUnknown(Place where) =>
        Problem.Error(ProblemCode.RuleHouseholdsUnknown, where);

    public static Problem RosterNumbers(Place where) =>
        Problem.Error(ProblemCode.RuleRosterNumbers, where);

    public static Problem SourceOfSome(Place where, string source, long found, long people) =>
        Problem.Error(ProblemCode.RuleSourceOfSome, where, new Text(source), new Count(found), new Count(people));

    public static Problem AbsenceUnsure(Place where, long notComparable, long rows, Seen seen) =>
        Problem.Error(ProblemCode.RuleAbsenceUnsure, where, new Count(notComparable), new Count(rows), seen);
}
