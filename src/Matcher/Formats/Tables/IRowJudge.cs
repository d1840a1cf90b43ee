namespace Matcher.Formats.Tables;

/// <summary>
/// Decides about rows. Whoever reads them may have a row ruled out on the bytes of its key, or count rows that were ruled out where they
/// are; whether a row matches or is a reject only the judge decides.
/// </summary>
internal interface IRowJudge
{
    /// <summary>
    /// Rules out a row by the 18 bytes of its key: true, and the row is counted, only when it is certainly off the roster.
    /// False says nothing: the row is then judged in full.
    /// </summary>
    bool TryRuleOut(ReadOnlySpan<byte> key);

    /// <summary>
    /// Counts rows that are certainly off the roster, that nobody wants all the same, and that were ruled out where they are, before the
    /// next that is judged.
    /// </summary>
    void CountRuledOut(long rows);

    /// <summary>Judges a record in full.</summary>
    void Judge(RecordReader record);
}
