using Matcher.Catalogue.Columns;

namespace Matcher.Catalogue.Sources;

/// <summary>A description that was read.</summary>
/// <param name="Definition">The description.</param>
/// <param name="Columns">Knows which header belongs to which column, and where that was said.</param>
internal sealed record ReadSource(SourceDefinition Definition, ColumnReader Columns);
