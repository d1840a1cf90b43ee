using System.Text.Json.Serialization;
using Matcher.Catalogue.Verdicts;

namespace Matcher.FollowUp.Cases;

/// <summary>What somebody did about a case. The ledger keeps it as JSON; what a word means later follows from here alone.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HandedOut), "handed-out")]
[JsonDerivedType(typeof(VerdictGiven), "verdict")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(SentBackWithReason), "sent-back")]
[JsonDerivedType(typeof(Mended), "mended")]
[JsonDerivedType(typeof(MendingRefused), "refused")]
[JsonDerivedType(typeof(CorrectionSent), "correction-sent")]
[JsonDerivedType(typeof(CorrectionAnswered), "correction-answered")]
[JsonDerivedType(typeof(Carried), "carried")]
internal abstract record CaseEventDetails;

/// <summary>交办.</summary>
/// <param name="Batch">批次: 2023-07-06-1.</param>
/// <param name="Township">The township it was given to.</param>
/// <param name="Due">整改期限; null where the rule sets none.</param>
internal sealed record HandedOut(string Batch, string Township, DateOnly? Due) : CaseEventDetails;

/// <summary>A verdict of the township.</summary>
internal sealed record VerdictGiven : CaseEventDetails
{
    /// <summary>核查结论.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Code of the 原因; empty where none was given.</summary>
    public string Reason { get; init; } = "";

    /// <summary>原因, as it was written.</summary>
    public string ReasonText { get; init; } = "";

    /// <summary>The township that said it.</summary>
    public required string Township { get; init; }

    /// <summary>Whether the measure is complete.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Whether the county must accept it first.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>Whether it asks the agency that owns the row to correct it.</summary>
    public bool AsksCorrection { get; init; }

    /// <summary>
    /// For a clearance the day from which it no longer holds; for a closed case the day from which it should no longer be found; for
    /// 无法核实 the new 整改期限. Null: never, or none.
    /// </summary>
    public DateOnly? Until { get; init; }

    /// <summary>处理意见.</summary>
    public string Measure { get; init; } = "";

    /// <summary>核查人一.</summary>
    public string FirstInvestigator { get; init; } = "";

    /// <summary>核查人二.</summary>
    public string SecondInvestigator { get; init; } = "";

    /// <summary>核查日期.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>What the people report, in yuan; the estimate stays beside it.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The month from which it holds, as its first day.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>备注.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The event whose verdict it takes the place of; null: there was none.</summary>
    public long? InPlaceOf { get; init; }
}

/// <summary>The county accepts what is under review.</summary>
/// <param name="Until">As for a verdict: it counts from the acceptance.</param>
internal sealed record Accepted(DateOnly? Until) : CaseEventDetails
{
    /// <summary>复核人; empty: whoever recorded it.</summary>
    public string Reviewer { get; init; } = "";
}

/// <summary>The county returns what is under review.</summary>
/// <param name="Why">退回原因.</param>
/// <param name="Due">The new 整改期限; null where the rule sets none.</param>
internal sealed record SentBackWithReason(string Why, DateOnly? Due) : CaseEventDetails
{
    /// <summary>复核人; empty: whoever recorded it.</summary>
    public string Reviewer { get; init; } = "";
}

/// <summary>整改完成.</summary>
internal sealed record Mended : CaseEventDetails
{
    /// <summary>整改情况.</summary>
    public string What { get; init; } = "";

    /// <summary>佐证材料.</summary>
    public string Proof { get; init; } = "";

    /// <summary>The day of it; null where nobody wrote one.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether the county must accept it first.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>The day from which it should no longer be found.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether another says the same, whatever follows from it on the day on which it is recorded.</summary>
    public bool SaysTheSameAs(Mended other) => (What, Proof, On) == (other.What, other.Proof, other.On);
}

/// <summary>The mending was refused, and the case is handed over.</summary>
/// <param name="Why">Why, and to whom.</param>
internal sealed record MendingRefused(string Why) : CaseEventDetails;

/// <summary>更正单: it was sent to the agency.</summary>
/// <param name="On">The day.</param>
/// <param name="Due">When the answer is due.</param>
internal sealed record CorrectionSent(DateOnly On, DateOnly? Due) : CaseEventDetails;

/// <summary>更正单: the agency answered.</summary>
/// <param name="IsCorrected">已更正, or 不予更正.</param>
/// <param name="On">The day.</param>
/// <param name="What">What it said.</param>
internal sealed record CorrectionAnswered(bool IsCorrected, DateOnly On, string What) : CaseEventDetails;

/// <summary>A changed rule finds the same under another number: the history goes on there.</summary>
/// <param name="From">The hit that it was, by its row in the ledger.</param>
internal sealed record Carried(long From) : CaseEventDetails;
