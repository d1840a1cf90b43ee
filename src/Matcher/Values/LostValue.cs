namespace Matcher.Values;

/// <summary>What stands in the place of a value that there was, or should be, and that nobody can know.</summary>
internal static class LostValue
{
    /// <summary>
    /// The cell has a formula, and whoever wrote the file never calculated it. No word of any column, no number, and no name: nobody
    /// takes it for an empty cell.
    /// </summary>
    public const string NotCalculated = "#公式未计算";
}
