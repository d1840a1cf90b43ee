using System.Collections.Immutable;
using Matcher.Foundation.Problems;

namespace Matcher.Catalogue.Verdicts;

/// <summary>A reason that goes with a verdict, from <c>verdicts.yaml</c>. What it means in law is the township's to write.</summary>
/// <param name="Code">Tells it from the others, stable for ever.</param>
/// <param name="Verdicts">The verdicts that it goes with, at least one.</param>
/// <param name="Text">What lists and people write: 已停发.</param>
internal sealed record VerdictReason(string Code, ImmutableArray<Verdict> Verdicts, string Text)
{
    /// <summary>For how many months it clears a case, at least one; null: without an end, until the evidence changes.</summary>
    public int? ClearsForMonths { get; init; }

    /// <summary>Whether the township must say an amount with it.</summary>
    public bool NeedsAmount { get; init; }

    /// <summary>Whether the township must say from which month.</summary>
    public bool NeedsMonth { get; init; }

    /// <summary>Whether the township must write a remark.</summary>
    public bool NeedsRemark { get; init; }

    /// <summary>Whether the agency that owns the row is asked to correct it (更正单).</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Whether with it the measure is complete, so that nothing is left to be mended.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Where { get; init; } = Place.Nowhere;

    /// <summary>Where the bureau's own file adds it, or changes that of the pack; null where it is the pack's.</summary>
    public Place? OwnAt { get; init; }

    /// <summary>The day on which a clearance ends that was given on a day; null: it has no end.</summary>
    public DateOnly? ClearedUntil(DateOnly given) => ClearsForMonths is { } months ? given.AddMonths(months) : null;
}
