namespace Matcher.Inspection.Guessing;

/// <summary>A header that is no known column or alias.</summary>
/// <param name="Header">As the file has it.</param>
/// <param name="Suggestion">The column that it resembles, or null.</param>
public sealed record UnknownHeader(string Header, string? Suggestion);
