using Matcher.Identity;
using Matcher.Rules.Model;

namespace Matcher.Rules.Reading;

/// <summary>The closed sets of words of a rule file.</summary>
internal static class RuleWords
{
    public static IReadOnlyDictionary<string, RuleStatus> Status { get; } = new Dictionary<string, RuleStatus>(StringComparer.Ordinal)
    {
        ["draft"] = RuleStatus.Draft,
        ["trial"] = RuleStatus.Trial,
        ["active"] = RuleStatus.Active,
        ["retired"] = RuleStatus.Retired,
    };

    public static IReadOnlyDictionary<string, Level> Levels { get; } = new Dictionary<string, Level>(StringComparer.Ordinal)
    {
        ["high"] = Level.High,
        ["medium"] = Level.Medium,
        ["low"] = Level.Low,
        ["info"] = Level.Info,
    };

    public static IReadOnlyDictionary<string, MatchGrade> Grades { get; } = new Dictionary<string, MatchGrade>(StringComparer.Ordinal)
    {
        ["A"] = MatchGrade.A,
        ["B"] = MatchGrade.B,
        ["C"] = MatchGrade.C,
        ["D"] = MatchGrade.D,
    };

    public static IReadOnlyDictionary<string, RuleList> Lists { get; } = new Dictionary<string, RuleList>(StringComparer.Ordinal)
    {
        ["hits"] = RuleList.Hits,
        ["missed"] = RuleList.Missed,
        ["identity_doubt"] = RuleList.IdentityDoubt,
        ["data_quality"] = RuleList.DataQuality,
    };

    public static IReadOnlyDictionary<string, AppliesTo> AppliesTo { get; } = new Dictionary<string, AppliesTo>(StringComparer.Ordinal)
    {
        ["person"] = Model.AppliesTo.Person,
        ["household"] = Model.AppliesTo.Household,
    };

    public static IReadOnlyDictionary<string, TestOutcome> Outcomes { get; } = new Dictionary<string, TestOutcome>(StringComparer.Ordinal)
    {
        ["hit"] = TestOutcome.Hit,
        ["no hit"] = TestOutcome.NoHit,
        ["undecided"] = TestOutcome.Undecided,
    };
}
