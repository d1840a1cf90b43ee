using Matcher.Formats.Csv;
using Matcher.Formats.Tables;

namespace Matcher.Formats.Scan;

/// <summary>Reads some records with the careful reader, where the scan came upon one that it cannot be sure of.</summary>
internal static class CarefulStretch
{
    // Odd rows come in crowds; a clean row costs little more here.
    private const int Length = 16 * 1024;

    /// <summary>Reads them.</summary>
    /// <returns>Offset of the first record after them.</returns>
    public static long Read(CsvTable table, IRowJudge judge, long start, long partEnd)
    {
        var until = Math.Min(partEnd, start + Length);
        using var records = table.ReadStretch(start);
        while (records.Read() && records.Offset < until)
            judge.Judge(records);
        return records.Offset;
    }
}
