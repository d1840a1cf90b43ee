namespace Matcher.Samples.Writers.Forms;

/// <summary>Takes the rows of one sheet.</summary>
internal interface ISheet
{
    /// <summary>Takes the next row; empty cells stay away.</summary>
    void Add(ReadOnlySpan<SheetCell> cells);

    /// <summary>Ends the sheet.</summary>
    void End();
}
