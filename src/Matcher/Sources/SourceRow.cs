using System.Collections.Immutable;

namespace Matcher.Sources;

/// <summary>行: one row of a source, decoded. Only rows about somebody who matters become one.</summary>
/// <param name="Source">The source it is from.</param>
/// <param name="Place">File, sheet and row.</param>
/// <param name="Values">
/// One value a column of <see cref="SourceDefinition.Columns"/>, trimmed, codes already put into words;
/// null where the file has no such column, empty where the cell is empty.
/// </param>
public sealed record SourceRow(SourceDefinition Source, RowPlace Place, ImmutableArray<string?> Values)
{
    /// <summary>The value of the column that plays a role, or null.</summary>
    public string? Value(ColumnRole role) => Source.WithRole(role) is { } column ? Values[column.Index] : null;

    /// <summary>The value of a column, or null.</summary>
    public string? Value(string columnName) => Source.Column(columnName) is { } column ? Values[column.Index] : null;
}
