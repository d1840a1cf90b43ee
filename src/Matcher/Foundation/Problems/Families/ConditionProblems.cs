using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with a condition of a rule.</summary>
internal static class ConditionProblems
{
    public static Problem OperatorOfWrongType(Place where, string operatorName, string column, ValueKind type,
        IEnumerable<string> fitting) =>
        Problem.Error(ProblemCode.RuleWordWrongType, where, new Text(operatorName), new Text(column), new Kind(type), Words.Spelt(fitting));

    public static Problem Empty(Place where, string key) =>
        Problem.Error(ProblemCode.RuleConditionEmpty, where, new Text(key));

    public static Problem RangeReversed(Place where, string from, string to) =>
        Problem.Error(ProblemCode.RuleRangeReversed, where, new Text(from), new Text(to));

    public static Problem OperandNoNumber(Place where, string operatorName, string operand) =>
        Problem.Error(ProblemCode.RuleOperandNoNumber, where, new Text(operatorName), new Text(operand));

    public static Problem OperandNoDate(Place where, string operatorName, string operand) =>
        Problem.Error(ProblemCode.RuleOperandNoDate, where, new Text(operatorName), new Text(operand));

    public static Problem OperandNoText(Place where, string operatorName, string operand) =>
        Problem.Error(ProblemCode.RuleOperandNoText, where, new Text(operatorName), new Text(operand));

    public static Problem OperandOfWrongType(Place where, string operatorName, string column, ValueKind type, ValueKind wanted) =>
        Problem.Error(ProblemCode.RuleOperandWrongType, where, new Text(operatorName), new Text(column), new Kind(type), new Kind(wanted));

    public static Problem AsksSpelling(Place where, string column, string operatorName, IEnumerable<string> meanings) =>
        Problem.Error(ProblemCode.RuleAsksSpelling, where, new Text(column), new Text(operatorName), Words.Listed(meanings));

    /// <summary>The bureau's own file gives a column meanings that a rule of the pack compares by its spelling.</summary>
    public static Problem UnreadWithOwnWords(Place where, string column, Place rule) =>
        Problem.Error(ProblemCode.RuleUnreadWithOwnWords, where, new Text(column), new At(rule));

    public static Problem NotAMeaning(Place where, string word, string column, IEnumerable<string> meanings, Hint hint) =>
        Problem.Error(ProblemCode.RuleNotAMeaning, where, new Text(word), new Text(column), Words.Listed(meanings), hint);
}
