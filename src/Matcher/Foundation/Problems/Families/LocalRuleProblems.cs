using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with a bureau's own rule, or with what it changes of one of the pack.</summary>
internal static class LocalRuleProblems
{
    /// <summary>A whole rule that is named as one of the pack.</summary>
    public static Problem OfPack(Place where, string rule) =>
        Problem.Error(ProblemCode.LocalRuleOfPack, where, new Text(rule));

    /// <summary>Neither a whole rule, nor does it say which one it changes.</summary>
    public static Problem ExtendsMissing(Place where, string name, Hint hint) =>
        Problem.Error(ProblemCode.LocalRuleExtendsMissing, where, new Text(name), hint);

    public static Problem ExtendsUnknown(Place where, string rule, Hint hint) =>
        Problem.Error(ProblemCode.LocalRuleExtendsUnknown, where, new Text(rule), hint);

    public static Problem ExtendsReplaced(Place where, string rule, string heir) =>
        Problem.Error(ProblemCode.LocalRuleExtendsReplaced, where, new Text(rule), new Text(heir));

    /// <summary>The rule of the pack is not in order itself.</summary>
    public static Problem ExtendsWrong(Place where, string rule) =>
        Problem.Error(ProblemCode.LocalRuleExtendsWrong, where, new Text(rule));

    /// <summary>A rule that starts from one of the pack, and would be called the same in the lists.</summary>
    public static Problem TitleMissing(Place where, string rule) =>
        Problem.Error(ProblemCode.LocalRuleTitleMissing, where, new Text(rule));

    /// <summary>What would make another rule of it.</summary>
    public static Problem KeyFixed(Place where, string key, string rule) =>
        Problem.Error(ProblemCode.LocalRuleKeyFixed, where, new Text(key), new Text(rule));

    /// <summary>A rule of the pack rests on one that the bureau gave another status.</summary>
    public static Problem RestedOn(Place where, string rule, string status, string resting) =>
        Problem.Error(ProblemCode.LocalRuleRestedOn, where, new Text(rule), new Text(status), new Text(resting));

    public static Problem NothingToTakeAway(Place where, string key, string rule, Hint hint) =>
        Problem.Error(ProblemCode.LocalRuleNothingToTakeAway, where, new Text(key), new Text(rule), hint);

    public static Problem ParameterUnknown(Place where, string parameter, string rule, Hint hint) =>
        Problem.Error(ProblemCode.LocalRuleParameterUnknown, where, new Text(parameter), new Text(rule), hint);

    /// <summary>A value where the name of another parameter belongs.</summary>
    public static Problem ParameterIsNoName(Place where, string parameter) =>
        Problem.Error(ProblemCode.LocalRuleParameterIsNoName, where, new Text(parameter));

    /// <summary>The pack's rule cannot be read with the changes, which its own file shows.</summary>
    public static Problem UnreadWithChanges(Place where, string rule, Place first) =>
        Problem.Error(ProblemCode.LocalRuleUnread, where, new Text(rule), new At(first));

    /// <summary>Examples of the pack come out otherwise with the changes, or cannot be read with them.</summary>
    public static Problem ExamplesTurned(Place where, string rule, long count, IEnumerable<string> examples) =>
        Problem.Warning(ProblemCode.LocalRuleExamplesTurned, where, new Text(rule), new Count(count), Words.Examples(examples));
}
