using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>Why a parameter has no value that a rule can use: the run does without that rule.</summary>
internal static class ParameterProblems
{
    public static Problem WrongType(Place where, string parameter, ValueKind type, ValueKind otherType, Place usedAt) =>
        Problem.Error(ProblemCode.RuleParameterWrongType, where, new Text(parameter), new Kind(type), new Kind(otherType), new At(usedAt));

    public static Problem Missing(Place where, string parameter, DateOnly asOf) =>
        Problem.Error(ProblemCode.RuleParameterMissing, where, new Text(parameter), new Day(asOf));

    public static Problem IsList(Place where, string parameter) =>
        Problem.Error(ProblemCode.RuleParameterList, where, new Text(parameter));

    public static Problem Bad(Place where, string parameter, ValueKind wanted, string value) =>
        Problem.Error(ProblemCode.RuleParameterBad, where, new Text(parameter), new Kind(wanted), new Text(value));

    public static Problem NoMeaning(Place where, string parameter, string value, IEnumerable<string> meanings) =>
        Problem.Error(ProblemCode.RuleParameterNoMeaning, where, new Text(parameter), new Text(value), Words.Listed(meanings));
}
