using System.Collections.Immutable;
using Matcher.Identity.Names;
using Matcher.Roster;

namespace Matcher.Recovery.Coincidence;

/// <summary>The people on the roster by the form of their names that is compared. Several threads may ask.</summary>
internal sealed class NamedPeople
{
    private const int None = -1;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly int[] _counts;
    // By name, the first who has it; by person, the next of the same name, in the order of the roster.
    private readonly int[] _first;
    private readonly int[] _next;

    /// <summary>Puts them in order.</summary>
    /// <param name="people">How many people there are.</param>
    /// <param name="names">Their names.</param>
    public NamedPeople(int people, WrittenNames names)
    {
        var ofWritten = new int[names.Count];
        for (var written = 0; written < ofWritten.Length; written++)
            ofWritten[written] = PlaceOf(PersonName.Normalise(names[written]));
        _first = new int[_names.Count];
        Array.Fill(_first, None);
        _next = new int[people];
        _counts = new int[_names.Count];
        for (var person = people - 1; person >= 0; person--)
        {
            var place = ofWritten[names.Of(new PersonIndex(person))];
            (_next[person], _first[place]) = (_first[place], person);
            _counts[place]++;
        }
    }

    /// <summary>How many people there are.</summary>
    public int People => _next.Length;

    /// <summary>How many different names there are; some of them may be nobody's, and one of them may be empty.</summary>
    public int Names => _names.Count;

    /// <summary>A name.</summary>
    /// <param name="place">0-based.</param>
    public string NameAt(int place) => _names[place];

    /// <summary>How many people have a name.</summary>
    /// <param name="place">The name's place.</param>
    public int CountAt(int place) => _counts[place];

    /// <summary>How many people have a name.</summary>
    /// <param name="normalised">The name.</param>
    public int CountOf(string normalised) => _places.TryGetValue(normalised, out var place) ? _counts[place] : 0;

    /// <summary>Everybody of a name, in the order of the roster.</summary>
    /// <param name="place">The name's place.</param>
    public IEnumerable<PersonIndex> At(int place)
    {
        for (var person = _first[place]; person != None; person = _next[person])
            yield return new PersonIndex(person);
    }

    /// <summary>Everybody of a name, in the order of the roster; names with unreadable characters are nobody's.</summary>
    /// <param name="normalised">The name.</param>
    public IEnumerable<PersonIndex> Of(string normalised) =>
        PersonName.IsWhole(normalised) && _places.TryGetValue(normalised, out var place) ? At(place) : ImmutableArray<PersonIndex>.Empty;

    private int PlaceOf(string normalised)
    {
        if (_places.TryGetValue(normalised, out var place))
            return place;
        _places.Add(normalised, _names.Count);
        _names.Add(normalised);
        return _names.Count - 1;
    }
}
