using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>How far a block was read.</summary>
internal enum BlockEnd
{
    /// <summary>Not whole: it has to be read from the start of the sheet, row by row.</summary>
    Unsure,

    /// <summary>A row ends where the block does.</summary>
    Row,

    /// <summary>The rows of the sheet end in it.</summary>
    Rows,
}

/// <summary>
/// A block whose rows have been judged, as if nothing were known of the rows before it: numbers in it say where they stand, or there is
/// none and they are numbered from 1.
/// </summary>
/// <param name="Judged">What came of its rows.</param>
/// <param name="Notes">What was noticed of them.</param>
internal sealed record ReadBlock(JudgedPart Judged, SheetNotes Notes)
{
    /// <summary>How far it was read.</summary>
    public required BlockEnd End { get; init; }

    /// <summary>Where in the block reading stopped.</summary>
    public required int Stopped { get; init; }

    /// <summary>Whether no row bears a number.</summary>
    public required bool IsUnnumbered { get; init; }

    /// <summary>The place before that of its first row that has something in it.</summary>
    public required int Before { get; init; }

    /// <summary>How its rows are numbered.</summary>
    public required RowNumbers Numbers { get; init; }

    /// <summary>How many rows it has, blank or not.</summary>
    public required int Elements { get; init; }

    /// <summary>How many records came of them: rows that have something in them, and those left out between two of them.</summary>
    public required long Records { get; init; }
}
