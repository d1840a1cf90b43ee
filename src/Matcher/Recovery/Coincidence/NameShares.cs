using System.Runtime.InteropServices;
using System.Text;
using Matcher.Identity;

namespace Matcher.Recovery.Coincidence;

/// <summary>
/// How common names are, estimated from the roster. A name that stands there once is not unique in the world, so a name
/// is made of a surname and a given name, each of which is seen more often than the two together.
/// </summary>
internal sealed class NameShares
{
    // What is seen once, in the person asked about, is taken for half as common as what is seen once more.
    private const double Unseen = 0.5;

    // A full name can be more common than its parts say (families that name a generation alike); never rarer than this
    // share of one person on the roster.
    private const double RarestName = 0.05;

    // How many people's weight the cohorts of all names have against those of the people with this given name.
    private const double CohortWeight = 10;

    // A given name and a cohort as one number: a year of birth has at most four digits.
    private const int MostCohorts = 2048;

    private readonly Dictionary<string, int> _placeOf;
    private readonly List<Name> _names = [];
    private readonly Dictionary<Rune, int> _surnames = [];
    private readonly Dictionary<string, int> _givenPlaceOf = new(StringComparer.Ordinal);
    private readonly List<int> _given = [];
    private readonly Dictionary<long, int> _givenInCohort = [];
    private readonly double _people;

    /// <summary>Counts.</summary>
    /// <param name="people">Normalised names of everybody on the roster, and their numbers where they are not damaged.</param>
    public NameShares(IReadOnlyCollection<(string Name, IdNumber? Number)> people)
    {
        _people = Math.Max(1, people.Count);
        _placeOf = new Dictionary<string, int>(people.Count / 2, StringComparer.Ordinal);
        var givenPlaceOf = _givenPlaceOf.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (name, number) in people)
        {
            // A name is looked up once a person; after that it is a number.
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_placeOf, name, out var exists);
            if (!exists)
            {
                place = _names.Count;
                _names.Add(new Name(PlaceOfGiven(givenPlaceOf, GivenOf(name)), 0));
            }

            ref var counted = ref CollectionsMarshal.AsSpan(_names)[place];
            counted.People++;
            if (number is { } known)
                Count(_givenInCohort, Key(counted.Given, Cohort.Of(known)), 1);
        }

        // Names are far fewer than people.
        foreach (var (name, place) in _placeOf)
        {
            Count(_surnames, SurnameOf(name), _names[place].People);
            CollectionsMarshal.AsSpan(_given)[_names[place].Given] += _names[place].People;
        }
    }

    /// <summary>
    /// The share of people off the roster who have this name and are of this cohort, for a name that somebody on the
    /// roster has: that one person is not counted.
    /// </summary>
    /// <param name="name">Normalised.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="cohorts">How many people there are of each.</param>
    public double Share(string name, Cohort cohort, Cohorts cohorts)
    {
        var isKnown = _givenPlaceOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(GivenOf(name), out var given);
        var people = isKnown ? _given[given] : 0;
        var inCohort = isKnown ? _givenInCohort.GetValueOrDefault(Key(given, cohort)) : 0;
        var share = (inCohort + CohortWeight * cohorts.Share(cohort)) / (Others(people) + 1 + CohortWeight);
        return Share(name, people) * share * cohorts.Lift(cohort);
    }

    private double Share(string name, int ofGiven)
    {
        var ofName = _placeOf.TryGetValue(name, out var place) ? _names[place].People : 0;
        var asParts = (Others(_surnames.GetValueOrDefault(SurnameOf(name))) + Unseen) / _people * ((Others(ofGiven) + Unseen) / _people);
        return Math.Min(1, Math.Max(asParts, Math.Max(Others(ofName), RarestName) / _people));
    }

    private int PlaceOfGiven(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> places, ReadOnlySpan<char> given)
    {
        if (places.TryGetValue(given, out var place))
            return place;
        _given.Add(0);
        places.Dictionary.Add(given.ToString(), _given.Count - 1);
        return _given.Count - 1;
    }

    private static int Others(int people) => Math.Max(0, people - 1);

    private static long Key(int given, Cohort cohort) => (long)given * MostCohorts + cohort.Decade * 2 + (cohort.IsMale ? 1 : 0);

    // Surnames of two characters (欧阳) are cut in the middle; their people's shares come out the same.
    private static Rune SurnameOf(string name)
    {
        Rune.DecodeFromUtf16(name, out var surname, out _);
        return surname;
    }

    private static ReadOnlySpan<char> GivenOf(string name)
    {
        Rune.DecodeFromUtf16(name, out _, out var surname);
        return name.AsSpan(surname);
    }

    private static void Count<T>(Dictionary<T, int> counts, T key, int people)
        where T : notnull
    {
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += people;
    }

    /// <summary>A name: where its given name is counted, and how many people have it.</summary>
    private record struct Name(int Given, int People);
}
