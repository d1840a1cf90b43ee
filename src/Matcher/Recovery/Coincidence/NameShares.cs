using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using Matcher.Identity;
using Matcher.Roster;

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

    private readonly NamedPeople _people;
    private readonly Func<PersonIndex, IdNumber?> _numberOf;
    private readonly Dictionary<Rune, int> _surnames = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _givenPlaceOf =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    // By given name, how many people have it, and the first of the full names with it and one; by full name, the next of them and one.
    private readonly List<(int People, int FirstName)> _given = [];
    private readonly int[] _nextName;
    // By given name, once it has been asked for: how many people of each cohort have it.
    private readonly ConcurrentDictionary<int, Dictionary<Cohort, int>> _cohortsOfGiven = new();
    private readonly double _weight;

    /// <summary>Counts.</summary>
    /// <param name="people">Everybody on the roster.</param>
    /// <param name="numberOf">Somebody's number; null where it is damaged.</param>
    public NameShares(NamedPeople people, Func<PersonIndex, IdNumber?> numberOf)
    {
        (_people, _numberOf) = (people, numberOf);
        _weight = Math.Max(1, people.People);
        _nextName = new int[people.Names];
        for (var place = 0; place < people.Names; place++)
        {
            if (people.CountAt(place) is not (> 0 and var count))
                continue;
            CollectionsMarshal.GetValueRefOrAddDefault(_surnames, SurnameOf(people.NameAt(place)), out _) += count;
            var given = PlaceOfGiven(GivenOf(people.NameAt(place)));
            _nextName[place] = _given[given].FirstName;
            _given[given] = (_given[given].People + count, place + 1);
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
        var isKnown = _givenPlaceOf.TryGetValue(GivenOf(name), out var given);
        var people = isKnown ? _given[given].People : 0;
        var inCohort = isKnown ? _cohortsOfGiven.GetOrAdd(given, CountCohorts).GetValueOrDefault(cohort) : 0;
        var share = (inCohort + CohortWeight * cohorts.Share(cohort)) / (Others(people) + 1 + CohortWeight);
        return Share(name, people) * share * cohorts.Lift(cohort);
    }

    private double Share(string name, int ofGiven)
    {
        var ofName = _people.CountOf(name);
        var asParts = (Others(_surnames.GetValueOrDefault(SurnameOf(name))) + Unseen) / _weight * ((Others(ofGiven) + Unseen) / _weight);
        return Math.Min(1, Math.Max(asParts, Math.Max(Others(ofName), RarestName) / _weight));
    }

    private Dictionary<Cohort, int> CountCohorts(int given)
    {
        var counts = new Dictionary<Cohort, int>();
        for (var place = _given[given].FirstName - 1; place >= 0; place = _nextName[place] - 1)
        {
            foreach (var person in _people.At(place))
            {
                if (_numberOf(person) is { } number)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, Cohort.Of(number), out _)++;
            }
        }

        return counts;
    }

    private int PlaceOfGiven(ReadOnlySpan<char> given)
    {
        if (_givenPlaceOf.TryGetValue(given, out var place))
            return place;
        _given.Add((0, 0));
        _givenPlaceOf.Dictionary.Add(given.ToString(), _given.Count - 1);
        return _given.Count - 1;
    }

    private static int Others(int people) => Math.Max(0, people - 1);

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
}
