using Matcher.FollowUp.Cases;
using Matcher.Reports.Documents;

namespace Matcher.Runs.Documenting;

/// <summary>
/// Counts whom cases are about. Somebody has one 保障类别 and so has a household, that of the case that the ledger learnt of last: else who
/// moved from the village to the town would be two people.
/// </summary>
internal sealed class LeadCounts
{
    private const string UrbanWord = "城市";
    private const string RuralWord = "农村";

    private readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Township, string Number), string> _households = [];

    /// <summary>Learns who is in which category.</summary>
    /// <param name="all">Every case that is to be counted.</param>
    public LeadCounts(IEnumerable<KnownCase> all)
    {
        foreach (var known in all.OrderBy(known => known.Case.HitId))
        {
            _people[known.PersonKey] = known.Case.Facts.Category;
            if (known.Case.HouseholdNumber.Length > 0)
                _households[HouseholdOf(known)] = known.Case.Facts.Category;
        }
    }

    /// <summary>How many some cases are, and whom they are about.</summary>
    public LeadCount Of(IReadOnlyCollection<KnownCase> cases)
    {
        var people = cases.Select(known => known.PersonKey).Distinct(StringComparer.Ordinal).ToLookup(person => _people[person]);
        var households = cases.Where(known => known.Case.HouseholdNumber.Length > 0).Select(HouseholdOf).Distinct()
            .ToLookup(household => _households[household]);
        var (urban, rural) = (Heads(UrbanWord), Heads(RuralWord));
        return new LeadCount(cases.Count, new SplitCount(urban, rural, new Headcount(
            households.Sum(group => group.Count()) - urban.Households - rural.Households,
            people.Sum(group => group.Count()) - urban.People - rural.People)));

        Headcount Heads(string category) => new(households[category].Count(), people[category].Count());
    }

    /// <summary>Households and people of a roster, by category.</summary>
    /// <param name="members">People, each with their household and its category.</param>
    public static SplitCount Split(IReadOnlyCollection<(int Household, string Category)> members)
    {
        var (urban, rural) = (Heads(UrbanWord), Heads(RuralWord));
        return new SplitCount(urban, rural, new Headcount(
            members.Select(one => one.Household).Distinct().LongCount() - urban.Households - rural.Households,
            members.Count - urban.People - rural.People));

        Headcount Heads(string category)
        {
            var of = members.Where(one => one.Category == category).ToList();
            return new Headcount(of.Select(one => one.Household).Distinct().Count(), of.Count);
        }
    }

    private static (string Township, string Number) HouseholdOf(KnownCase known) => (known.Case.Township, known.Case.HouseholdNumber);
}
