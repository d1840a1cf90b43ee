using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Formats.Tables;
using Matcher.Hits;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;

namespace Matcher.Returns.Reading;

/// <summary>Reads the lines of one sheet.</summary>
/// <param name="table">The sheet.</param>
/// <param name="kind">Which list it is.</param>
/// <param name="reader">Makes lines of rows.</param>
internal sealed class SheetLines(InputTable table, ReturnedKind kind, LineReader reader)
{
    private const int RowsBetweenLooks = 4096;

    private readonly List<ReturnedLine> _lines = [];
    private readonly SheetTally _tally = new();
    private readonly RowCells _cells = new(table.Layout);
    private readonly RowBefore _before = new();
    private Action<Place>? _asBefore;
    private long _shortRows;

    // The record of the last line if it has fewer cells than the header: what follows may be its other half.
    private long _lastShort = -2;

    /// <summary>Reads them.</summary>
    /// <exception cref="IOException">The file is damaged, or cannot be read further.</exception>
    public ReturnedSheet Read(CancellationToken cancellation)
    {
        using (var rows = table.Read())
        {
            for (var record = 0L; rows.Read(); record++)
            {
                if (record % RowsBetweenLooks == 0)
                    cancellation.ThrowIfCancellationRequested();
                ReadRow(rows, record);
            }
        }

        var layout = table.Layout;
        var shown = ShownHeader.OneOf(layout.Header);
        return new ReturnedSheet(
            layout.Place.Where,
            kind,
            layout.Header,
            [.. _lines],
            [.. _tally.Told(table, _lines, [.. layout.Mapping.Unknown.Select(shown)]), .. EndFault()])
        {
            RefusedRows = _tally.Refused,
            Notes = _tally.Notes,
        };
    }

    // Programs that leave out empty cells at the end of rows do so in more than the last.
    private IEnumerable<Problem> EndFault() =>
        _shortRows <= 1 && table.EndFault() is { } fault ? [ReturnedProblems.CutShort(fault.Where)] : [];

    private void ReadRow(RecordReader row, long record)
    {
        var where = table.Layout.PlaceOf(record).Where;
        if (row.IsBroken)
        {
            _tally.AddRefused(ReturnedProblems.LineBroken(where));
            return;
        }

        if (row.IsBlank())
            return;
        var typed = _cells.NumberOf(row);
        if (HitNumber.Read(typed) is { } number)
        {
            AddLine(row, record, where);
            if (number != typed)
                _tally.AddRetyped();
        }
        else
        {
            ReadOther(row, record, where, typed);
        }
    }

    private void AddLine(RecordReader row, long record, Place where)
    {
        var (cells, headers) = (row.FieldCount, table.Layout.Header.Length);
        if (table.IsText && cells < headers)
        {
            _shortRows++;
            _lastShort = record;
        }

        Problem[] told = table.IsText && cells > headers && HasCellsFrom(row, headers)
            ? [ReturnedProblems.CellsShifted(where, cells, headers)]
            : [];
        _lines.Add(reader.Read(kind, where, _cells.Of(row), _cells.FromAbove, told) with { IsHidden = row.IsHidden });
    }

    // A total, a remark, the header once more; the other half of a line; or somebody's answer whose number is gone.
    private void ReadOther(RecordReader row, long record, Place where, string typed)
    {
        var isSame = _before.IsSame(row) && typed.Length == 0 && _lastShort != record - 1;
        if (isSame && _asBefore is { } count)
        {
            count(where);
            return;
        }

        _asBefore = null;
        switch (TableLine.Read(table.Layout.Cells(row), table.Layout).Kind)
        {
            case TableLineKind.Note or TableLineKind.HeaderAgain:
                Count(_ => _tally.AddNote(), where);
                return;
            case TableLineKind.HeaderOfOtherTable:
                _tally.AddRefused(HeaderProblems.TableBelowTable(where));
                return;
        }

        var cells = _cells.Of(row);
        var columns = Enum.GetValues<ReturnedColumn>().Where(column => cells[(int)column] is { Length: > 0 }).ToList();
        if (_lastShort == record - 1 && table.IsText && row.FieldCount < table.Layout.Header.Length)
        {
            _lastShort = record;
            _lines[^1] = _lines[^1] with { Told = [.. _lines[^1].Told, ReturnedProblems.LineBroken(_lines[^1].Where)] };
        }
        else if (typed.Length > 0 && columns.Count > 1)
        {
            _lines.Add(reader.Read(kind, where, cells, _cells.FromAbove, []) with { IsHidden = row.IsHidden });
        }
        else
        {
            var isAnswered = columns.Except(_cells.FromAbove).Any(column => ReturnedColumns.IsFilledIn(column, kind));
            Count(at => AddWithoutNumber(at, isAnswered), where);
        }
    }

    private void AddWithoutNumber(Place where, bool isAnswered)
    {
        if (kind != ReturnedKind.Doubts)
            _tally.AddWithoutNumber(where, isAnswered);
        else if (isAnswered)
            _tally.AddOpenDoubt(where);
    }

    // Of the next row that holds the same there is the same to be counted.
    private void Count(Action<Place> count, Place where)
    {
        _asBefore = count;
        count(where);
    }

    private static bool HasCellsFrom(RecordReader row, int field)
    {
        for (; field < row.FieldCount; field++)
        {
            if (row.Field(field).ContainsAnyExcept(" \t\r"u8))
                return true;
        }

        return false;
    }
}
