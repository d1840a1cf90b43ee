using System.Text.Json;
using System.Text;
using Matcher.FollowUp;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Matches;
using Matcher.Reports.Publishing;
using Matcher.Reports;

namespace Matcher.Runs;

/// <summary>
/// Where a run writes: the run's folder, the ledger and the rejects. Opened before the long match, so that a folder
/// that cannot be written or a ledger in use is known at once. A dry run has a copy of the ledger and no folder.
/// </summary>
internal sealed class RunPlace : IDisposable
{
    private readonly FileStream? _held;

    private RunPlace(LedgerStore ledger, RunFolder? folder, RejectFiles? rejectFiles, FileStream? held)
    {
        _held = held;
        Ledger = ledger;
        Folder = folder;
        RejectFiles = rejectFiles;
    }

    /// <summary>The run's folder; null in a dry run.</summary>
    public RunFolder? Folder { get; }

    /// <summary>The rejected rows; null in a dry run.</summary>
    public RejectFiles? RejectFiles { get; }

    /// <summary>The ledger.</summary>
    public LedgerStore Ledger { get; }

    /// <summary>Takes the rejected rows as they are found.</summary>
    public IRejectSink Rejects => RejectFiles is { } files ? files : NobodyTakes.Rejects;

    /// <summary>Opens it; null, with the problem, when there is no place to write to.</summary>
    public static RunPlace? Open(RunSetup setup, TimeProvider clock, ProblemList problems)
    {
        var config = setup.Config;
        var output = setup.Options.OutputFolder ?? config.OutputFolder;
        var folder = setup.Options.DryRun
            ? null
            : RunFolder.Begin(output, setup.AsOf, problems, kind: setup.Options.IsPartial ? ResultKind.Partial : ResultKind.Whole);
        if (folder is null && !setup.Options.DryRun)
            return null;
        var shown = InputFileFinder.NameOf(config.Folder, config.LedgerFile);
        FileStream? held = null;
        if (!setup.Options.DryRun && !IsFree(config.LedgerFile, out held))
        {
            problems.Error(ProblemCode.LedgerLocked, new Place(shown));
            folder?.Dispose();
            return null;
        }

        var pipeline = DatabasePipeline.Create(clock);
        var ledger = setup.Options.DryRun
            ? LedgerStore.OpenCopy(config.LedgerFile, shown, setup.Secret, pipeline, IsInPlace, problems)
            : LedgerStore.Open(config.LedgerFile, shown, setup.Secret, pipeline, IsInPlace, problems);
        if (ledger is not null)
            return new RunPlace(ledger, folder, folder is null ? null : new RejectFiles(folder.FullPath, config.IdStyle, config.Language),
                held);
        held?.Dispose();
        folder?.Dispose();
        return null;

        // The interrupted run may have had another output folder.
        bool IsInPlace(StagedRun run) => new[] { output, run.OutputFolder }
            .Distinct(StringComparer.Ordinal)
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Any(result => StartedAt(Path.Combine(result, RunJson.FileName)) == run.StartedUtc);
    }

    /// <summary>
    /// What the ledger knows of people who stand on the roster several times; null, with the problem, when it cannot be read.
    /// </summary>
    public KnownListings? ReadListings(ProblemList problems)
    {
        try
        {
            return Ledger.Listings();
        }
        catch (LedgerException error)
        {
            problems.Add(error.Problem);
            return null;
        }
    }

    /// <summary>How a run ends that found no place.</summary>
    public static RunOutcomeKind WhyNot(ProblemList problems) =>
        problems.All.Any(problem => problem.Code is ProblemCode.RunLocked or ProblemCode.LedgerLocked)
            ? RunOutcomeKind.Locked
            : RunOutcomeKind.OutputFailed;

    public void Dispose()
    {
        RejectFiles?.Dispose();
        Ledger.Dispose();
        _held?.Dispose();
        Folder?.Dispose();
    }

    // Where no lock can be made, no ledger can be written either, and its own opening says why.
    private static bool IsFree(string ledgerFile, out FileStream? held)
    {
        try
        {
            held = RunLock.Take(RunLock.OfLedger(ledgerFile));
            return held is not null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            held = null;
            return true;
        }
    }

    private static DateTimeOffset? StartedAt(string runJson)
    {
        if (!File.Exists(runJson))
            return null;
        using var document = JsonDocument.Parse(File.ReadAllText(runJson, Encoding.UTF8));
        return document.RootElement.TryGetProperty(RunJson.StartedProperty, out var started) ? started.GetDateTimeOffset() : null;
    }
}
