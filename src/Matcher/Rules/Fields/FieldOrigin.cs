using Matcher.Catalogue.Columns;

namespace Matcher.Rules.Fields;

/// <summary>Which field something is about, without what the field does.</summary>
/// <param name="Name">As rules write it.</param>
/// <param name="Column">The column that it is; null where it is worked out.</param>
/// <param name="IsOnRoster">Whether that is a column of the roster; else of a source.</param>
internal sealed record FieldOrigin(string Name, ColumnDefinition? Column, bool IsOnRoster);
