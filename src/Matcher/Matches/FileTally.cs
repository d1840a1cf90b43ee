namespace Matcher.Matches;

/// <summary>The row balance of one file, sheet or archive member: <c>Rows = Matched + NotOnRoster + Rejected</c>.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="File">Path relative to the config file.</param>
/// <param name="Sheet">Sheet of a workbook, else null.</param>
/// <param name="Format">UTF-8, UTF-8 BOM, GB18030, xlsx, xls.</param>
/// <param name="Bytes">Size of the file, with all its tables; null where rows are in no file.</param>
/// <param name="Sha256">Of the file, lower-case hex; null where rows are in no file.</param>
/// <param name="Rows">Rows read; blank rows, notes and the header are not counted.</param>
/// <param name="Matched">Rows about somebody on the roster. For the roster itself: rows taken.</param>
/// <param name="NotOnRoster">Rows off the roster.</param>
/// <param name="Rejected">Rows that could not be used.</param>
public sealed record FileTally(
    string Source,
    string File,
    string? Sheet,
    string Format,
    long? Bytes,
    string? Sha256,
    long Rows,
    long Matched,
    long NotOnRoster,
    long Rejected)
{
    /// <summary>Lines that are no rows and not among them: totals, remarks, the header once more.</summary>
    public long NonRowLines { get; init; }

    /// <summary>Whether every row is accounted for.</summary>
    public bool Balances => Rows == Matched + NotOnRoster + Rejected;
}
