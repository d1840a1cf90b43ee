using System.Collections.Immutable;
using Matcher.Formats.Tables;
using Matcher.Matches;

namespace Matcher.Lookup.Demand;

/// <summary>
/// Lets through the records that somebody may want, asking single cells on their bytes: what was made of a cell is remembered,
/// so that the hundred thousandth 正常 is neither decoded nor compared. Not for several threads.
/// </summary>
internal sealed class CompiledPredicates
{
    private readonly ImmutableArray<ImmutableArray<Test>> _lists;

    /// <summary>Prepares for a table.</summary>
    /// <param name="predicates">What is asked.</param>
    /// <param name="table">The table.</param>
    /// <param name="seen">Told of the words that are asked about.</param>
    public CompiledPredicates(PushedPredicates predicates, TableLayout table, WordsSeen seen) =>
        _lists =
        [
            .. predicates.Lists.Select(list =>
                list.Select(predicate => TestOf(predicate, table, seen)).OfType<Test>().ToImmutableArray()),
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

    private static bool IsSettled(ImmutableArray<Test> list, RecordReader record)
    {
        foreach (var test in list)
        {
            if (test.Settles(record))
                return true;
        }

        return false;
    }

    // None where it would never settle anything.
    private static Test? TestOf(PushedPredicate predicate, TableLayout table, WordsSeen seen) => predicate switch
    {
        AnyPredicate several => new Several(new CompiledPredicates(several.Of, table, seen)),
        CellPredicate { Column: var column } one when table.Mapping.Fields[column.Index] < 0 =>
            one.IsFalse(table.WithoutField(column.Index)) ? new Always() : null,
        CellPredicate { OnlyEmpty: true } one => one.IsFalse("") ? new Empty(table.Mapping.Fields[one.Column.Index]) : null,
        CellPredicate one => new Cell(one, table, seen),
        _ => throw new InvalidOperationException($"No test for {predicate.GetType().Name}."),
    };

    private abstract class Test
    {
        public abstract bool Settles(RecordReader record);
    }

    private sealed class Always : Test
    {
        public override bool Settles(RecordReader record) => true;
    }

    private sealed class Empty(int field) : Test
    {
        public override bool Settles(RecordReader record) => record.Field(field).IsEmpty;
    }

    private sealed class Several(CompiledPredicates conditions) : Test
    {
        public override bool Settles(RecordReader record) => !conditions.LetsThrough(record);
    }

    private sealed class Cell : Test
    {
        private readonly int _field;
        private readonly bool _emptySettles;
        private readonly Lazy<CellCache<bool>> _settles;

        public Cell(CellPredicate question, TableLayout table, WordsSeen seen)
        {
            _field = table.Mapping.Fields[question.Column.Index];
            _emptySettles = question.IsFalse("");
            // Most are never asked.
            _settles = new Lazy<CellCache<bool>>(() => new CellCache<bool>(Settle), isThreadSafe: false);

            bool Settle(ReadOnlySpan<byte> cell)
            {
                var words = table.WordsOf(question.Column.Index, cell);
                seen.Look(question.Column, words);
                return question.IsFalse(words);
            }
        }

        public override bool Settles(RecordReader record)
        {
            var cell = record.Field(_field);
            return cell.IsEmpty ? _emptySettles : _settles.Value.Of(cell);
        }
    }
}
