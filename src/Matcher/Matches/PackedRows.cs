using System.Collections;
using System.Runtime.InteropServices;
using Matcher.Catalogue.Sources;
using Matcher.Roster;

namespace Matcher.Matches;

/// <summary>
/// The matches of a source in little memory: of each row its bytes, and nothing that is made of them before it is asked for. Ordered by
/// person, then file and row, once all have come.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="standings">Why one of many rows about a person is kept.</param>
internal sealed class PackedRows(SourceDefinition source, Func<Match, IReadOnlyList<RowStanding>> standings) : IReadOnlyCollection<Match>
{
    private readonly RowPacking _packing = new(source);
    private readonly Dictionary<int, PersonRows> _byPerson = [];
    private readonly List<byte> _values = [];
    private readonly List<byte> _row = [];
    private PersonRows[] _people = [];

    /// <inheritdoc/>
    public int Count => _people.Sum(one => one.Count);

    /// <summary>How many rows were dropped, because there were many about one person.</summary>
    public FurtherRows Further { get; } = new();

    /// <summary>The matches, person by person.</summary>
    public IEnumerable<PersonMatches> ByPerson => _people.Select(one => new PersonMatches(one.Person, one.Matches));

    /// <summary>Adds a match, behind those of earlier files and rows.</summary>
    public void Add(Match match)
    {
        _values.Clear();
        foreach (var column in source.Columns)
            _packing.Write(_values, column.Index, match.Row[column.Index]);
        _row.Clear();
        var place = match.Row.Place;
        new PackedRow(_packing.NumberOf(place.Table), place.Row, match.Grade, match.Names, match.SourceIdClass,
            _packing.NumberOf(match.Recovery)).Write(_row, _values);
        if (!_byPerson.TryGetValue(match.Person.Index, out var rows))
            _byPerson.Add(match.Person.Index, rows = new PersonRows(_packing, match.Person));
        rows.Add(CollectionsMarshal.AsSpan(_row));
        if (rows.AreMany)
            rows.Thin(standings, Further);
    }

    /// <summary>Takes matches away, of people about whom any is to go.</summary>
    /// <param name="people">The people.</param>
    /// <param name="isGone">Whether one of theirs is to go.</param>
    public void Remove(IEnumerable<PersonIndex> people, Predicate<Match> isGone)
    {
        foreach (var person in people)
            _byPerson.GetValueOrDefault(person.Value)?.Keep(match => !isGone(match));
    }

    /// <summary>All have come: what was set aside for further ones is given back.</summary>
    public void Finish()
    {
        _people = [.. _byPerson.OrderBy(one => one.Key).Select(one => one.Value).Where(one => one.Count > 0)];
        foreach (var rows in _people)
        {
            if (rows.MayThin)
                rows.Thin(standings, Further);
            rows.Trim();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Match> GetEnumerator() => _people.SelectMany(one => one.Matches).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
