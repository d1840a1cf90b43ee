using Matcher.Catalogue.Sources;

namespace Matcher.Catalogue.Rows;

/// <summary>
/// Where the values of rows come from: rows held together in little memory, or the row being read. A value becomes a text when it is
/// asked for.
/// </summary>
/// <param name="source">The source they are of.</param>
internal abstract class RowStore(SourceDefinition source)
{
    /// <summary>The source they are of.</summary>
    public SourceDefinition Source => source;

    /// <summary>A value, as <see cref="SourceRow.Values"/> has it.</summary>
    /// <param name="row">0-based place in this store.</param>
    /// <param name="column">0-based place in the source's columns.</param>
    public abstract string? Value(int row, int column);

    /// <summary>Where a row stands in its file.</summary>
    public abstract RowPlace PlaceOf(int row);
}
