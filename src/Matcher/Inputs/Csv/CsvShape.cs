namespace Matcher.Inputs.Csv;

/// <summary>What must be known of a text table before its rows can be read.</summary>
/// <param name="Encoding">How its bytes become characters.</param>
/// <param name="Delimiter">The byte between fields.</param>
/// <param name="Header">The cells of the header row, as written.</param>
/// <param name="DataStart">Offset of the first byte after the header row.</param>
/// <param name="DataRowNumber">Row number, as Excel shows it, of the first row after the header.</param>
internal sealed record CsvShape(
    TextEncoding Encoding,
    byte Delimiter,
    IReadOnlyList<string> Header,
    long DataStart,
    long DataRowNumber);
