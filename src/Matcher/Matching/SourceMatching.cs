using System.Collections.Immutable;
using Matcher.Configuration;
using Matcher.Inputs;
using Matcher.Inputs.Csv;
using Matcher.Problems;
using Matcher.Progress;
using Matcher.Sources;

namespace Matcher.Matching;

/// <summary>
/// Reads every source against the roster. Workers read parts of files; this class hands the parts out in order, takes
/// the results back in the same order, and holds only a few of them at a time, whatever the size of the sources.
/// </summary>
internal sealed class SourceMatching(MatchingContext context, SourceCatalogue catalogue, MatchingSettings settings, IRunProgress progress)
{
    /// <summary>Reads one source.</summary>
    public SourceResult Read(SourceInput input, string folder, IRejectSink rejects, CancellationToken cancellation)
    {
        var source = catalogue.Sources[input.Id];
        var reading = new SourceReading(source, input.MaxRejects, context, rejects);
        var problems = new ProblemList();
        var files = InputFileFinder.Find(folder, input.Files, problems);
        var opened = files.Select(file => OpenedFile.Open(file, source, problems)).OfType<OpenedFile>().ToList();
        try
        {
            var total = opened.Sum(file => file.Length);
            var done = 0L;
            foreach (var file in opened)
            {
                ReadFile(file, reading, bytes => progress.Reading(source.Id, done + bytes, total), cancellation);
                done += file.Length;
            }
        }
        finally
        {
            opened.ForEach(file => file.Dispose());
        }

        // A source with a file missing is not a smaller source: its rules are not run.
        foreach (var problem in problems.All)
            reading.Fail(problem);
        return new SourceResult(reading.ToMatches(), reading.Files, [.. problems.All]);
    }

    private void ReadFile(OpenedFile file, SourceReading reading, Action<long> report, CancellationToken cancellation)
    {
        var wantsOutsider = settings.OutsiderSources.Contains(file.Table.Columns.Source.Id) ? settings.WantsOutsider : null;
        var fingerprint = Task.Run(() => FileFingerprint.Of(file.Handle, cancellation), cancellation);
        var waiting = new Queue<(CsvPart Part, Task<PartResult> Result)>();
        var expectedStart = file.Shape.DataStart;
        reading.Begin(file);
        foreach (var part in CsvParts.Cut(file.Handle, file.Shape.DataStart, settings.PartSize))
        {
            waiting.Enqueue((part, Task.Run(() => Read(part), cancellation)));
            if (waiting.Count >= settings.Parallelism * 2)
                TakeOldest();
        }

        while (waiting.Count > 0)
            TakeOldest();
        reading.End(file, fingerprint.GetAwaiter().GetResult());

        PartResult Read(CsvPart part) => CsvPartMatching.Read(context, file, part, wantsOutsider, cancellation);

        void TakeOldest()
        {
            var (part, task) = waiting.Dequeue();
            var result = task.GetAwaiter().GetResult();

            // The cut stood inside quotes: read again from where the part before really ended.
            if (part.Start != expectedStart)
                result = expectedStart < part.End ? Read(part with { Start = expectedStart }) : new PartResult { End = expectedStart };
            reading.Add(file, result);
            expectedStart = result.End;
            report(expectedStart);
        }
    }
}

/// <summary>How sources are read.</summary>
/// <param name="Parallelism">Parts read at the same time.</param>
/// <param name="PartSize">Bytes a part.</param>
/// <param name="OutsiderSources">Sources whose rows about nobody some rule wants.</param>
/// <param name="WantsOutsider">Whether it wants such a row.</param>
internal sealed record MatchingSettings(
    int Parallelism,
    long PartSize,
    ImmutableHashSet<string> OutsiderSources,
    Func<SourceRow, bool> WantsOutsider);

/// <summary>What reading a source gave.</summary>
/// <param name="Matches">The matches, or why there are none.</param>
/// <param name="Files">The equation of each file.</param>
/// <param name="Problems">What was wrong with its files.</param>
internal sealed record SourceResult(SourceMatches Matches, ImmutableArray<FileTally> Files, ImmutableArray<Problem> Problems);
