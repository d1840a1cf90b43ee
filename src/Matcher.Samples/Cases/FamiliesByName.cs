using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>In which households there is somebody of a name: their places among the county's, ascending.</summary>
internal sealed class FamiliesByName
{
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    public FamiliesByName(County county)
    {
        for (var place = 0; place < county.Families.Length; place++)
        {
            foreach (var member in county.Families[place].Members)
                Add(member.Citizen.Name, place);
        }
    }

    public IReadOnlyList<int> Of(string name) => _places.GetValueOrDefault(name) ?? [];

    /// <summary>Says that a household has somebody of a name.</summary>
    public void Add(string name, int place)
    {
        if (!_places.TryGetValue(name, out var places))
            _places.Add(name, places = []);
        var index = places.BinarySearch(place);
        if (index < 0)
            places.Insert(~index, place);
    }
}
