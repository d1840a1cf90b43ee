namespace Matcher.Formats.Tables;

/// <summary>Whether a cell is merged with the cells above or below it.</summary>
internal enum CellMerge
{
    /// <summary>It is a cell of its own; so is every cell of a text.</summary>
    None,

    /// <summary>The first of several rows: it has the value of all of them.</summary>
    First,

    /// <summary>One of the rows below: it is empty, and its value stands in the first.</summary>
    Below,
}
