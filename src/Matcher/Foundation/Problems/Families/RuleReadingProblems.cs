using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with a rule as it is written: nothing is run before it is mended.</summary>
internal static class RuleReadingProblems
{
    public static Problem None(Place where) =>
        Problem.Error(ProblemCode.RuleNone, where);

    public static Problem UnknownSource(Place where, string source, Hint hint) =>
        Problem.Error(ProblemCode.RuleUnknownSource, where, new Text(source), hint);

    public static Problem UnknownColumn(Place where, string column, string source, Hint hint) =>
        Problem.Error(ProblemCode.RuleUnknownColumn, where, new Text(column), new Text(source), hint);

    public static Problem ClauseNeedsDate(Place where, string column, ValueKind type) =>
        Problem.Error(ProblemCode.RuleClauseNeedsDate, where, new Text(column), new Kind(type));

    public static Problem LaterWithoutEvent(Place where) =>
        Problem.Error(ProblemCode.RuleLaterWithoutEvent, where);

    public static Problem FigurePeriod(Place where, string column) =>
        Problem.Error(ProblemCode.RuleFigurePeriod, where, new Text(column));

    public static Problem FigurePeriodsDiffer(Place where, string column) =>
        Problem.Error(ProblemCode.RuleFigurePeriodsDiffer, where, new Text(column));

    public static Problem FigureMixed(Place where) =>
        Problem.Error(ProblemCode.RuleFigureMixed, where);

    public static Problem HeadsNeedNumber(Place where, string column, ValueKind type) =>
        Problem.Error(ProblemCode.RuleHeadsNeedNumber, where, new Text(column), new Kind(type));

    public static Problem HitsEmpty(Place where) =>
        Problem.Error(ProblemCode.RuleHitsEmpty, where);

    public static Problem HitsTwice(Place where, string rule) =>
        Problem.Error(ProblemCode.RuleHitsTwice, where, new Text(rule));

    public static Problem TwoOfOne(Place where) =>
        Problem.Error(ProblemCode.RuleTwoOfOne, where);

    public static Problem UnknownRule(Place where, string rule, Hint hint) =>
        Problem.Error(ProblemCode.RuleUnknownRule, where, new Text(rule), hint);

    public static Problem ReferenceCycle(Place where, string rule, IEnumerable<string> way) =>
        Problem.Error(ProblemCode.RuleReferenceCycle, where, new Text(rule), Words.Way(way));

    public static Problem ReferenceStatus(Place where, string rule, string itsStatus, string status) =>
        Problem.Error(ProblemCode.RuleReferenceStatus, where, new Text(rule), new Text(itsStatus), new Text(status));

    public static Problem ReferenceOffRoster(Place where, string rule) =>
        Problem.Error(ProblemCode.RuleReferenceOffRoster, where, new Text(rule));

    public static Problem SharedNeedsText(Place where, string column) =>
        Problem.Error(ProblemCode.RuleSharedNeedsText, where, new Text(column));

    public static Problem IdentityWasSame(Place where) =>
        Problem.Error(ProblemCode.RuleIdentityWasSame, where);

    public static Problem ReplacesItself(Place where) =>
        Problem.Error(ProblemCode.RuleReplacesItself, where);

    public static Problem ReplacesPresent(Place where, string rule) =>
        Problem.Error(ProblemCode.RuleReplacesPresent, where, new Text(rule));

    public static Problem ReplacedTwice(Place where, string rule, string heir) =>
        Problem.Error(ProblemCode.RuleReplacedTwice, where, new Text(rule), new Text(heir));

    public static Problem GraceLength(Place where) =>
        Problem.Error(ProblemCode.RuleGraceLength, where);

    public static Problem SaysBrace(Place where) =>
        Problem.Error(ProblemCode.RuleSaysBrace, where);

    public static Problem FalsePositivesNone(Place where) =>
        Problem.Error(ProblemCode.RuleFalsePositivesNone, where);

    public static Problem ChangeWithoutDate(Place where, string change) =>
        Problem.Error(ProblemCode.RuleChangeWithoutDate, where, new Text(change));
}
