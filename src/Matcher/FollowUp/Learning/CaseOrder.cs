using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Rules.Model;

namespace Matcher.FollowUp.Learning;

/// <summary>
/// In which order cases are best answered: the gravest level first; inside a level 漏保 before the rest, because who goes without help has
/// waited longest; then what has most often been confirmed. What says nothing yet, and what is in the random share, has the place of the
/// county's rate. It orders work (交办, 任务清单); 疑点清单 keeps the order in which households are visited.
/// </summary>
/// <param name="rates">What was learned.</param>
/// <param name="random">The random share.</param>
/// <param name="share">How large the random share is, 0 to 1.</param>
internal sealed class CaseOrder(ConfirmationRates rates, RandomShare random, double share)
{
    /// <summary>
    /// Whether a case waits for a township's answer. What the township could not find out twice is the county's, and doubts about identity
    /// and about the roster's own data have lists of their own.
    /// </summary>
    public static bool IsWaiting(KnownCase known) => known.Case is { IsCountys: false } one
        && one.State.IsToBeVerified()
        && one.Facts.List is "" or nameof(RuleList.Hits) or nameof(RuleList.Missed);

    /// <summary>Puts cases in order. Those that nothing tells apart keep the order in which they come.</summary>
    /// <param name="cases">The cases, in the order of the lists.</param>
    public ImmutableArray<OrderedCase> Of(IEnumerable<KnownCase> cases) =>
    [
        .. cases.Select(Placed)
            .OrderBy(one => CaseLevel.Order(one.Known.Case.Facts.Level))
            .ThenByDescending(one => one.Known.Case.Facts.List == nameof(RuleList.Missed))
            .ThenByDescending(one => one.Rate.Score),
    ];

    /// <summary>
    /// Numbers of the first of some cases in their order, the random share among them: as large a part of the places is kept for it as it
    /// is of all, in its own order, or the last rule would never be looked at where there is always more to do than can be done.
    /// </summary>
    /// <param name="ordered">Cases in order.</param>
    /// <param name="places">How many, at least 0.</param>
    public IReadOnlySet<string> First(ImmutableArray<OrderedCase> ordered, int places)
    {
        var kept = (int)Math.Ceiling(share * places);
        var first = ordered.Where(one => one.IsSampled)
            .OrderBy(one => random.Place(one.Known.Number))
            .Take(kept)
            .Select(one => one.Known.Number)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var one in ordered)
        {
            if (first.Count >= places)
                break;
            first.Add(one.Known.Number);
        }

        return first;
    }

    /// <summary>The cases of one township in order, each with whether it is to be answered this week. None is left out.</summary>
    /// <param name="cases">Its cases, in the order of the lists.</param>
    /// <param name="capacity">How many it can answer a week; null: nobody has said.</param>
    public ImmutableArray<PlannedCase> Plan(IEnumerable<KnownCase> cases, int? capacity)
    {
        var ordered = Of(cases);
        if (capacity is not { } places)
            return [.. ordered.Select(one => new PlannedCase(one, null))];
        var first = First(ordered, places);
        return [.. ordered.Select(one => new PlannedCase(one, first.Contains(one.Known.Number)))];
    }

    private OrderedCase Placed(KnownCase known)
    {
        var isSampled = random.Has(known.Number);
        return new OrderedCase(known, isSampled ? rates.Neutral : rates.For(known), isSampled);
    }
}
