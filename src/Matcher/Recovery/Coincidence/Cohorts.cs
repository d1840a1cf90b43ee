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

    // A year of birth has four digits.
    private const int Decades = 1000;

    private readonly int[] _counts = new int[2 * Decades];
    private readonly int _total;

    public Cohorts(IReadOnlyCollection<IdNumber> numbers)
    {
        foreach (var number in numbers)
            _counts[PlaceOf(Cohort.Of(number))]++;
        _total = numbers.Count;
        All = [.. Enumerable.Range(0, Decades).SelectMany(decade => new[] { new Cohort(decade, false), new Cohort(decade, true) })
            .Where(cohort => _counts[PlaceOf(cohort)] > 0)];
    }

    /// <summary>The cohorts that somebody on the roster is of, oldest first.</summary>
    public ImmutableArray<Cohort> All { get; }

    /// <summary>Share on the roster.</summary>
    public double Share(Cohort cohort) => (_counts[PlaceOf(cohort)] + 1.0) / (_total + All.Length);

    /// <summary>How much more common a cohort is outside the roster than on it.</summary>
    public double Lift(Cohort cohort) => FromRoster + (1 - FromRoster) * EvenShare / Share(cohort);

    private static int PlaceOf(Cohort cohort) => (2 * cohort.Decade) + (cohort.IsMale ? 1 : 0);
}
