using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Reports;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Runs.Rehearsing;

/// <summary>What a rehearsal found, for the console and <c>--json</c>: numbers, no names.</summary>
public sealed record RehearsalSummary
{
    /// <summary>How it ended.</summary>
    public required RunOutcomeKind Outcome { get; init; }

    /// <summary>基准日.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The rule pack that the changed one is compared with; null when it ended before.</summary>
    public UsedPack? Pack { get; init; }

    /// <summary>The folder with the people behind the numbers; null when nothing was written.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>By rule and township; only where either pack lists somebody.</summary>
    public ImmutableArray<ChangeCount> Counts { get; init; } = [];

    /// <summary>Every rule of either pack, by id.</summary>
    public ImmutableArray<RehearsedRule> Rules { get; init; } = [];

    /// <summary>Rules that could not be run under one of the packs, and so could not be compared.</summary>
    public ImmutableArray<RehearsedNotRun> NotRun { get; init; } = [];

    /// <summary>Drafts that were asked for by name and rehearsed as if they were active.</summary>
    public ImmutableArray<string> AsIfActive { get; init; } = [];

    /// <summary>Every problem.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>One that ended before it had a result.</summary>
    internal static RehearsalSummary Ended(RunOutcomeKind outcome, ProblemList problems) => new()
    {
        Outcome = outcome,
        Problems = [.. problems.All],
    };
}

/// <summary>A rule of a rehearsal.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Before">Its status in the current pack; null when it is not there.</param>
/// <param name="After">Its status in the changed pack; null when it is not there.</param>
/// <param name="FileDiffers">Whether its file differs.</param>
/// <param name="UndecidedBefore">People (or rows) that it cannot decide about in the current pack.</param>
/// <param name="UndecidedAfter">The same in the changed pack.</param>
public sealed record RehearsedRule(string Id, string Title, RuleStatus? Before, RuleStatus? After, bool FileDiffers, int UndecidedBefore,
    int UndecidedAfter);

/// <summary>A rule that was not run.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleTitle">What people call it.</param>
/// <param name="IsChanged">Whether under the changed pack; else under the current one.</param>
/// <param name="Reason">Why.</param>
public sealed record RehearsedNotRun(string RuleId, string RuleTitle, bool IsChanged, Problem Reason);
