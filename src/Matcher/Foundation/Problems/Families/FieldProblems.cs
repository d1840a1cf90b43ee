using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>Why a field could not be used by a rule.</summary>
internal static class FieldProblems
{
    public static Problem NotInFile(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleFieldNotInFile, where, new Text(column));

    public static Problem NotReceived(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleFieldNotReceived, where, new Text(column));

    public static Problem Unreadable(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleFieldUnreadable, where, new Text(column));

    public static Problem WordUnknown(Place where, string column, string maskedWord) =>
        Problem.Warning(ProblemCode.RuleWordUnknown, where, new Text(column), new Text(maskedWord));

    public static Problem CellEmpty(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleCellEmpty, where, new Text(column));

    public static Problem DateStandIn(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleDateStandIn, where, new Text(column));

    public static Problem DateNotAfterBirth(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleDateNotAfterBirth, where, new Text(column));

    public static Problem DateBeforeSchool(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleDateBeforeSchool, where, new Text(column));

    public static Problem NumberDamaged(Place where, string fact) =>
        Problem.Warning(ProblemCode.RuleNumberDamaged, where, new Text(fact));

    public static Problem FigureEmpty(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleFigureEmpty, where, new Text(column));

    public static Problem FigureUnsure(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleFigureUnsure, where, new Text(column));

    public static Problem FigurePerhapsOnePayment(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleFigurePerhapsOnePayment, where, new Text(column));

    public static Problem FigureNegative(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleFigureNegative, where, new Text(column));

    public static Problem SumWithoutSource(Place where, string source) =>
        Problem.Warning(ProblemCode.RuleSumWithoutSource, where, new Text(source));

    public static Problem ValueNotComparable(Place where, string column) =>
        Problem.Warning(ProblemCode.RuleValueNotComparable, where, new Text(column));

    public static Problem MemberNotComparable(Place where) =>
        Problem.Warning(ProblemCode.RuleMemberNotComparable, where);

    public static Problem MemberOffRoster(Place where) =>
        Problem.Warning(ProblemCode.RuleMemberOffRoster, where);
}
