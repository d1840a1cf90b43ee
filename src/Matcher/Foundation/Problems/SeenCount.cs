namespace Matcher.Foundation.Problems;

/// <summary>A kind of content of an ID column, and how many rows have it.</summary>
public readonly record struct SeenCount(SeenKind Kind, long Count);
