namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// Where the cells of a sheet are, once each of its records has been looked at: they are as Excel writes them, row after row.
/// </summary>
/// <param name="Start">Where the sheet begins.</param>
/// <param name="End">Where its records end.</param>
/// <param name="FieldCount">Cells of every row.</param>
/// <param name="Columns">Columns in which any row has a cell, from the first on.</param>
/// <param name="Count">Rows, to the last of which anything is said.</param>
/// <param name="Heights">What is said of each row's height.</param>
/// <param name="Unusual">Which cell formats are on numbers that are no usual days.</param>
internal sealed record SheetRows(int Start, int End, int FieldCount, int Columns, int Count, RowHeights Heights, UnusualNumbers Unusual);
