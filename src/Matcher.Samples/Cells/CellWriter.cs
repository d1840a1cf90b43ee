namespace Matcher.Samples.Cells;

/// <summary>Writes one cell of the current row.</summary>
internal delegate void CellWriter(RowPen pen);
