using System.Collections;
using System.Runtime.InteropServices;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Tables;
using Matcher.Roster;

namespace Matcher.Matches;

/// <summary>
/// The matches of a source in little memory: of each row its bytes, and nothing that is made of them before it is asked for. Ordered by
/// person, then file and row, once all have come.
/// </summary>
/// <param name="source">The source.</param>
internal sealed class PackedRows(SourceDefinition source) : IReadOnlyCollection<Match>
{
    private readonly RowPacking _packing = new(source);
    private readonly Dictionary<int, PersonRows> _byPerson = [];
    private readonly List<byte> _values = [];
    private readonly List<byte> _row = [];
    private PersonRows[] _people = [];

    /// <inheritdoc/>
    public int Count => _people.Sum(one => one.Count);

    /// <summary>The matches, person by person.</summary>
    public IEnumerable<PersonMatches> ByPerson => _people.Select(one => new PersonMatches(one.Person, one.Matches));

    /// <summary>Adds a match, behind those of earlier files and rows.</summary>
    /// <param name="person">The person.</param>
    /// <param name="table">The table of the row.</param>
    /// <param name="record">The record within the table, 0-based.</param>
    /// <param name="match">What else is known of it.</param>
    /// <param name="values">The row's values, one a column.</param>
    public void Add(Person person, TableLayout table, long record, MatchFacts match, ReadOnlySpan<string?> values)
    {
        _values.Clear();
        for (var column = 0; column < values.Length; column++)
            _packing.Write(_values, column, values[column]);
        _row.Clear();
        new PackedRow(_packing.NumberOf(table), record, match.Grade, match.Names, match.IdClass, _packing.NumberOf(match.Recovery))
            .Write(_row, _values);
        if (!_byPerson.TryGetValue(person.Index, out var rows))
            _byPerson.Add(person.Index, rows = new PersonRows(_packing, person));
        rows.Add(CollectionsMarshal.AsSpan(_row));
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
            rows.Trim();
    }

    /// <inheritdoc/>
    public IEnumerator<Match> GetEnumerator() => _people.SelectMany(one => one.Matches).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
