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
    /// <param name="seen">Told of the words that are asked about.</param>
    public CellSieve(CellQuestions questions, TableColumns table, WordsSeen seen) =>
        _lists =
        [
            .. questions.Lists.Select(list => list
                .Where(question => table.Columns.Fields[question.Column.Index] >= 0)
                .Select(question => new Cell(question, table, seen))
                .ToImmutableArray()),
        ];

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

        public Cell(CellQuestion question, TableColumns table, WordsSeen seen)
        {
            _field = table.Columns.Fields[question.Column.Index];
            _emptySettles = question.Settles("");
            // Most are never asked.
            _settles = new Lazy<CellCache<bool>>(() => new CellCache<bool>(Settle), isThreadSafe: false);

            bool Settle(ReadOnlySpan<byte> cell)
            {
                var words = table.WordsOf(question.Column.Index, cell);
                seen.Look(question.Column, words);
                return question.Settles(words);
            }
        }

        public bool Settles(RecordReader record)
        {
            var cell = record.Field(_field);
            return cell.IsEmpty ? _emptySettles : _settles.Value.Of(cell);
        }
    }
}
