using System.Collections.Immutable;
using Matcher.Catalogue.Sources;

namespace Matcher.Catalogue.Rows;

/// <summary>A row on its own, decoded.</summary>
internal sealed class SingleRow(SourceDefinition source, RowPlace place, ImmutableArray<string?> values) : RowStore(source)
{
    public override string? Value(int row, int column) => values[column];

    public override RowPlace PlaceOf(int row) => place;
}
