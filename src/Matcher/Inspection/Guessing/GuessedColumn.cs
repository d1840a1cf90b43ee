using Matcher.Catalogue.Columns;

namespace Matcher.Inspection.Guessing;

/// <summary>A column with what it seems to hold.</summary>
internal sealed record GuessedColumn(ColumnSample Sample, ColumnRole Role, ColumnType Type);
