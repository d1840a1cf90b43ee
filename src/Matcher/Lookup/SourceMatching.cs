using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Csv;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;

namespace Matcher.Lookup;

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

/// <summary>How sources are read.</summary>
/// <param name="Files">Opens files.</param>
/// <param name="Parallelism">Parts read at the same time.</param>
/// <param name="PartSize">Bytes a part.</param>
/// <param name="OutsiderSources">Sources whose rows about nobody some rule wants.</param>
/// <param name="WantsOutsider">Whether it wants such a row.</param>
internal sealed record MatchingSettings(
    SharedFiles Files,
    int Parallelism,
    long PartSize,
    ImmutableHashSet<string> OutsiderSources,
    Func<SourceRow, bool> WantsOutsider)
{
    /// <summary>
    /// What decides whether some rule needs a match; null: every match is kept. Asked of matches of grade A and B alone, from several
    /// threads; the row is valid during the call.
    /// </summary>
    public Func<SourceDefinition, Func<Match, bool>?> NeedsOf { get; init; } = _ => null;

    /// <summary>What single cells settle about <see cref="NeedsOf"/>.</summary>
    public Func<SourceDefinition, CellQuestions> NeedsByCell { get; init; } = _ => CellQuestions.None;

    /// <summary>What is asked of every certain row about somebody on the roster. Called for each part.</summary>
    public Func<SourceDefinition, ImmutableArray<BesideQuestion>> BesideOf { get; init; } = _ => [];

    /// <summary>What single cells settle about <see cref="WantsOutsider"/>.</summary>
    public Func<SourceDefinition, CellQuestions> OutsidersByCell { get; init; } = _ => CellQuestions.None;

    /// <summary>What decides about rows of a source that are about nobody; null when no rule asks.</summary>
    public Func<SourceRow, bool>? OutsidersOf(SourceDefinition source) => OutsiderSources.Contains(source.Id) ? WantsOutsider : null;
}

/// <summary>What reading a source gave.</summary>
/// <param name="Matches">The matches, or why there are none.</param>
/// <param name="Files">The equation of each file.</param>
/// <param name="Problems">What was wrong with its files.</param>
/// <param name="FieldFaults">Values that nobody can use, by file and column.</param>
internal sealed record SourceResult(
    SourceMatches Matches,
    ImmutableArray<FileTally> Files,
    ImmutableArray<Problem> Problems,
    ImmutableArray<FieldFault> FieldFaults)
{
    /// <summary>How its names compare with the roster's.</summary>
    public NameAgreement Names { get; init; } = new();

    /// <summary>Everything that is wrong with it as a whole: its files, and why it failed.</summary>
    public IEnumerable<Problem> Faults =>
        Matches.Failure is { } failure && !Problems.Contains(failure) ? Problems.Append(failure) : Problems;
}

/// <summary>Something wrong with a source as a whole, or with one of its files.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Problem">What.</param>
internal sealed record SourceFault(string Source, Problem Problem);
