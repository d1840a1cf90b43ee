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
}
