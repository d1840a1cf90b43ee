using System.Collections.Immutable;
using Matcher.Reports.Results;

namespace Matcher.Reports.Figures;

/// <summary>The figures of a rule.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Level">级别, as lists write it.</param>
/// <param name="List">Which list its leads are in: Hits, Missed, IdentityDoubt, DataQuality.</param>
/// <param name="Sources">Titles of the sources that it reads; empty: the roster alone.</param>
internal sealed record RuleFigures(string Id, string Title, string Level, string List, ImmutableArray<string> Sources)
{
    /// <summary>What is to be verified tonight.</summary>
    public int Leads { get; init; }

    /// <summary>Of these 新增.</summary>
    public int New { get; init; }

    /// <summary>消失.</summary>
    public int Gone { get; init; }

    /// <summary>People, or rows of somebody off the roster, whom it could not decide about.</summary>
    public int Undecided { get; init; }

    /// <summary>Why it did not run; null: it ran.</summary>
    public Wording? NotRun { get; init; }

    /// <summary>Verdicts on its leads, ever.</summary>
    public int Answered { get; init; }

    /// <summary>Of these those that it is so.</summary>
    public int Confirmed { get; init; }

    /// <summary>The share of these and its 95% interval, each 0 to 1; null: fewer answers than anything is said of.</summary>
    public RateSpan? Rate { get; init; }
}

/// <summary>A share and its 95% interval, each 0 to 1.</summary>
internal sealed record RateSpan(double Share, double Low, double High)
{
    /// <summary>Of a rate; null: there are too few answers to say anything.</summary>
    public static RateSpan? Of(RateTally rate) =>
        rate is { Share: { } share, Low: { } low, High: { } high } ? new RateSpan(share, low, high) : null;
}
