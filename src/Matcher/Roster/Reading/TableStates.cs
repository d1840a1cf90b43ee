using Matcher.Catalogue.Columns;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Roster.Reading;

/// <summary>The states of the people of one table of the roster, and what of them must be asked.</summary>
internal sealed class TableStates
{
    private readonly TableLayout _table;
    private readonly PaidStates _states;
    private readonly ColumnDefinition? _column;
    private readonly int _field;
    private readonly PaidState? _ofAll;
    private readonly SortedDictionary<string, (long First, long People)> _asked = new(StringComparer.Ordinal);

    public TableStates(TableLayout table, PaidStates states)
    {
        _table = table;
        _states = states;
        _column = table.Mapping.Source.Column(RosterColumns.PaidState);
        _field = _column is null ? -1 : table.Mapping.Fields[_column.Index];
        _ofAll = states.OfName(table.Place.Name, table.Place.Part);
    }

    /// <summary>Reads the states of rows; one for each thread.</summary>
    public StateCells Cells() => new(_field, _ofAll, cell => _states.OfCell(Words(_table.Encoding.Decode(cell).Trim())));

    /// <summary>People were added whose state nobody has answered for.</summary>
    public void Ask(string word, long record, int people) =>
        _asked[word] = _asked.TryGetValue(word, out var seen) ? seen with { People = seen.People + people } : (record, people);

    /// <summary>Says what to write into the config.</summary>
    public void Tell(ProblemList problems)
    {
        foreach (var (word, (first, people)) in _asked)
        {
            var column = _field < 0 ? null : _table.Header[_field];
            var where = _table.PlaceOf(first).Under(column);
            problems.Add(RosterProblems.StateAsked(where, people, word));
        }
    }

    // 是 under 是否停保 is 停保.
    private string Words(string cell) => _column?.Answers.WordFor(_table.Header[_field], cell) ?? cell;
}
