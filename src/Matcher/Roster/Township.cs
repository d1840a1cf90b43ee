namespace Matcher.Roster;

/// <summary>A township as the roster or a source names it.</summary>
/// <param name="Name">The official name; as written where there is none.</param>
/// <param name="IsKnown">Whether it is in the official list.</param>
internal readonly record struct Township(string Name, bool IsKnown);
