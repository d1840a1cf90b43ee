using Matcher.Formats.Tables;

namespace Matcher.Formats.Scan;

/// <summary>Decides about rows. On the bytes of the key alone it may be asked only whether a row can be ruled out.</summary>
internal interface IRowJudge
{
    /// <summary>
    /// Rules out a row by the 18 bytes of its key: true, and the row is counted, only when it is certainly about nobody.
    /// False says nothing: the row is then judged in full.
    /// </summary>
    bool RulesOut(ReadOnlySpan<byte> key);

    /// <summary>Judges a record in full.</summary>
    void Judge(RecordReader record);
}
