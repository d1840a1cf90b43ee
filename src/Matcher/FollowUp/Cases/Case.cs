using System.Collections.Immutable;
using System.Text.Json;
using Matcher.Hits;

namespace Matcher.FollowUp.Cases;

/// <summary>办理 of a hit, as it follows from its history.</summary>
internal sealed record Case
{
    /// <summary>Row of the hit in the ledger.</summary>
    public required long HitId { get; init; }

    /// <summary>办理状态.</summary>
    public required CaseState State { get; init; }

    /// <summary>Whether the data say it, as of the last night that looked.</summary>
    public required bool IsFound { get; init; }

    /// <summary>乡镇 it is in.</summary>
    public required string Township { get; init; }

    /// <summary>户编号 it is in.</summary>
    public required string HouseholdNumber { get; init; }

    /// <summary>What is counted by.</summary>
    public required HitFacts Facts { get; init; }

    /// <summary>What the evidence is.</summary>
    public required string Watched { get; init; }

    /// <summary>首次发现日期.</summary>
    public required DateOnly FirstFound { get; init; }

    /// <summary>The night on which it last became 待交办: due dates of what was never handed out count from it.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Why it is open again, after it was closed; null: it is not.</summary>
    public CaseReopening? Reopening { get; init; }

    /// <summary>The township it was given to, and its 批次; null: it was not handed out since it was opened.</summary>
    public HandOutOfCase? HandOut { get; init; }

    /// <summary>整改期限 that somebody set: with the hand-out, on returning it, after 无法核实. Null: the rule's counts.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The verdict that counts; null: there is none since it was opened.</summary>
    public CaseVerdict? Verdict { get; init; }

    /// <summary>
    /// The verdict, where it holds: in 待复核 and 已退回 either the verdict itself is in question, or only the completion of what was
    /// confirmed. Null: there is none that does.
    /// </summary>
    public CaseVerdict? StandingVerdict => State switch
    {
        CaseState.Mending or CaseState.Closed or CaseState.Cleared or CaseState.Transferred => Verdict,
        CaseState.AwaitingReview or CaseState.SentBack when Verdict is { IsAccepted: true } => Verdict,
        _ => null,
    };

    /// <summary>原结论: the verdict of the time before it was opened again; null: there was none.</summary>
    public CaseVerdict? EarlierVerdict { get; init; }

    /// <summary>The verdicts of every time before it was opened again, the earliest first.</summary>
    public ImmutableArray<CaseVerdict> EarlierVerdicts { get; init; } = [];

    /// <summary>退回原因; empty: it was not sent back.</summary>
    public string SentBackWhy { get; init; } = "";

    /// <summary>How often the township could not verify it, since it was opened.</summary>
    public int Unverifiable { get; init; }

    /// <summary>Whether it is the county's to find out: the township could not, twice.</summary>
    public bool IsCountys => Unverifiable > 1 && State.IsToBeVerified();

    /// <summary>整改情况 and 佐证材料 of the completion; null: none was reported.</summary>
    public Mended? Mending { get; init; }

    /// <summary>The day on which it was closed; null: it is open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Who closed it: 销号人; empty where a night did.</summary>
    public string ClosedBy { get; init; } = "";

    /// <summary>From which day a clearance no longer holds, or a closed case should no longer be found; null: never.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>更正单; null: no agency is asked to correct anything.</summary>
    public CaseCorrection? Correction { get; init; }

    /// <summary>The steps of its history, in order.</summary>
    public required ImmutableArray<CaseMove> Moves { get; init; }

    /// <summary>办理状态 that it got at a moment; empty: it kept what it had.</summary>
    public string StateAt(Moment at) => Moves.LastOrDefault(move => move.At == at)?.To.Word() ?? "";

    /// <summary>Events that no longer mean anything, because what they rested on was taken back.</summary>
    public ImmutableArray<CaseEvent> WithoutEffect { get; init; } = [];
}

/// <summary>Why a case is open again.</summary>
/// <param name="On">The night.</param>
/// <param name="Why">What happened.</param>
/// <param name="Before">What the evidence was when it was closed.</param>
/// <param name="After">What it was that night.</param>
internal sealed record CaseReopening(DateOnly On, CaseTrigger Why, string Before, string After)
{
    /// <summary>What changed in the evidence, column by column; none where the ledger does not say what it was.</summary>
    public ImmutableArray<WatchedDifference> Differences
    {
        get
        {
            try
            {
                return EvidenceChange.Between(Before, After);
            }
            catch (JsonException)
            {
                return [];
            }
        }
    }
}

/// <summary>交办 of a case.</summary>
/// <param name="Batch">批次.</param>
/// <param name="Township">乡镇 it was given to.</param>
/// <param name="On">The day.</param>
internal sealed record HandOutOfCase(string Batch, string Township, DateOnly On);

/// <summary>A verdict on a case.</summary>
/// <param name="Event">The event it came with.</param>
/// <param name="Given">What was said.</param>
/// <param name="AcceptedBy">复核人; empty: nobody had to accept it, or has yet.</param>
internal sealed record CaseVerdict(CaseEvent Event, VerdictGiven Given, string AcceptedBy)
{
    /// <summary>Whether nobody has to accept it, or the county has.</summary>
    public bool IsAccepted => !Given.NeedsReview || AcceptedBy.Length > 0;

    /// <summary>What it was counted by when it was given: a later night may have seen it with another level or grade.</summary>
    public HitFacts Facts { get; init; } = HitFacts.Unknown;
}

/// <summary>更正单.</summary>
/// <param name="OpenedOn">The day of the verdict that asks for it.</param>
/// <param name="Sent">When it was sent; null: not yet.</param>
/// <param name="Answered">The answer; null: none yet.</param>
/// <param name="GoneOn">The night on which the data no longer said it; null: they do.</param>
internal sealed record CaseCorrection(DateOnly OpenedOn, CorrectionSent? Sent, CorrectionAnswered? Answered, DateOnly? GoneOn)
{
    /// <summary>Whether the agency has still to do something.</summary>
    public bool IsOpen => Answered is null && GoneOn is null;
}
