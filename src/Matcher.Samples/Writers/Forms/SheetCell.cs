using Matcher.Samples.Exports;

namespace Matcher.Samples.Writers.Forms;

/// <summary>One cell of a sheet.</summary>
/// <param name="Text">What it holds; a number in decimal, a date as days since Excel's first.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct SheetCell(string Text, CellKind Kind)
{
    public static SheetCell OfText(string text) => new(text, CellKind.Text);
}

/// <summary>Takes the rows of one sheet.</summary>
internal interface ISheet
{
    /// <summary>Takes the next row; empty cells stay away.</summary>
    void Add(ReadOnlySpan<SheetCell> cells);

    /// <summary>Ends the sheet.</summary>
    void End();
}
