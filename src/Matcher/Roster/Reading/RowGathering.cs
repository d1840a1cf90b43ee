using System.Collections.Concurrent;
using Matcher.Catalogue.Columns;
using Matcher.Formats.Tables;
using Matcher.Identity;
using Matcher.Roster.Households;
using Matcher.Roster.Rows;
using Matcher.Roster.Shapes;

namespace Matcher.Roster.Reading;

/// <summary>
/// Gathers the rows of a roster's table in stretches, on as many threads as read it, and adds them in their order. The usual row, one
/// person whose number is valid and written plainly, goes the short way: it becomes what <see cref="RosterShape"/> says of it, without
/// a text that another row has already made.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="shape">Its shape.</param>
/// <param name="households">Tells which rows say by themselves what their household is.</param>
/// <param name="states">Tells who is still paid.</param>
/// <param name="rows">Where the rows go.</param>
/// <param name="ids">Reads numbers.</param>
internal sealed class RowGathering(
    TableLayout table, RosterShape shape, MergedHouseholds households, TableStates states, RosterRows rows, IdReader ids) : IPartReceiver
{
    // Rows of a stretch of a table that cannot be cut.
    private const int RowsOfStretch = 4096;

    private readonly int[] _fields = [.. table.Mapping.Fields];
    private readonly LastNumber[] _lastNumbers = [.. table.Mapping.Source.Columns.Select(_ => new LastNumber())];
    private readonly ConcurrentBag<RowStretch> _free = [];

    /// <summary>
    /// Told of usual rows whose cells have been added: the place of the first in the roster's rows, the records before the stretch, and of
    /// each its record, counted from there, and its person's number.
    /// </summary>
    public required Action<int, long, ReadOnlySpan<(long Record, IdNumber Number)>> AddUsual { get; init; }

    /// <summary>Adds any other row, given with its record.</summary>
    public required Action<RecordReader, long> AddOther { get; init; }

    /// <summary>Told about how many rows are to come, once that can be reckoned.</summary>
    public required Action<int> Expect { get; init; }

    /// <summary>Bytes of this text and of those that are read after it.</summary>
    public long ToCome { get; init; }

    /// <summary>Records that have been added, blank ones too.</summary>
    public long Records { get; private set; }

    /// <summary>Rows of them whose last cells, being empty, are left out.</summary>
    public long Shortened { get; private set; }

    /// <summary>Rows of them that Excel does not show.</summary>
    public long Hidden { get; private set; }

    /// <inheritdoc/>
    public JudgedPart Judge(Func<IRowJudge, long> read)
    {
        var stretch = Free();
        var end = read(JudgeOf(stretch));
        stretch.Prepare();
        return new Gathered(stretch) { End = end, Rows = stretch.Records };
    }

    /// <inheritdoc/>
    public void Take(JudgedPart part)
    {
        var (isFirst, before) = (Records == 0, rows.Count);
        Add(((Gathered)part).Stretch);
        // The rest will be as the first part is, and a little more is less than to move everything once more.
        if (isFirst && part.End is > 0 and var read)
            Expect((int)Math.Min(int.MaxValue / 2, (double)(rows.Count - before) / read * (ToCome - part.End) * 1.04));
    }

    /// <summary>Reads a table that cannot be cut; its rows are added while the next are gathered.</summary>
    /// <param name="records">Its records.</param>
    /// <param name="report">Called before each stretch with the records read so far.</param>
    public void ReadInTurn(RecordReader records, Action<long> report)
    {
        var adding = Task.CompletedTask;
        try
        {
            for (var (isThere, read) = (records.Read(), 0L); isThere;)
            {
                report(read);
                var stretch = Free();
                var judge = JudgeOf(stretch);
                for (; isThere && stretch.Records < RowsOfStretch; isThere = records.Read())
                    judge.Judge(records);
                read += stretch.Records;
                adding.GetAwaiter().GetResult();
                adding = Task.Run(() =>
                {
                    stretch.Prepare();
                    Add(stretch);
                });
            }

            adding.GetAwaiter().GetResult();
        }
        finally
        {
            adding.ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }

    private StretchJudge JudgeOf(RowStretch stretch) => new(table, shape, households, ids, stretch);

    private RowStretch Free() => _free.TryTake(out var used)
        ? used
        : new RowStretch([.. table.Mapping.Source.Columns.Select(CellsOf)], _fields, states.Cells());

    private void Add(RowStretch stretch)
    {
        stretch.FindCodes();
        var from = 0;
        foreach (var (place, row, record) in stretch.Others)
        {
            Add(stretch, from, place);
            AddOther(row, Records + record);
            from = place;
        }

        Add(stretch, from, stretch.Rows.Length);
        (Records, Shortened, Hidden) = (Records + stretch.Records, Shortened + stretch.Shortened, Hidden + stretch.Hidden);
        stretch.Clear();
        _free.Add(stretch);
    }

    private void Add(RowStretch stretch, int from, int to)
    {
        if (from == to)
            return;
        var first = rows.Count;
        var added = stretch.Rows[from..to];
        stretch.AddCells(from, to);
        foreach (var (record, _) in added)
            rows.EndRow(table.DataRowNumber + Records + record);
        AddUsual(first, Records, added);
    }

    private CellColumn CellsOf(ColumnDefinition column)
    {
        var target = rows.Columns[column.Index];
        if (column.Role == ColumnRole.Category && shape.CategoryByName is { } category)
            return new SameForAll(target, category);
        if (_fields[column.Index] < 0)
            return new SameForAll(target, text: null);
        return column.Role switch
        {
            ColumnRole.IdNumber => Numbers(),
            ColumnRole.HeadIdNumber when column.Codes.IsEmpty => Numbers(),
            ColumnRole.Name => new TextCells(target, toWords: null, table.Encoding),
            _ => new TextCells(target, column.Codes.IsEmpty ? null : column.ToWords, table.Encoding),
        };

        NumberCells Numbers() => new(target, _lastNumbers[column.Index], ids, table.Encoding);
    }

    private sealed class Gathered(RowStretch stretch) : JudgedPart
    {
        public RowStretch Stretch => stretch;
    }
}
