using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Csv;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Lookup.Assembling;
using Matcher.Lookup.Files;
using Matcher.Lookup.Health;
using Matcher.Lookup.Judging;
using Matcher.Lookup.Keys;
using Matcher.Matches;

namespace Matcher.Lookup.Sources;

/// <summary>Reads one source after another against the roster.</summary>
internal sealed class SourceMatching(MatchingContext context, SourceCatalogue catalogue, MatchingSettings settings, IRunProgress progress)
{
    /// <summary>Reads one source.</summary>
    public SourceResult Read(SourceInput input, string folder, IRejectSink rejects, CancellationToken cancellation)
    {
        var source = catalogue.Sources[input.Id];
        var reading = new SourceReading(source, input.MaxRejects, context, rejects, settings.BesideOf(source));
        var problems = new ProblemList();
        var files = InputFileFinder.Find(folder, input.Files, problems);
        if (SourceAge.Fault(input, files, context.Ids.AsOf) is { } tooOld)
            problems.Add(tooOld);
        var opened = IdenticalFiles.LeaveOut(
            [.. files.Select(file => OpenedFile.Open(file, source, settings.Files, problems)).OfType<OpenedFile>()],
            problems);
        try
        {
            problems.AddRange(opened.SelectMany(file => file.Tables)
                .Select(table => AnotherSource.Fault(table.Columns, catalogue))
                .OfType<Problem>());
            var total = opened.Sum(file => file.Length);
            var done = 0L;
            foreach (var file in opened)
            {
                try
                {
                    var fingerprint = ReadFile(file, reading, bytes => progress.Reading(source.Id, done + bytes, total), cancellation);
                    if (file.Fault(fingerprint) is { } fault)
                        problems.Add(fault);
                }
                catch (IOException error)
                {
                    problems.Add(DamagedFileException.ProblemOf(error, file.File.Name));
                }

                done += file.Length;
            }
        }
        finally
        {
            opened.ForEach(file => file.Dispose());
        }

        problems.AddRange(reading.Names.Faults());
        // A source with a file missing is not a smaller source: its rules are not run.
        foreach (var problem in problems.All.Where(problem => problem.Severity == Severity.Error))
            reading.Fail(problem);
        reading.SettleConflicts();
        reading.ComparePromise(input.PromisedRows);
        var matches = reading.ToMatches();
        return new SourceResult(matches, reading.Files, [.. problems.All, .. reading.Remarks], reading.FieldFaults)
        {
            Names = reading.Names.All,
        };
    }

    private FileFingerprint ReadFile(OpenedFile file, SourceReading reading, Action<long> report, CancellationToken cancellation)
    {
        // A workbook or an archive is read by its own reader, and once more for its fingerprint.
        using var own = file.IsText ? new FingerprintTaker() : null;
        var whole = own is null ? Task.Run(() => file.Fingerprint(cancellation), cancellation) : null;
        foreach (var table in file.Tables)
        {
            reading.Begin(table);
            if (table is CsvTable csv)
                new CsvPartsMatching(context, settings, csv).Read(part => reading.Add(table.Columns, part), report, own, cancellation);
            else
                reading.Add(table.Columns, TableMatching.Read(context, settings, table, cancellation));
            reading.End(table);
        }

        var fingerprint = own?.Finish() ?? whole!.GetAwaiter().GetResult();
        reading.Seal(fingerprint);
        return fingerprint;
    }
}
