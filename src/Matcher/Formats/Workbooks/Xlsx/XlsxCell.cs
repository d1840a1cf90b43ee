namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>What the type of a cell says of what stands in it.</summary>
internal enum XlsxCellType : byte
{
    /// <summary>A number, or a date that a style makes of one.</summary>
    Number,

    /// <summary>The number of a shared text.</summary>
    Shared,

    /// <summary>A text as it stands: what a formula gave, or an error, or a date in words.</summary>
    Text,

    /// <summary>A text of several runs, which are put together when somebody asks.</summary>
    Runs,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A date as ISO 8601 has it.</summary>
    Date,

    /// <summary>A formula whose result nobody has stored.</summary>
    NotCalculated,
}

/// <summary>A cell that has something in it, as a stretch of the sheet's own bytes.</summary>
/// <param name="Column">0-based.</param>
/// <param name="Type">What stands in it.</param>
/// <param name="Style">0-based; -1 for none.</param>
/// <param name="Start">Where it begins in its row.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct XlsxCell(int Column, XlsxCellType Type, int Style, int Start, int Length);
