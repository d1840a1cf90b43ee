namespace Matcher.Reports.Word;

/// <summary>A cell of a table.</summary>
/// <param name="Style">What its paragraph is.</param>
/// <param name="Line">What stands in it.</param>
/// <param name="Columns">Over how many columns it goes.</param>
/// <param name="Down">Whether it goes on over rows below, or belongs to a cell above.</param>
internal sealed record WordCell(WordStyle Style, WordLine Line, int Columns = 1, CellDown Down = CellDown.No)
{
    /// <summary>A text.</summary>
    public static WordCell Text(string text, int columns = 1) => new(WordStyle.Cell, new WordLine().Say(text), columns);

    /// <summary>A short text, in the middle.</summary>
    public static WordCell Middle(string text, int columns = 1) => new(WordStyle.CellMiddle, new WordLine().Say(text), columns);

    /// <summary>What the cells below or beside it hold.</summary>
    public static WordCell Head(string text, int columns = 1) => new(WordStyle.CellHead, new WordLine().Say(text), columns);

    /// <summary>Nothing: people write into it.</summary>
    public static WordCell Empty(int columns = 1) => Text("", columns);
}
