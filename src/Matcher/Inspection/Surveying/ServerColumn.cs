namespace Matcher.Inspection.Surveying;

/// <summary>A column of a table in a database.</summary>
/// <param name="Name">Its name or alias.</param>
/// <param name="Type">The server's name of its type.</param>
public sealed record ServerColumn(string Name, string Type);
