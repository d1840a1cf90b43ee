namespace Matcher.Inspection.Guessing;

/// <summary>A column that was recognised.</summary>
/// <param name="Header">As the file has it.</param>
/// <param name="Column">The canonical name.</param>
public sealed record RecognisedColumn(string Header, string Column);
