using System.Collections.Immutable;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// What the records of a workbook of Excel 97 or newer say before its sheets begin (MS-XLS 2.1.7.20.3).
/// </summary>
/// <param name="End">Where the record begins that ends them.</param>
/// <param name="Texts">The texts that cells share.</param>
/// <param name="Formats">The number format of each cell format, as the workbook numbers them.</param>
/// <param name="Sheets">Where each sheet of cells begins, in order.</param>
internal sealed record WorkbookRecords(int End, TextTable Texts, ImmutableArray<ushort> Formats, ImmutableArray<int> Sheets)
{
    // The version that Excel 97 began with, and what a part of the stream is (MS-XLS 2.4.21).
    private const int Version = 0x0600;
    private const int IsWorkbook = 0x0005;
    private const int IsSheet = 0x0010;

    // Excel has 4,050 of them at most.
    private const int MostFormats = 10_000;

    // Where a record about a sheet says which kind of sheet it is; 0: one with cells (MS-XLS 2.4.28).
    private const int SheetKind = 5;

    /// <summary>Reads them; null where anything is not as Excel writes it.</summary>
    /// <param name="stream">The stream.</param>
    public static WorkbookRecords? Read(byte[] stream)
    {
        if (BiffRecord.At(stream, 0) is not { Id: RecordKind.Bof } begin
            || begin.UShortAt(stream, 0) != Version
            || begin.UShortAt(stream, 2) != IsWorkbook)
            return null;
        var formats = ImmutableArray.CreateBuilder<ushort>();
        var sheets = ImmutableArray.CreateBuilder<int>();
        TextTable? texts = null;
        var at = begin.End;
        for (; BiffRecord.At(stream, at) is { } record; at = record.End)
        {
            switch (record.Id)
            {
                case RecordKind.Eof:
                    return sheets.Count > 0
                        ? new WorkbookRecords(at, texts ?? TextTable.None, formats.ToImmutable(), sheets.ToImmutable())
                        : null;
                case RecordKind.CellFormat when record.Length >= 4 && formats.Count < MostFormats:
                    formats.Add((ushort)record.UShortAt(stream, 2));
                    break;
                case RecordKind.Sheet when record.Length > SheetKind:
                    if (stream[record.Content + SheetKind] != 0)
                        break;
                    if (record.UIntAt(stream, 0) is var place && !IsSheetAt(stream, place))
                        return null;
                    sheets.Add((int)place);
                    break;
                case RecordKind.TextTable when texts is null && TextTable.Read(stream, record) is { } table:
                    texts = table;
                    break;
                case RecordKind.CellFormat or RecordKind.Sheet or RecordKind.TextTable or RecordKind.FilePass:
                case var kind when RecordKind.IsCell(kind) || RecordKind.IsOld(kind):
                    return null;
            }
        }

        return null;
    }

    /// <summary>Numbers of the formats that cells have, each once.</summary>
    public ImmutableArray<ushort> DistinctFormats { get; } = [.. Formats.Distinct()];

    private static bool IsSheetAt(byte[] stream, long place) =>
        place <= stream.Length
        && BiffRecord.At(stream, (int)place) is { Id: RecordKind.Bof } begin
        && begin.UShortAt(stream, 2) == IsSheet;
}
