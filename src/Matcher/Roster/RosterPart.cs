using Matcher.Catalogue.Rows;

namespace Matcher.Roster;

/// <summary>One table of the roster: what is wrong with its names is wrong with nobody else's.</summary>
/// <param name="FirstPerson">0-based place on the roster of the first of its people; those of the next part come after them.</param>
/// <param name="Table">Where it is.</param>
/// <param name="NameHeader">The header of its names; null where it has none.</param>
internal sealed record RosterPart(int FirstPerson, TablePlace Table, string? NameHeader);
