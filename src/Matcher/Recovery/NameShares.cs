using System.Runtime.InteropServices;
using System.Text;
using Matcher.Identity;

namespace Matcher.Recovery;

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

    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _givenNames = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Given, Cohort Cohort), int> _givenInCohort = [];
    private readonly double _people;

    /// <summary>Counts.</summary>
    /// <param name="people">Normalised names of everybody on the roster, and their numbers where they are not damaged.</param>
    public NameShares(IReadOnlyCollection<(string Name, IdNumber? Number)> people)
    {
        _people = Math.Max(1, people.Count);
        // A name is looked up once a person; after that it is a number.
        var numberOf = new Dictionary<string, int>(people.Count / 2, StringComparer.Ordinal);
        var nameInCohort = new Dictionary<(int Name, Cohort Cohort), int>(people.Count / 2);
        var names = new List<(string Name, int People)>();
        foreach (var (name, number) in people)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(numberOf, name, out var exists);
            if (!exists)
            {
                place = names.Count;
                names.Add((name, 0));
            }

            CollectionsMarshal.AsSpan(names)[place].People++;
            if (number is { } known)
                Count(nameInCohort, (place, Cohort.Of(known)), 1);
        }

        // Names are far fewer than people.
        _names.EnsureCapacity(names.Count);
        _givenNames.EnsureCapacity(names.Count / 2);
        _givenInCohort.EnsureCapacity(nameInCohort.Count);
        foreach (var (name, count) in names)
        {
            _names.Add(name, count);
            var (surname, given) = Split(name);
            Count(_surnames, surname, count);
            Count(_givenNames, given, count);
        }

        foreach (var ((name, cohort), count) in nameInCohort)
            Count(_givenInCohort, (Split(names[name].Name).Given, cohort), count);
    }

    /// <summary>
    /// The share of people outside the roster who have this name and are of this cohort, for a name that somebody on the
    /// roster has: that one person is not counted.
    /// </summary>
    /// <param name="name">Normalised.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="cohorts">How many people there are of each.</param>
    public double Share(string name, Cohort cohort, Cohorts cohorts)
    {
        var (surname, given) = Split(name);
        var others = Others(_givenNames, given);
        var inCohort = _givenInCohort.GetValueOrDefault((given, cohort));
        var share = (inCohort + CohortWeight * cohorts.Share(cohort)) / (others + 1 + CohortWeight);
        return Share(name, surname, given) * share * cohorts.Lift(cohort);
    }

    private double Share(string name, string surname, string given)
    {
        var asParts = (Others(_surnames, surname) + Unseen) / _people * ((Others(_givenNames, given) + Unseen) / _people);
        return Math.Min(1, Math.Max(asParts, Math.Max(Others(_names, name), RarestName) / _people));
    }

    private static int Others(Dictionary<string, int> counts, string key) => Math.Max(0, counts.GetValueOrDefault(key) - 1);

    // Surnames of two characters (欧阳) are cut in the middle; their people's shares come out the same.
    private static (string Surname, string Given) Split(string name)
    {
        Rune.DecodeFromUtf16(name, out _, out var first);
        return (name[..first], name[first..]);
    }

    private static void Count<T>(Dictionary<T, int> counts, T key, int people)
        where T : notnull
    {
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += people;
    }
}
