using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Formats.Tables;
using Matcher.Hits;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;

namespace Matcher.Returns.Reading;

/// <summary>What is counted while a sheet is read, and told of it as a whole.</summary>
internal sealed class SheetTally
{
    private readonly List<Problem> _rows = [];
    private long _withoutNumber;
    private Place? _firstWithoutNumber;
    private long _leftOver;
    private Place? _firstLeftOver;
    private long _openDoubts;
    private Place? _firstOpenDoubt;
    private long _retyped;

    /// <summary>Totals, remarks, and the header once more.</summary>
    public long Notes { get; private set; }

    /// <summary>Rows with an answer of which nobody can say whose it is.</summary>
    public long Refused { get; private set; }

    /// <summary>A total, a remark, or the header once more.</summary>
    public void AddNote() => Notes++;

    /// <summary>A row that cannot be cut into cells, or is the header of another table.</summary>
    public void AddRefused(Problem why)
    {
        _rows.Add(why);
        Refused++;
    }

    /// <summary>A row without a number.</summary>
    /// <param name="where">The row.</param>
    /// <param name="isAnswered">Whether somebody filled in something.</param>
    public void AddWithoutNumber(Place where, bool isAnswered)
    {
        if (isAnswered)
        {
            Refused++;
            _withoutNumber++;
            _firstWithoutNumber ??= where;
        }
        else
        {
            _leftOver++;
            _firstLeftOver ??= where;
        }
    }

    /// <summary>An answer to a doubt that has no number, as it was written: nobody's case.</summary>
    public void AddOpenDoubt(Place where)
    {
        _openDoubts++;
        _firstOpenDoubt ??= where;
    }

    /// <summary>A number that is spelt otherwise than in the list.</summary>
    public void AddRetyped() => _retyped++;

    /// <summary>What is told of the sheet.</summary>
    /// <param name="table">Its table, read to its end.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="added">Headers that are not the list's.</param>
    public IEnumerable<Problem> Told(InputTable table, IReadOnlyList<ReturnedLine> lines, IReadOnlyCollection<string> added)
    {
        var where = table.Layout.Place.Where;
        if (table.Notes is { IsOutOfOrder: true })
            yield return WorkbookProblems.RowsOutOfOrder(where);
        if (lines.Count(line => line.IsHidden) is > 0 and var hidden)
            yield return ReturnedProblems.RowsHidden(where, hidden);
        if (added.Count > 0)
            yield return ReturnedProblems.ColumnsAdded(where, added);
        if (_retyped > 0)
            yield return ReturnedProblems.NumbersRetyped(where, _retyped);
        if (lines.Count(IsUnchecked) is > 0 and var uncheckedLines)
            yield return ReturnedProblems.Unchecked(where, uncheckedLines);
        if (Notes > 0)
            yield return ReturnedProblems.NotesPassedOver(where, Notes);
        if (_firstLeftOver is { } leftOver)
            yield return ReturnedProblems.RowsLeftOver(leftOver, _leftOver);
        if (_firstOpenDoubt is { } openDoubt)
            yield return ReturnedProblems.DoubtsWithoutNumber(openDoubt, _openDoubts);
        if (_firstWithoutNumber is { } withoutNumber)
            yield return ReturnedProblems.RowsWithoutNumber(withoutNumber, _withoutNumber);
        foreach (var row in _rows)
            yield return row;
    }

    private static bool IsUnchecked(ReturnedLine line) =>
        line is { Check: LineCheckResult.Unknown, Kind: ReturnedKind.Hits, IsRefused: false };
}
