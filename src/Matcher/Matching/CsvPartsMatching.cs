using Matcher.Inputs.Csv;

namespace Matcher.Matching;

/// <summary>
/// Reads a text table on all cores. Workers read parts; the parts are handed out in order and taken back in the same
/// order, only a few at a time, so memory does not grow with the file.
/// </summary>
internal sealed class CsvPartsMatching(MatchingContext context, MatchingSettings settings, CsvTable table)
{
    /// <summary>Reads it.</summary>
    /// <param name="take">Takes the results, in order.</param>
    /// <param name="report">Told how many bytes are done.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Read(Action<PartResult> take, Action<long> report, CancellationToken cancellation)
    {
        var waiting = new Queue<(CsvPart Part, Task<PartResult> Result)>();
        var start = table.Shape.DataStart;
        try
        {
            foreach (var part in CsvParts.Cut(table.File, start, settings.PartSize))
            {
                waiting.Enqueue((part, Task.Run(() => ReadPart(part, cancellation), cancellation)));
                if (waiting.Count > settings.Parallelism)
                    TakeOldest();
            }

            while (waiting.Count > 0)
                TakeOldest();
        }
        finally
        {
            // When one part fails, the others still read from the file, which is about to be closed.
            Task.WhenAll(waiting.Select(part => part.Result)).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        void TakeOldest()
        {
            var (part, task) = waiting.Dequeue();
            var result = task.GetAwaiter().GetResult();

            // The cut stood inside quotes: read again from where the part before really ended.
            if (part.Start != start)
                result = start < part.End ? ReadPart(part with { Start = start }, cancellation) : new PartResult { End = start };
            take(result);
            start = result.End;
            report(start);
        }
    }

    private PartResult ReadPart(CsvPart part, CancellationToken cancellation)
    {
        var result = new PartResult();
        var rows = new RowMatcher(context, table.Columns, settings, result);
        using var records = table.Read(part.Start);
        while (records.Read() && records.Offset < part.End)
        {
            rows.Judge(records);
            result.LookAtCancellation(cancellation);
        }

        result.End = records.Offset;
        return result;
    }
}
