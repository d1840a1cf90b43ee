using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with a choice on the command line.</summary>
internal static class OptionProblems
{
    public static Problem UnknownRule(Place where, string rule, Hint hint) =>
        Problem.Error(ProblemCode.OptionUnknownRule, where, new Text(rule), hint);

    public static Problem RuleNotInForce(Place where, string rule) =>
        Problem.Error(ProblemCode.OptionRuleNotInForce, where, new Text(rule));

    public static Problem UnknownTownship(Place where, string township, Hint hint) =>
        Problem.Error(ProblemCode.OptionUnknownTownship, where, new Text(township), hint);

    public static Problem UnknownDrop(Place where, string source, Hint hint) =>
        Problem.Error(ProblemCode.OptionUnknownDrop, where, new Text(source), hint);

    /// <summary>There is no action of that number.</summary>
    public static Problem UnknownAction(Place where, long number, long last) =>
        Problem.Error(ProblemCode.OptionUnknownAction, where, new Number(number), new Number(last));

    /// <summary>Nobody has done anything to the ledger yet.</summary>
    public static Problem NoActions(Place where) =>
        Problem.Error(ProblemCode.OptionNoActions, where);

    /// <summary>The action was taken back already, by another.</summary>
    public static Problem ActionTakenBack(Place where, long number, long by) =>
        Problem.Error(ProblemCode.OptionActionTakenBack, where, new Number(number), new Number(by));

    /// <summary>The ledger has no case of that number.</summary>
    public static Problem UnknownCase(Place where, string number, Hint hint) =>
        Problem.Error(ProblemCode.OptionUnknownCase, where, new Text(number), hint);

    /// <summary>A day that was to come lies in the past.</summary>
    public static Problem DueInPast(Place where, DateOnly due, DateOnly today) =>
        Problem.Error(ProblemCode.OptionDueInPast, where, new Day(due), new Day(today));
}
