namespace Matcher.Catalogue.Columns;

/// <summary>The fields of one further member; -1 where the file has none.</summary>
/// <param name="Name">0-based field of the name.</param>
/// <param name="IdNumber">0-based field of the number.</param>
/// <param name="Relation">0-based field of the relation to the head.</param>
public readonly record struct MemberFields(int Name, int IdNumber, int Relation);
