namespace Matcher.Inspection.Guessing;

/// <summary>A source that a table may be.</summary>
/// <param name="Id">The source.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Found">How many of its columns the table has.</param>
/// <param name="Of">How many columns it has.</param>
public sealed record RankedSource(string Id, string Title, int Found, int Of);
