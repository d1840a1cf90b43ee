using System.Runtime.Intrinsics;
using Matcher.Formats.Csv;
using Matcher.Formats.Encodings;
using Matcher.Formats.Tables;

namespace Matcher.Formats.Scan;

/// <summary>Reads the parts of a text table by ruling rows out.</summary>
internal interface IRowScan : IDisposable
{
    /// <summary>Reads the records that start in a part.</summary>
    /// <param name="bytes">The part's bytes.</param>
    /// <param name="part">The part.</param>
    /// <param name="start">Offset in the file of the first record, in the part or after it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Offset of the first record after them.</returns>
    long Read(PartBytes bytes, CsvPart part, long start, CancellationToken cancellation);
}

/// <summary>Makes scans.</summary>
internal static class RowScans
{
    /// <summary>
    /// Whether a table's bytes can be cut at its delimiter: comma, semicolon and tab are no part of a GB18030 character,
    /// the bar is the second byte of some.
    /// </summary>
    public static bool CanRead(CsvTable table) =>
        table.Shape.Delimiter != '|' || !ReferenceEquals(table.Layout.Encoding, TextEncoding.Gb18030);

    /// <summary>A scan in the widest vectors that this machine has.</summary>
    public static IRowScan Create(CsvTable table, int keyField, IRowJudge judge) =>
        Vector512.IsHardwareAccelerated ? new RowScan<ByteMask512>(table, keyField, judge)
        : Vector256.IsHardwareAccelerated ? new RowScan<ByteMask256>(table, keyField, judge)
        : Vector128.IsHardwareAccelerated ? new RowScan<ByteMask128>(table, keyField, judge)
        : new RowScan<ByteMaskScalar>(table, keyField, judge);
}
