namespace Matcher.Matching;

/// <summary>The equation of one file: <c>Rows = Matched + NotOnRoster + Rejected</c>.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="File">Path relative to the config file.</param>
/// <param name="Encoding">UTF-8, UTF-8 BOM, GB18030.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Rows">Rows read; blank rows and the header are not counted.</param>
/// <param name="Matched">Rows about somebody on the roster. For the roster itself: rows taken.</param>
/// <param name="NotOnRoster">Rows about nobody on it.</param>
/// <param name="Rejected">Rows that could not be used.</param>
public sealed record FileTally(
    string Source,
    string File,
    string Encoding,
    long Bytes,
    string Sha256,
    long Rows,
    long Matched,
    long NotOnRoster,
    long Rejected)
{
    /// <summary>Whether every row is accounted for.</summary>
    public bool Balances => Rows == Matched + NotOnRoster + Rejected;
}
