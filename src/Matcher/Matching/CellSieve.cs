using System.Collections.Immutable;
using Matcher.Inputs;

namespace Matcher.Matching;

/// <summary>
/// Lets through the records that somebody may want, asking single cells on their bytes: what was made of a cell is remembered,
/// so that the hundred thousandth 正常 is neither decoded nor compared. Not for several threads.
/// </summary>
internal sealed class CellSieve
{
    private readonly ImmutableArray<ImmutableArray<Cell>> _lists;

    /// <summary>Prepares for a table; columns that it does not have settle nothing.</summary>
    /// <param name="questions">What is asked.</param>
    /// <param name="table">The table.</param>
    public CellSieve(CellQuestions questions, TableColumns table) =>
        _lists = [.. questions.Lists.Select(list => list.Where(question => table.Columns.Fields[question.Column.Index] >= 0).Select(question => new Cell(question, table)).ToImmutableArray())];

    /// <summary>Whether anybody may want the record; false is certain.</summary>
    public bool LetsThrough(RecordReader record)
    {
        foreach (var list in _lists)
        {
            if (!IsSettled(list, record))
                return true;
        }

        return false;
    }

    private static bool IsSettled(ImmutableArray<Cell> list, RecordReader record)
    {
        foreach (var cell in list)
        {
            if (cell.Settles(record))
                return true;
        }

        return false;
    }

    private sealed class Cell
    {
        private readonly int _field;
        private readonly bool _emptySettles;
        private readonly Lazy<CellCache<bool>> _settles;

        public Cell(CellQuestion question, TableColumns table)
        {
            _field = table.Columns.Fields[question.Column.Index];
            _emptySettles = question.Settles("");
            // Most are never asked.
            _settles = new Lazy<CellCache<bool>>(() => new CellCache<bool>(cell => question.Settles(table.WordsOf(question.Column.Index, cell))), isThreadSafe: false);
        }

        public bool Settles(RecordReader record)
        {
            var cell = record.Field(_field);
            return cell.IsEmpty ? _emptySettles : _settles.Value.Of(cell);
        }
    }
}
