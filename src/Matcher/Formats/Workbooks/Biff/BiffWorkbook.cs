using System.Collections.Immutable;
using Matcher.Formats.Workbooks.Xlsx;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>A sheet: where its cells are, and what else is said of it.</summary>
/// <param name="Rows">Where its cells are.</param>
/// <param name="Frame">What else is said.</param>
internal sealed record BiffSheet(SheetRows Rows, FramedSheet Frame);

/// <summary>
/// A workbook of Excel 97 or newer that is written as Excel writes it, from its first record to its last. Its cells are read here; of all
/// else the library is asked.
/// </summary>
/// <param name="Stream">The stream of records.</param>
/// <param name="Texts">The texts that cells share.</param>
/// <param name="Formats">The number format of each cell format.</param>
/// <param name="Sheets">Its sheets of cells.</param>
internal sealed record BiffWorkbook(byte[] Stream, TextTable Texts, ImmutableArray<ushort> Formats, ImmutableArray<BiffSheet> Sheets)
{
    /// <summary>Reads it; null where it is of another version, has a password, or has anything in it that is unusual.</summary>
    /// <param name="stream">The stream.</param>
    public static BiffWorkbook? Read(byte[] stream)
    {
        if (WorkbookRecords.Read(stream) is not { } workbook)
            return null;
        var rows = ImmutableArray.CreateBuilder<SheetRows>();
        foreach (var start in workbook.Sheets)
        {
            if (new SheetScan(stream, workbook.Texts.Count).Look(start) is not { } sheet)
                return null;
            rows.Add(sheet);
        }

        if (Framed(stream, workbook, rows.ToImmutable()) is not { } frames)
            return null;
        var all = new BiffWorkbook(stream, workbook.Texts, workbook.Formats,
            [.. rows.Zip(frames, (sheet, frame) => new BiffSheet(sheet, frame))]);
        return all.Sheets.Any(sheet => sheet.Rows.Unusual.AreDoubtful(format => all.FormOf(sheet, format))) ? null : all;
    }

    /// <summary>What a cell format makes of a number; one that is not there leaves it a number.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="format">Number of the cell format.</param>
    public NumberForm FormOf(BiffSheet sheet, int format) =>
        format < Formats.Length ? sheet.Frame.Forms[Formats[format]] : NumberForm.Number;

    // Whatever the library cannot read of the frame, it cannot read of the workbook: it is left to say so.
    private static List<FramedSheet>? Framed(byte[] stream, WorkbookRecords workbook, ImmutableArray<SheetRows> sheets)
    {
        try
        {
            using var library = XlsLibrary.Open(WorkbookFrame.Make(stream, workbook, sheets));
            return [.. FramedSheet.Ask(library, workbook, sheets)];
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null;
        }
    }
}
