using System.Collections.Immutable;
using Matcher.Identity;

namespace Matcher.Recovery.Coincidence;

/// <summary>How many people of each cohort there are on the roster, and how many to expect outside it.</summary>
internal sealed class Cohorts
{
    // A roster has more old people and fewer workers than those whom other agencies know: half of what is expected
    // outside follows the roster, half is spread evenly over the eight decades and two sexes that most people are of.
    private const double FromRoster = 0.5;
    private const double EvenShare = 1.0 / 16;

    private readonly Dictionary<Cohort, int> _counts;
    private readonly int _total;

    public Cohorts(IEnumerable<IdNumber> numbers)
    {
        _counts = numbers.CountBy(Cohort.Of).ToDictionary();
        _total = _counts.Values.Sum();
        All = [.. _counts.Keys.OrderBy(cohort => cohort.Decade).ThenBy(cohort => cohort.IsMale)];
    }

    /// <summary>The cohorts that somebody on the roster is of, oldest first.</summary>
    public ImmutableArray<Cohort> All { get; }

    /// <summary>Share on the roster.</summary>
    public double Share(Cohort cohort) => (_counts.GetValueOrDefault(cohort) + 1.0) / (_total + All.Length);

    /// <summary>How much more common a cohort is outside the roster than on it.</summary>
    public double Lift(Cohort cohort) => FromRoster + (1 - FromRoster) * EvenShare / Share(cohort);
}
