using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Rows;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Rules.Findings;

/// <summary>Makes one finding of the rows about one person, on the roster or off it, that have the same identity.</summary>
internal static class FindingMaker
{
    /// <summary>
    /// Merges weighed rows: one of them speaks (<see cref="WeighedRowOrder"/>), all are evidence. Their order makes no difference.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="rows">At least one.</param>
    /// <param name="person">The person, or null.</param>
    /// <param name="offRoster">The row of somebody off the roster, or null.</param>
    public static Finding Merge(Rule rule, IEnumerable<WeighedRow> rows, Person? person, SourceRow? offRoster)
    {
        var ordered = rows.OrderBy(weighed => weighed.Evidence[0].Row.Place, PlaceOrder.AsRead).ToList();
        var said = new SaidOrder(rule);
        var first = ordered is [var only] ? only : WeighedRowOrder.Of(said, ordered).First();
        var estimates = ordered.Select(weighed => weighed.Estimate).OfType<Estimate>().ToList();
        var dates = ordered.Select(weighed => weighed.EventDate).OfType<DateOnly>().Distinct().Order().ToImmutableArray();
        var shown = ShownRows.Of(said, ordered, first);
        return new Finding
        {
            Rule = rule,
            Person = person,
            OffRoster = offRoster,
            Grade = ordered.Max(weighed => weighed.Evidence.Max(one => one.Grade)),
            Level = first.Level,
            IsContradicted = first.IsContradicted,
            Says = rule.Check.Body.Says.Fill(first.Subject),
            Notes = [.. first.Notes, .. DisagreeingDates(dates), .. DisagreeingEstimates(estimates, dates)],
            EventDates = dates,
            Evidence = shown.Evidence,
            Further = shown.Further,
            Identity = first.Identity,
            ExemptionsTested = first.Tested,
            Watched = Watching.Together(ordered.SelectMany(weighed => weighed.Watched)),
            FormerIdentities = [.. ordered.Select(weighed => weighed.FormerIdentity).OfType<ImmutableArray<string>>()
                .DistinctBy(identity => string.Join('\u001F', identity))
                .OrderBy(identity => string.Join('\u001F', identity), StringComparer.Ordinal)],
            Estimate = Smallest(estimates),
        };
    }

    /// <summary>
    /// Of several estimates the smallest, of months and then of money: what rows disagree about is counted in the person's favour, and
    /// one overpayment is not several. Null where there is none.
    /// </summary>
    public static Estimate? Smallest(IEnumerable<Estimate> estimates) =>
        estimates.OrderBy(estimate => estimate.Months)
            .ThenBy(estimate => estimate.Amount ?? decimal.MaxValue)
            .ThenByDescending(estimate => estimate.From)
            .FirstOrDefault();

    private static IEnumerable<string> DisagreeingEstimates(List<Estimate> estimates, ImmutableArray<DateOnly> told)
    {
        var starts = estimates.Select(estimate => estimate.From).Distinct().Order().ToList();
        if (starts.Count > 1)
            yield return told.Length > 1 ? "月数和金额按较少的估算" : $"各条记录的起算日期不一致（{InWords(starts)}），月数和金额按较少的估算";
    }

    private static string InWords(IEnumerable<DateOnly> dates) =>
        string.Join("、", dates.Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static IEnumerable<string> DisagreeingDates(ImmutableArray<DateOnly> dates)
    {
        if (dates.Length > 1)
            yield return $"各条记录的日期不一致：{InWords(dates)}";
    }
}
