using Matcher.Samples.Layouts;

namespace Matcher.Samples.Writers.Forms;

/// <summary>One cell of a sheet.</summary>
/// <param name="Text">What it holds; a number in decimal, a date as days since Excel's first.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct SheetCell(string Text, CellKind Kind)
{
    public static SheetCell OfText(string text) => new(text, CellKind.Text);
}
