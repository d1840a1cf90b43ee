using Matcher.Samples.Population;
using Matcher.Samples.Randomness;

namespace Matcher.Samples.Cases;

/// <summary>
/// The households into which somebody may be written a second time. All households are looked at once for each township and
/// category, not once for each person: both grow with the county.
/// </summary>
/// <param name="county">The households.</param>
/// <param name="names">Who is in them already.</param>
/// <param name="fits">Whether the second of two households will do; it may ask for their townships and categories alone.</param>
internal sealed class SecondFamilies(County county, FamiliesByName names, Func<Family, Family, bool> fits)
{
    private readonly Dictionary<(Township Township, bool IsUrban), List<int>> _fitting = [];

    /// <summary>Whether there is one without a namesake of the person.</summary>
    public bool Any(Resident person) => Fitting(person).Count > Namesakes(person).Count;

    /// <summary>One of those without a namesake; afterwards the person counts as one there.</summary>
    public Family OneOf(Resident person, SeededRandom random)
    {
        var (fitting, namesakes) = (Fitting(person), Namesakes(person));
        var index = random.Below(fitting.Count - namesakes.Count);
        foreach (var namesake in namesakes)
            index += namesake <= index ? 1 : 0;
        names.Add(person.Citizen.Name, fitting[index]);
        return county.Families[fitting[index]];
    }

    /// <summary>Places among the county's households, ascending.</summary>
    private List<int> Fitting(Resident person)
    {
        var first = person.Family;
        if (!_fitting.TryGetValue((first.Township, first.IsUrban), out var places))
        {
            places = [];
            for (var place = 0; place < county.Families.Length; place++)
            {
                if (!county.Families[place].IsSinglePerson && fits(first, county.Families[place]))
                    places.Add(place);
            }

            _fitting.Add((first.Township, first.IsUrban), places);
        }

        return places;
    }

    /// <summary>Places among the fitting, ascending; the person's own household is one, where it fits at all.</summary>
    private List<int> Namesakes(Resident person)
    {
        var fitting = Fitting(person);
        return [.. names.Of(person.Citizen.Name).Select(place => fitting.BinarySearch(place)).Where(index => index >= 0)];
    }
}
