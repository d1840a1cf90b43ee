namespace Matcher.Lookup.Databases.Queries;

/// <summary>Which rows of a relation are asked for.</summary>
/// <param name="From">What comes after FROM.</param>
/// <param name="Where">What comes after WHERE; never unknown.</param>
internal sealed record TableQuery(string From, string Where);
