using System.Collections.Concurrent;
using Matcher.Formats.Csv;
using Matcher.Formats.Files;
using Matcher.Formats.Scan;
using Matcher.Lookup.Judging;
using Matcher.Lookup.Keys;

namespace Matcher.Lookup.Files;

/// <summary>
/// Reads a text table on all cores. Workers read parts; the parts are handed out in order and taken back in the same
/// order, only a few at a time, so memory does not grow with the file. While the workers go on, whoever takes a part back
/// also takes the file's fingerprint from its bytes, so that every byte is read once.
/// </summary>
internal sealed class CsvPartsMatching(MatchingContext context, MatchingSettings settings, CsvTable table)
{
    // A part is as long as its last line, and a file need not have line ends at all.
    private const int LongestHeld = 32 << 20;

    private readonly ConcurrentBag<RowMemory> _memories = [];

    /// <summary>Reads it.</summary>
    /// <param name="take">Takes the results, in order.</param>
    /// <param name="report">Told how many bytes are done.</param>
    /// <param name="fingerprint">Takes the fingerprint of the file; null where it is not the table's own.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Read(Action<PartResult> take, Action<long> report, FingerprintTaker? fingerprint, CancellationToken cancellation)
    {
        var waiting = new Queue<(CsvPart Part, Task<ReadPart> Read)>();
        var start = table.Shape.DataStart;
        fingerprint?.TakeRest(table.File, start, cancellation);
        try
        {
            foreach (var part in CsvParts.Cut(table.File, start, settings.PartSize))
            {
                waiting.Enqueue((part, Task.Run(() => Read(part, cancellation), cancellation)));
                if (waiting.Count > settings.Parallelism + 1)
                    TakeOldest();
            }

            while (waiting.Count > 0)
                TakeOldest();
            fingerprint?.TakeRest(table.File, long.MaxValue, cancellation);
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
                fingerprint?.Take(bytes.Span);
            else
                fingerprint?.TakeRest(table.File, part.End, cancellation);

            // The cut stood inside quotes: read again from where the part before really ended.
            var result = read.Result;
            if (part.Start != start)
                result = start < part.End ? Judge(read.Bytes, part, start, cancellation) : new PartResult { End = start };
            take(result);
            start = result.End;
            report(start);
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

    private PartResult Judge(PartBytes? bytes, CsvPart part, long start, CancellationToken cancellation)
    {
        var memory = _memories.TryTake(out var free) ? free : new RowMemory(table.Columns, settings);
        var result = Judge(bytes, part, start, memory, cancellation);
        _memories.Add(memory);
        return result;
    }

    private PartResult Judge(PartBytes? bytes, CsvPart part, long start, RowMemory memory, CancellationToken cancellation)
    {
        var result = new PartResult();
        var rows = new RowMatcher(context, table.Columns, settings, memory, result);
        if (bytes is not null && bytes.Length == part.End - part.Start && RowScans.CanRead(table))
        {
            using var scan = RowScans.Create(table, rows.KeyField, rows);
            result.End = scan.Read(bytes, part, start, cancellation);
            return result;
        }

        using var records = table.Read(start);
        while (records.Read() && records.Offset < part.End)
        {
            rows.Judge(records);
            result.LookAtCancellation(cancellation);
        }

        result.End = records.Offset;
        return result;
    }

    /// <summary>A part that has been read, with its bytes where they are held.</summary>
    private sealed record ReadPart(PartBytes? Bytes, PartResult Result) : IDisposable
    {
        public void Dispose() => Bytes?.Dispose();
    }
}
