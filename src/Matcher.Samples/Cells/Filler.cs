namespace Matcher.Samples.Cells;

/// <summary>
/// What a cell holds, before the file is known: bound once to a file's encoding, quoting, codes and date style, it writes
/// bytes row after row without making a string.
/// </summary>
internal delegate CellWriter Filler(CellFormat format);
