using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// A workbook without its cells, its rows and its texts: all else that the library reads of it. In each sheet stands instead a 1 in every
/// number format that cells have, so that the library says what it makes of numbers; that takes as long as there are formats, not rows.
/// </summary>
internal static class WorkbookFrame
{
    /// <summary>The workbook's stream of records, for the library.</summary>
    /// <param name="stream">The stream of the whole workbook.</param>
    /// <param name="workbook">What it says before its sheets.</param>
    /// <param name="sheets">Its sheets.</param>
    public static MemoryStream Make(byte[] stream, WorkbookRecords workbook, ImmutableArray<SheetRows> sheets)
    {
        var frame = new MemoryStream();
        var places = new List<long>();
        Copy(stream, 0, workbook.End, frame, record =>
        {
            if (record.Id == RecordKind.Sheet && stream[record.Content + 5] == 0)
                places.Add(frame.Position + BiffRecord.HeadLength);
        });
        Add(frame, RecordKind.Eof, []);
        for (var index = 0; index < sheets.Length; index++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(frame.GetBuffer().AsSpan((int)places[index]), (int)frame.Length);
            Copy(stream, sheets[index].Start, sheets[index].End, frame, _ => { });
            AddNumbers(frame, workbook, sheets[index].FieldCount);
            Add(frame, RecordKind.Eof, []);
        }

        // The library looks at no record that ends where the stream does.
        Add(frame, RecordKind.Eof, []);
        frame.Position = 0;
        return frame;
    }

    private static void Copy(byte[] stream, int start, int end, MemoryStream frame, Action<BiffRecord> before)
    {
        for (var at = start; at < end && BiffRecord.At(stream, at) is { } record; at = record.End)
        {
            if (IsLeftOut(record.Id))
                continue;
            before(record);
            frame.Write(stream.AsSpan(record.Start..record.End));
        }
    }

    private static bool IsLeftOut(int kind) =>
        RecordKind.IsCell(kind)
        || kind is RecordKind.Row or RecordKind.RowBlock or RecordKind.FormulaText
            or RecordKind.TextTable or RecordKind.TextTableIndex or RecordKind.Continue or RecordKind.DrawingGroup;

    // The first row shows how wide rows are, and whether those are shown of which nothing is said.
    private static void AddNumbers(MemoryStream frame, WorkbookRecords workbook, int fields)
    {
        Span<byte> cell = stackalloc byte[BiffCell.HeadLength + sizeof(double)];
        cell.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(cell[2..], (ushort)Math.Max(fields - 1, 0));
        Add(frame, RecordKind.Blank, cell[..BiffCell.HeadLength]);
        cell.Clear();
        BinaryPrimitives.WriteDoubleLittleEndian(cell[BiffCell.HeadLength..], 1);
        foreach (var format in workbook.DistinctFormats.Index())
        {
            BinaryPrimitives.WriteUInt16LittleEndian(cell, (ushort)(format.Index + 1));
            BinaryPrimitives.WriteUInt16LittleEndian(cell[4..], (ushort)workbook.Formats.IndexOf(format.Item));
            Add(frame, RecordKind.Number, cell);
        }
    }

    private static void Add(MemoryStream frame, int kind, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[BiffRecord.HeadLength];
        BinaryPrimitives.WriteUInt16LittleEndian(head, (ushort)kind);
        BinaryPrimitives.WriteUInt16LittleEndian(head[2..], (ushort)content.Length);
        frame.Write(head);
        frame.Write(content);
    }
}
