using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;

namespace Matcher.Catalogue.Rows;

/// <summary>行: one row of a source. Only rows about somebody who matters become one.</summary>
public sealed record SourceRow
{
    private readonly RowStore _rows;
    private readonly int _index;
    private readonly RowPlace? _place;

    /// <summary>A row on its own.</summary>
    /// <param name="source">The source it is from.</param>
    /// <param name="place">File, sheet and row.</param>
    /// <param name="values">As <see cref="Values"/>.</param>
    public SourceRow(SourceDefinition source, RowPlace place, ImmutableArray<string?> values)
        : this(new SingleRow(source, place, values), 0)
    {
    }

    /// <summary>One of many.</summary>
    internal SourceRow(RowStore rows, int index)
    {
        _rows = rows;
        _index = index;
    }

    /// <summary>The source it is from.</summary>
    public SourceDefinition Source => _rows.Source;

    /// <summary>File, sheet and row.</summary>
    public RowPlace Place
    {
        get => _place ?? _rows.PlaceOf(_index);
        init => _place = value;
    }

    /// <summary>
    /// One value a column of <see cref="SourceDefinition.Columns"/>, trimmed, codes already put into words;
    /// null where the file has no such column, empty where the cell is empty.
    /// </summary>
    public ImmutableArray<string?> Values => [.. Source.Columns.Select(column => this[column.Index])];

    /// <summary>One of <see cref="Values"/>.</summary>
    /// <param name="column">0-based place in the source's columns.</param>
    public string? this[int column] => _rows.Value(_index, column);

    /// <summary>The value of the column that plays a role, or null.</summary>
    public string? Value(ColumnRole role) => Source.WithRole(role) is { } column ? this[column.Index] : null;

    /// <summary>The value of a column, or null.</summary>
    public string? Value(string columnName) => Source.Column(columnName) is { } column ? this[column.Index] : null;
}
