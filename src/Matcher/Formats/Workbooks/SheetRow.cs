using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks;

/// <summary>A row of cells, whatever kind of file it is in; the next one takes its place.</summary>
internal abstract class SheetRow
{
    /// <summary>Whether Excel does not show the row.</summary>
    public virtual bool IsRowHidden => false;

    /// <summary>Cells of the row, empty ones before others counted.</summary>
    public abstract int CellCount { get; }

    /// <summary>The text of a cell, in UTF-8; empty where there is none. Valid until the next row.</summary>
    public abstract ReadOnlySpan<byte> Text(int index);

    /// <summary>Whether a cell is a number, and not a text of digits, or a date.</summary>
    public abstract bool IsNumber(int index);

    /// <summary>Whether a cell of the row has a formula whose result nobody stored.</summary>
    public virtual bool HasNotCalculated => false;

    /// <summary>Whether this cell has one; its text is <see cref="CellText.NotCalculated"/>.</summary>
    public virtual bool IsNotCalculated(int index) => false;

    /// <summary>Whether a cell is merged with those above or below it.</summary>
    public abstract CellMerge MergeOf(int index);
}
