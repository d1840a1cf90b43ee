using System.Collections.Immutable;
using Matcher.FollowUp.Learning;

namespace Matcher.Reports.Results;

/// <summary>
/// How the order of work came about: by level, then 漏保 before the rest, then by 核实率. What has too few answers, and what is in the random
/// share, has the place of the county's rate.
/// </summary>
/// <param name="County">The rate of the county.</param>
/// <param name="FewestAnswers">Of fewer answers nothing is said.</param>
/// <param name="RandomShare">How large the random share (抽查) is, 0 to 1.</param>
/// <param name="Capacity">How many cases a township can answer a week; null: nobody has said.</param>
/// <param name="Kinds">What is said of the kinds of leads that have enough answers.</param>
/// <param name="Townships">What waits in each township that anything waits in.</param>
public sealed record OrderTally(
    RateTally County, int FewestAnswers, double RandomShare, int? Capacity, ImmutableArray<KindTally> Kinds,
    ImmutableArray<PlanTally> Townships);

/// <summary>核实率.</summary>
/// <param name="Answered">Answers.</param>
/// <param name="Confirmed">Of these those that it is so.</param>
/// <param name="Share">The share, 0 to 1; null: too few answers.</param>
/// <param name="Low">Lower end of its 95% interval; null: too few answers.</param>
/// <param name="High">Upper end of it; null: too few answers.</param>
public sealed record RateTally(int Answered, int Confirmed, double? Share, double? Low, double? High)
{
    /// <summary>A rate.</summary>
    internal static RateTally Of(ConfirmationRate rate) =>
        new(rate.Answered, rate.Confirmed, Rounded(rate.Share), Rounded(rate.Interval?.Low), Rounded(rate.Interval?.High));

    // As many digits as anybody reads, and the same on every machine.
    private static double? Rounded(double? share) => share is { } known ? Math.Round(known, 4) : null;
}

/// <summary>核实率 of one kind of leads.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Level">级别.</param>
/// <param name="Grade">匹配等级.</param>
/// <param name="Sources">What the rule reads, by id with a comma between.</param>
/// <param name="Rate">The rate.</param>
public sealed record KindTally(string Rule, string Level, string Grade, string Sources, RateTally Rate);

/// <summary>What waits for the answer of a township.</summary>
/// <param name="Township">乡镇.</param>
/// <param name="Waiting">Cases that wait.</param>
/// <param name="Sampled">Of these those in the random share.</param>
/// <param name="ThisWeek">
/// Of these those that are to be answered this week (本期必查); null: nobody has said how many a township can answer.
/// </param>
public sealed record PlanTally(string Township, int Waiting, int Sampled, int? ThisWeek);
