using System.Globalization;
using System.Text;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks;

/// <summary>
/// The row of a table that is being read. A cell over several columns or rows has its value in the first, as Excel has it.
/// </summary>
internal sealed class HtmlRow
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _covered = [];
    private readonly MergedCells _merged = new();
    private readonly HashSet<int> _hiddenColumns = [];
    private int _columnsSaid;
    private int _line;
    private bool _isInCell;
    private int _columns;
    private int _rows;
    private string? _number;

    /// <summary>The cells so far.</summary>
    public List<object?> Cells { get; } = [];

    /// <summary>Forgets cells that reach down from rows of the table before.</summary>
    public void BeginTable()
    {
        _covered.Clear();
        _merged.Clear();
        _hiddenColumns.Clear();
        _columnsSaid = 0;
    }

    /// <summary>Begins a row.</summary>
    public void Begin()
    {
        Cells.Clear();
        _isInCell = false;
        _line++;
    }

    /// <summary>Whether a browser does not show a column, or a cell of it.</summary>
    public bool IsColumnHidden(int index) => _hiddenColumns.Contains(index);

    /// <summary>The table says how its next columns look.</summary>
    public void AddColumn(int columns, bool isHidden)
    {
        for (var i = 0; i < columns && _columnsSaid < SheetReader.MostColumns; i++, _columnsSaid++)
        {
            if (isHidden)
                _hiddenColumns.Add(_columnsSaid);
        }
    }

    /// <summary>Whether a cell reaches down to rows below, or one above it reaches down here.</summary>
    public CellMerge MergeOf(int index) => _merged.Of(index, _line);

    /// <summary>Begins a cell, and ends the one before if nothing else did.</summary>
    /// <param name="columns">Over how many columns.</param>
    /// <param name="rows">Over how many rows.</param>
    /// <param name="isHidden">Whether a browser does not show it.</param>
    /// <param name="number">
    /// The number that Excel put beside the text of a number cell; empty: the text is the number; null: it is a text.
    /// </param>
    public void BeginCell(int columns, int rows, bool isHidden, string? number)
    {
        EndCell();
        Cover();
        if (isHidden)
            _hiddenColumns.Add(Cells.Count);
        _isInCell = true;
        _columns = columns;
        _rows = rows;
        _number = number;
        _text.Clear();
    }

    /// <summary>Adds text, if this is within a cell. White space is one blank, however much there is.</summary>
    public void AddText(string text)
    {
        if (!_isInCell)
            return;
        foreach (var c in text)
        {
            var isBlank = c is ' ' or '\t' or '\r' or '\n' or '\f';
            if (!isBlank)
                _text.Append(c);
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                _text.Append(' ');
        }
    }

    /// <summary>Adds a line end that is meant, if this is within a cell.</summary>
    public void AddLineEnd() => _text.Append(_isInCell ? "\n" : "");

    /// <summary>Ends a cell.</summary>
    /// <exception cref="DamagedFileException">The row is wider than any sheet.</exception>
    public void EndCell()
    {
        if (!_isInCell)
            return;
        _isInCell = false;
        if (Cells.Count + _columns > SheetReader.MostColumns)
            throw new DamagedFileException(WorkbookProblems.Damaged);
        _merged.Add(Cells.Count, _line, _line + _rows - 1);
        for (var i = 0; i < _columns; i++)
        {
            while (_covered.Count <= Cells.Count)
                _covered.Add(0);
            _covered[Cells.Count] = _rows - 1;
            Cells.Add(i == 0 ? Value() : null);
        }
    }

    /// <summary>Ends the row.</summary>
    public void End()
    {
        EndCell();
        Cover();
    }

    // Where cells of rows above reach down to, nothing else can stand.
    private void Cover()
    {
        while (Cells.Count < _covered.Count && _covered[Cells.Count] > 0)
        {
            _covered[Cells.Count]--;
            Cells.Add(null);
        }
    }

    private object Value()
    {
        var text = _text.ToString().Trim();
        if (_number is null)
            return text;
        var digits = text.Replace(",", "", StringComparison.Ordinal);
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var shown))
            return text; // a date, shown as one
        return double.TryParse(_number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : shown;
    }
}
