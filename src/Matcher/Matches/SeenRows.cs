using System.Collections;
using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Tables;
using Matcher.Roster;

namespace Matcher.Matches;

/// <summary>
/// What is known of all rows of a source that are about somebody, kept or not: whom they are about, and which columns
/// their files have.
/// </summary>
internal sealed class SeenRows
{
    private readonly BitArray _people = new(0);
    private readonly BitArray _columns;
    private readonly HashSet<PersonIndex> _possiblyMeant = [];

    /// <summary>Nothing seen yet.</summary>
    /// <param name="source">The source.</param>
    public SeenRows(SourceDefinition source) => (_columns, Words) = (new BitArray(source.Columns.Length), new WordsSeen(source));

    /// <summary>What some rows show, all of which were kept.</summary>
    public static SeenRows Of(SourceDefinition source, IReadOnlyCollection<Match> matches, ImmutableArray<SourceRow> offRoster)
    {
        var seen = new SeenRows(source);
        foreach (var match in matches)
            seen.AddPerson(PersonIndex.Of(match.Person));
        foreach (var row in matches.Select(match => match.Row).Concat(offRoster))
        {
            foreach (var column in source.Columns)
                seen._columns[column.Index] |= row[column.Index] is not null;
            seen.Words.Look(row);
        }

        return seen;
    }

    /// <summary>The columns in which some row had a known word.</summary>
    public WordsSeen Words { get; }

    /// <summary>Whether a row was about a person.</summary>
    public bool HasPerson(PersonIndex person) => person.Value < _people.Length && _people[person.Value];

    /// <summary>People whom a row may be about that is a reject, because it may be about somebody else.</summary>
    public IReadOnlySet<PersonIndex> PossiblyMeant => _possiblyMeant;

    /// <summary>Whether the file of some row has a column.</summary>
    public bool HasColumn(int index) => _columns[index];

    /// <summary>A row was about a person.</summary>
    public void AddPerson(PersonIndex person)
    {
        if (person.Value >= _people.Length)
            _people.Length = Math.Max(person.Value + 1, _people.Length * 2);
        _people[person.Value] = true;
    }

    /// <summary>A reject may be about one of these.</summary>
    public void AddPossiblyMeant(IEnumerable<PersonIndex> people) => _possiblyMeant.UnionWith(people);

    /// <summary>Rows were of a file with these columns.</summary>
    public void AddColumns(TableLayout table)
    {
        foreach (var column in table.Mapping.Source.Columns)
            _columns[column.Index] |= table.Has(column);
    }
}
