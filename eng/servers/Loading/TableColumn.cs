using System.Collections.Immutable;
using Matcher.Catalogue.Columns;

namespace Matcher.Loading;

/// <summary>A column of a source's table.</summary>
/// <param name="Header">Its name in the database.</param>
/// <param name="Column">The column of the source that it is; null where the source's description does not have it.</param>
/// <param name="Fields">For each table in the files, in their order, the 0-based field that holds it, or -1.</param>
internal sealed record TableColumn(string Header, ColumnDefinition? Column, ImmutableArray<int> Fields)
{
    /// <summary>Whether it holds what rows are looked up by.</summary>
    public bool IsIdNumber => Column?.Role == ColumnRole.IdNumber;
}
