namespace Matcher.Reports.Documents;

/// <summary>A source that the roster was, or should have been, compared with.</summary>
/// <param name="Id">The source's id, which its key is made of.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Rows">Rows that were read in the last run; 0 of one that was not used.</param>
/// <param name="WhyNot">Why it could not be used, in a sentence without a full stop; null for one that was.</param>
internal sealed record ComparedSource(string Id, string Title, long Rows, string? WhyNot)
{
    /// <summary>Key of its rows.</summary>
    public string Key => $"source.{Id}.rows";
}
