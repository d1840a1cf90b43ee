using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Reports.Results;

namespace Matcher.Runs;

/// <summary>What a run did, for the console's summary, <c>--json</c> and <c>run.json</c>.</summary>
public sealed record RunSummary
{
    /// <summary>How it ended.</summary>
    public required RunOutcomeKind Outcome { get; init; }

    /// <summary>基准日.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The folder with the lists; null when nothing was written.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>People on the roster.</summary>
    public int People { get; init; }

    /// <summary>Households on the roster.</summary>
    public int Households { get; init; }

    /// <summary>People on the roster whose own number cannot be compared for certain: damaged, or of another kind than 18 digits.</summary>
    public int NotComparable { get; init; }

    /// <summary>People on the roster of whom it is not known whether they are still paid, so that nothing was said of them.</summary>
    public int Unanswered { get; init; }

    /// <summary>What was read, file by file, the roster first.</summary>
    public ImmutableArray<FileTally> Files { get; init; } = [];

    /// <summary>Hits by township and rule, in the order of the official list and of the pack.</summary>
    public ImmutableArray<HitCount> Hits { get; init; } = [];

    /// <summary>
    /// Rows that may be about somebody else than their number says, by township: what the engine itself puts on 身份存疑. They are of no rule.
    /// </summary>
    public ImmutableArray<HitCount> IdentityDoubts { get; init; } = [];

    /// <summary>Hits of rules on trial, which are in a folder of their own (试运行) and not in <see cref="Hits"/>.</summary>
    public ImmutableArray<HitCount> TrialHits { get; init; } = [];

    /// <summary>
    /// 消失: hits of active rules that earlier runs found and this one looked for in vain, by township and rule. A rule that was not run
    /// has none.
    /// </summary>
    public ImmutableArray<HitCount> Gone { get; init; } = [];

    /// <summary>How follow-up stands after it; null when the ledger could not be used.</summary>
    public FollowUpTally? FollowUp { get; init; }

    /// <summary>The rules on trial, with hits or without.</summary>
    public ImmutableArray<string> TrialRules { get; init; } = [];

    /// <summary>Rules that were not run, with the reason.</summary>
    public ImmutableArray<RuleNotRun> NotRun { get; init; } = [];

    /// <summary>
    /// Rules that ran, but could not decide about some rows: their file has no column (one line a file), or they hold a word that no
    /// meaning has.
    /// </summary>
    public ImmutableArray<RuleNotRun> Undecided { get; init; } = [];

    /// <summary>Rules that ran without one of several sources, or of the rules they rest on.</summary>
    public ImmutableArray<RuleNotRun> Partly { get; init; } = [];

    /// <summary>Every problem of the run.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>A run that ended before it had a result.</summary>
    internal static RunSummary Ended(RunOutcomeKind outcome, ProblemList problems, DateOnly asOf = default) =>
        new() { Outcome = outcome, AsOf = asOf, Problems = [.. problems.All] };
}

/// <summary>Hits of one rule in one township.</summary>
/// <param name="Group">工作组; empty for an unknown township.</param>
/// <param name="Township">乡镇.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleTitle">What people call it.</param>
/// <param name="List">Which list they are in.</param>
/// <param name="Count">How many.</param>
public sealed record HitCount(string Group, string Township, string RuleId, string RuleTitle, Rules.Model.RuleList List, int Count)
{
    /// <summary>Of these the ones that somebody is to find out about; the others are answered.</summary>
    public int ToBeVerified { get; init; } = Count;
}

/// <summary>A rule that was not run.</summary>
public sealed record RuleNotRun(string RuleId, string RuleTitle, Problem Reason);
