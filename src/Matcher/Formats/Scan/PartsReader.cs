using Matcher.Catalogue.Columns;
using Matcher.Formats.Csv;
using Matcher.Formats.Tables;

namespace Matcher.Formats.Scan;

/// <summary>
/// Reads a text table on all cores. Workers read parts; the parts are handed out in order and taken back in the same
/// order, only a few at a time, so memory does not grow with the file. While the workers go on, whoever takes a part back
/// also takes the file's fingerprint from its bytes, so that every byte is read once.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="receiver">Takes its rows.</param>
/// <param name="reading">How to read.</param>
internal sealed class PartsReader(CsvTable table, IPartReceiver receiver, TableReading reading)
{
    // A part is as long as its last line, and a file need not have line ends at all.
    private const int LongestHeld = 32 << 20;
    private const int RecordsBetweenLooks = 4096;

    private readonly int _keyField = table.Layout.Mapping.FieldOf(ColumnRole.IdNumber);

    /// <summary>Reads it.</summary>
    public void Read(CancellationToken cancellation)
    {
        var waiting = new Queue<(CsvPart Part, Task<ReadPart> Read)>();
        var start = table.Shape.DataStart;
        var rows = 0L;
        reading.Fingerprint?.TakeRest(table.File, start, cancellation);
        try
        {
            foreach (var part in CsvParts.Cut(table.File, start, reading.PartSize))
            {
                waiting.Enqueue((part, Task.Run(() => Read(part, cancellation), cancellation)));
                if (waiting.Count > reading.Parallelism + 1)
                    TakeOldest();
            }

            while (waiting.Count > 0)
                TakeOldest();
            reading.Fingerprint?.TakeRest(table.File, long.MaxValue, cancellation);
        }
        finally
        {
            // When one part fails, the others still read from the file, which is about to be closed.
            Task.WhenAll(waiting.Select(part => part.Read)).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
            foreach (var (_, task) in waiting.Where(part => part.Read.IsCompletedSuccessfully))
                task.Result.Dispose();
        }

        void TakeOldest()
        {
            var (part, task) = waiting.Dequeue();
            using var read = task.GetAwaiter().GetResult();
            if (read.Bytes is { } bytes)
                reading.Fingerprint?.Take(bytes.Span);
            else
                reading.Fingerprint?.TakeRest(table.File, part.End, cancellation);

            if (part.Start == start)
                Take(read.Judged);
            // The cut stood inside quotes: read again from where the part before really ended, which may be after this one.
            else if (start < part.End)
                Take(Judge(read.Bytes, part, start, cancellation));
            reading.Report(start, rows);
        }

        void Take(JudgedPart judged)
        {
            receiver.Take(judged);
            start = judged.End;
            rows += judged.Rows;
        }
    }

    private ReadPart Read(CsvPart part, CancellationToken cancellation)
    {
        var bytes = part.End - part.Start <= LongestHeld ? PartBytes.Read(table.File, part) : null;
        try
        {
            return new ReadPart(bytes, Judge(bytes, part, part.Start, cancellation));
        }
        catch
        {
            bytes?.Dispose();
            throw;
        }
    }

    private JudgedPart Judge(PartBytes? bytes, CsvPart part, long start, CancellationToken cancellation) =>
        receiver.Judge(judge => bytes is not null && bytes.Length == part.End - part.Start && RowScans.CanRead(table)
            ? Scan(bytes, part, start, judge, cancellation)
            : ReadCarefully(part, start, judge, cancellation));

    private long Scan(PartBytes bytes, CsvPart part, long start, IRowJudge judge, CancellationToken cancellation)
    {
        using var scan = RowScans.Create(table, _keyField, judge);
        return scan.Read(bytes, part, start, cancellation);
    }

    private long ReadCarefully(CsvPart part, long start, IRowJudge judge, CancellationToken cancellation)
    {
        using var records = table.Read(start);
        for (var record = 0L; records.Read() && records.Offset < part.End; record++)
        {
            if (record % RecordsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
            judge.Judge(records);
        }

        return records.Offset;
    }

    /// <summary>A part that has been read, with its bytes where they are held.</summary>
    private sealed record ReadPart(PartBytes? Bytes, JudgedPart Judged) : IDisposable
    {
        public void Dispose() => Bytes?.Dispose();
    }
}
