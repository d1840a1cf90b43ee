namespace Matcher.Samples.Exports;

/// <summary>What a cell of a sheet is; a text file has text alone.</summary>
internal enum CellKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number; a text that is none stays text.</summary>
    Number,

    /// <summary>A day: a number of days under a date format.</summary>
    Date,
}
