using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>Why a rule could not decide about a person, a household or a row.</summary>
internal static class UndecidedProblems
{
    public static Problem PersonNotComparable(Place where) =>
        Problem.Warning(ProblemCode.RulePersonNotComparable, where);

    public static Problem PersonUnclear(Place where) =>
        Problem.Warning(ProblemCode.RulePersonUnclear, where);

    public static Problem PersonState(Place where, string state) =>
        Problem.Warning(ProblemCode.RulePersonState, where, new Text(state));

    public static Problem TwinState(Place where) =>
        Problem.Warning(ProblemCode.RuleTwinState, where);

    public static Problem HouseholdUnclear(Place where) =>
        Problem.Warning(ProblemCode.RuleHouseholdUnclear, where);

    public static Problem HouseholdMissing(Place where) =>
        Problem.Warning(ProblemCode.RuleHouseholdMissing, where);

    public static Problem HouseholdState(Place where) =>
        Problem.Warning(ProblemCode.RuleHouseholdState, where);

    public static Problem OffRosterUnsure(Place where) =>
        Problem.Warning(ProblemCode.RuleOffRosterUnsure, where);
}
