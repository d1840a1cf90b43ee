using System.Xml;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Ods;

/// <summary>The cells of one row, up to the last that has something in it. A cell that stands for many is many.</summary>
internal sealed class OdsRow
{
    private readonly OdsCell _cell = new();
    private readonly HashSet<int> _notCalculated = [];

    /// <summary>The cells.</summary>
    public List<object?> Cells { get; } = [];

    /// <summary>Cells that reach down to rows below: the column, and how many rows.</summary>
    public List<(int Column, int Rows)> Merges { get; } = [];

    /// <summary>Whether a cell has a formula and nothing that came of it.</summary>
    public bool HasNotCalculated => _notCalculated.Count > 0;

    /// <summary>Whether this cell has.</summary>
    public bool IsNotCalculated(int column) => _notCalculated.Contains(column);

    /// <summary>Whether nothing stands in it, and nothing begins in it that reaches down.</summary>
    public bool IsBlank => Cells.Count == 0 && Merges.Count == 0;

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        Cells.Clear();
        Merges.Clear();
        _notCalculated.Clear();
    }

    /// <summary>Reads the cells of a row; the reader stands on the row, and afterwards on its end.</summary>
    public void Read(XmlReader xml)
    {
        Clear();
        if (xml.IsEmptyElement)
            return;
        var (depth, column) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1)
                continue;
            if (xml.LocalName == "covered-table-cell")
            {
                // What stands under a merged cell is not shown.
                column += OdsXml.Count(xml, "number-columns-repeated", SheetReader.MostColumns);
                OdsXml.GoToEnd(xml);
            }
            else if (xml.LocalName == "table-cell")
            {
                column = ReadCell(xml, column);
            }
            else
            {
                OdsXml.GoToEnd(xml);
            }
        }
    }

    private int ReadCell(XmlReader xml, int column)
    {
        var repeated = OdsXml.Count(xml, "number-columns-repeated", SheetReader.MostColumns);
        var rows = OdsXml.Count(xml, "number-rows-spanned", SheetReader.MostRows);
        if (rows > 1 && column < SheetReader.MostColumns)
            Merges.Add((column, rows));
        var value = _cell.Read(xml, out var isNotCalculated);
        if (value is null && !isNotCalculated)
            return Math.Min(column + repeated, SheetReader.MostColumns);
        if (column + repeated > SheetReader.MostColumns)
            throw new DamagedFileException(WorkbookProblems.Damaged);
        while (Cells.Count < column)
            Cells.Add(null);
        for (var i = 0; i < repeated; i++)
        {
            if (isNotCalculated)
                _notCalculated.Add(Cells.Count);
            Cells.Add(value);
        }

        return column + repeated;
    }
}
