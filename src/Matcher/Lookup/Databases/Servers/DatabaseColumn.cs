namespace Matcher.Lookup.Databases.Servers;

/// <summary>A column of a table or of a query, as its server describes it.</summary>
/// <param name="Name">Its name or alias.</param>
/// <param name="Type">The server's name of its type, to show.</param>
/// <param name="Kind">What Matcher needs to know of its type.</param>
internal sealed record DatabaseColumn(string Name, string Type, ColumnKind Kind);
