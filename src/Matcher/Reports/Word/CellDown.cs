namespace Matcher.Reports.Word;

/// <summary>Whether a cell reaches over rows.</summary>
internal enum CellDown
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It goes on over the rows below.</summary>
    Starts,

    /// <summary>It belongs to the cell above, and is empty.</summary>
    Continues,
}
