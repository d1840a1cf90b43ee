using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Matcher.Reports.Word;

/// <summary>
/// A table whose columns keep their widths whatever stands in them, whose header rows are printed again on each page, and none of whose
/// rows is cut by the end of one.
/// </summary>
/// <param name="widths">Of its columns, in twentieths of a point.</param>
internal sealed class WordTable(params ImmutableArray<int> widths)
{
    // Between text and line, in twentieths of a point.
    private const short Padding = 40;

    private readonly List<TableRow> _rows = [];

    /// <summary>Adds a row of the header; those come first.</summary>
    public WordTable Header(params ReadOnlySpan<WordCell> cells)
    {
        _rows.Add(RowOf(cells, isHeader: true, keepsNext: true, least: 0));
        return this;
    }

    /// <summary>Adds a row of the header, a text a column.</summary>
    public WordTable Header(IEnumerable<string> texts) => Header([.. texts.Select(text => WordCell.Head(text))]);

    /// <summary>Adds a row.</summary>
    public WordTable Row(params ReadOnlySpan<WordCell> cells) => Row(keepsNext: false, cells);

    /// <summary>Adds a row.</summary>
    /// <param name="keepsNext">Whether it stands on one page with the next.</param>
    /// <param name="cells">Its cells.</param>
    public WordTable Row(bool keepsNext, params ReadOnlySpan<WordCell> cells) => Row(keepsNext, least: 0, cells);

    /// <summary>Adds a row.</summary>
    /// <param name="keepsNext">Whether it stands on one page with the next.</param>
    /// <param name="least">The least height, in twentieths of a point: people write into it.</param>
    /// <param name="cells">Its cells.</param>
    public WordTable Row(bool keepsNext, int least, params ReadOnlySpan<WordCell> cells)
    {
        _rows.Add(RowOf(cells, isHeader: false, keepsNext, least));
        return this;
    }

    /// <summary>The table.</summary>
    public Table Build() => new(
    [
        new TableProperties(
            new TableWidth { Width = Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center },
            new TableBorders(
                Border<TopBorder>(),
                Border<LeftBorder>(),
                Border<BottomBorder>(),
                Border<RightBorder>(),
                Border<InsideHorizontalBorder>(),
                Border<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = Padding, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = Padding, Type = TableWidthValues.Dxa })),
        new TableGrid(widths.Select(width => new GridColumn { Width = Number(width) })),
        .. _rows,
    ]);

    private TableRow RowOf(ReadOnlySpan<WordCell> cells, bool isHeader, bool keepsNext, int least)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (least > 0)
            properties.Append(new TableRowHeight { Val = (uint)least, HeightType = HeightRuleValues.AtLeast });
        if (isHeader)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        var column = 0;
        foreach (var cell in cells)
        {
            row.Append(CellOf(cell, widths.AsSpan(column, cell.Columns), keepsNext));
            column += cell.Columns;
        }

        return column == widths.Length
            ? row
            : throw new ArgumentException($"A row over {column} columns in a table of {widths.Length}.", nameof(cells));
    }

    private static TableCell CellOf(WordCell cell, ReadOnlySpan<int> widths, bool keepsNext)
    {
        var width = 0;
        foreach (var one in widths)
            width += one;
        var properties = new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa });
        if (cell.Columns > 1)
            properties.Append(new GridSpan { Val = cell.Columns });
        if (cell.Down != CellDown.No)
        {
            properties.Append(new VerticalMerge
            {
                Val = cell.Down == CellDown.Starts ? MergedCellValues.Restart : MergedCellValues.Continue,
            });
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, cell.Line.Build(cell.Style, keepsNext));
    }

    private static T Border<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
