namespace Matcher.Formats.Tables;

/// <summary>A part of a table whose rows have been judged. What came of them is the judge's; the reader hands it back in order.</summary>
internal abstract class JudgedPart
{
    /// <summary>Where the reader stopped, in the units of its table: where the next part must begin for both to be right.</summary>
    public long End { get; set; }

    /// <summary>Rows read, without blank ones.</summary>
    public long Rows { get; set; }
}
