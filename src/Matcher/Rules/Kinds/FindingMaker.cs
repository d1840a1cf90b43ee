using System.Collections.Immutable;
using System.Globalization;
using Matcher.Roster;
using Matcher.Sources;

namespace Matcher.Rules.Kinds;

/// <summary>Makes one finding of the leads about one person (or one outsider) that have the same identity.</summary>
internal static class FindingMaker
{
    /// <summary>Merges leads: the weightiest and earliest speaks, all are evidence.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="leads">At least one.</param>
    /// <param name="person">The person, or null.</param>
    /// <param name="outsider">The row of somebody who is not on the roster, or null.</param>
    public static Finding Merge(Rule rule, IEnumerable<Lead> leads, Person? person, SourceRow? outsider)
    {
        var ordered = leads.OrderBy(lead => lead.Evidence[0].Row.Place, PlaceOrder.Instance).ToList();
        var first = ordered
            .OrderBy(lead => lead.Level)
            .ThenBy(lead => lead.EventDate ?? DateOnly.MaxValue)
            .First();
        var dates = ordered.Select(lead => lead.EventDate).OfType<DateOnly>().Distinct().Order().ToImmutableArray();
        var evidence = ordered.SelectMany(lead => lead.Evidence).ToImmutableArray();
        return new Finding
        {
            Rule = rule,
            Person = person,
            Outsider = outsider,
            Grade = evidence.Max(one => one.Grade),
            Level = first.Level,
            IsContradicted = first.IsContradicted,
            Says = rule.Check.Body.Says.Fill(first.Subject),
            Notes = [.. first.Notes, .. DisagreeingDates(dates)],
            EventDates = dates,
            Evidence = evidence,
            Identity = first.Identity,
            ExemptionsTested = first.Tested,
            Estimate = first.Estimate,
        };
    }

    private static IEnumerable<string> DisagreeingDates(ImmutableArray<DateOnly> dates)
    {
        if (dates.Length > 1)
            yield return $"各条记录的日期不一致：{string.Join("、", dates.Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}";
    }
}
