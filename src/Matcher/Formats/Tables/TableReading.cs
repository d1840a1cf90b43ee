using Matcher.Formats.Files;

namespace Matcher.Formats.Tables;

/// <summary>How the rows of a table are read. Results do not depend on it.</summary>
/// <param name="Parallelism">Parts read at the same time, if it can be cut.</param>
/// <param name="PartSize">Bytes a part.</param>
/// <param name="Report">Told how many bytes of the table's length are done, about, and how many rows.</param>
internal sealed record TableReading(int Parallelism, long PartSize, Action<long, long> Report)
{
    /// <summary>Takes the fingerprint of the file while it is read; null where it is taken otherwise.</summary>
    public FingerprintTaker? Fingerprint { get; init; }
}
