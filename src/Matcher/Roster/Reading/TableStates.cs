using Matcher.Catalogue.Config;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Roster.Reading;

/// <summary>The states of the people of one table of the roster, and what of them must be asked.</summary>
internal sealed class TableStates
{
    private readonly TableLayout _table;
    private readonly int _field;
    private readonly PaidState? _ofAll;
    private readonly CellCache<PaidState?> _cells;
    private readonly SortedDictionary<string, (long First, long People)> _asked = new(StringComparer.Ordinal);

    public TableStates(TableLayout table, PaidStates states)
    {
        _table = table;
        var column = table.Mapping.Source.Column(RosterColumns.PaidState);
        _field = column is null ? -1 : table.Mapping.Fields[column.Index];
        _ofAll = states.OfName(table.Place.Name, table.Place.Part);
        _cells = new CellCache<PaidState?>(cell => states.OfCell(Words(table.Encoding.Decode(cell).Trim())));

        // 是 under 是否停保 is 停保.
        string Words(string cell) => column?.Answers.WordFor(table.Header[_field], cell) ?? cell;
    }

    /// <summary>What a row says of its people; null: nothing but that they are paid.</summary>
    public PaidState? Of(RecordReader row)
    {
        var own = _field < 0 ? null : _cells.Of(row.Field(_field));
        var state = own ?? _ofAll;
        return state?.Answer == StateAnswer.Compare ? null : state;
    }

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
}
