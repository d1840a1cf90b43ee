using System.Collections.Immutable;
using Matcher.Catalogue.Sources;

namespace Matcher.Formats.Headers;

/// <summary>The header of a table.</summary>
/// <param name="Cells">Its cells; of two header rows the lower cell, or the upper where the lower is empty.</param>
/// <param name="Columns">Which field holds which column.</param>
/// <param name="RowsBefore">Records before the first data row: titles, header rows.</param>
internal sealed record FoundHeader(ImmutableArray<string> Cells, ColumnMapping Columns, int RowsBefore)
{
    /// <summary>
    /// How much of the source was recognised. Columns that it cannot do without weigh more: a title row may hold one
    /// word that is also a column.
    /// </summary>
    public int Score => Columns.Found - (Columns.Missing.Count() * 4);

    /// <summary>Second columns that could hold the ID number.</summary>
    public ImmutableArray<RepeatedColumn> Repeated { get; init; } = [];
}
