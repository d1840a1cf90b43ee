namespace Matcher.Matches;

/// <summary>How many rows about one person are held, and shown, whatever they say: a year of months.</summary>
internal static class RowBound
{
    /// <summary>
    /// Of a source about one person, and of a finding as evidence. Beyond it rows are dropped that say nothing which those that are kept do
    /// not, and how many there are is said.
    /// </summary>
    public const int Rows = 12;

    /// <summary>Of a sum, as its terms and as evidence: a household has several people, and each may have a pension in parts.</summary>
    public const int Figures = 48;
}
