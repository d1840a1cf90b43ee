using System.Text;
using System.Text.Json;
using Matcher.Inputs;
using Matcher.Ledger;
using Matcher.Matching;
using Matcher.Outputs;
using Matcher.Outputs.Publishing;
using Matcher.Problems;

namespace Matcher.Run;

/// <summary>
/// Where a night writes: the run's folder, the ledger and the rejects. Opened before the long match, so that a folder
/// that cannot be written or a ledger in use is known at once. A dry run has a copy of the ledger and no folder.
/// </summary>
internal sealed class NightPlace : IDisposable
{
    private NightPlace(LedgerStore ledger, RunFolder? folder, RejectFiles? rejectFiles)
    {
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
    public static NightPlace? Open(RunSetup setup, TimeProvider clock, ProblemList problems)
    {
        var config = setup.Config;
        var output = setup.Options.OutputFolder ?? config.OutputFolder;
        var folder = setup.Options.DryRun ? null : RunFolder.Begin(output, setup.AsOf, problems, kind: setup.Options.IsPartial ? ResultKind.Partial : ResultKind.Night);
        if (folder is null && !setup.Options.DryRun)
            return null;
        var shown = InputFileFinder.NameOf(config.Folder, config.LedgerFile);
        var pipeline = DatabasePipeline.Create(clock);
        var ledger = setup.Options.DryRun
            ? LedgerStore.OpenCopy(config.LedgerFile, shown, setup.Secret, pipeline, IsInPlace, problems)
            : LedgerStore.Open(config.LedgerFile, shown, setup.Secret, pipeline, IsInPlace, problems);
        if (ledger is not null)
            return new NightPlace(ledger, folder, folder is null ? null : new RejectFiles(folder.FullPath, config.IdStyle, config.Language));
        folder?.Dispose();
        return null;

        bool IsInPlace(StagedRun run) => Directory.Exists(output) && Directory
            .EnumerateDirectories(output)
            .Any(result => StartedAt(Path.Combine(result, RunJson.FileName)) == run.StartedUtc);
    }

    /// <summary>How a run ends that found no place.</summary>
    public static RunOutcomeKind WhyNot(ProblemList problems) =>
        problems.All.Any(problem => problem.Code == ProblemCode.RunLocked) ? RunOutcomeKind.Locked : RunOutcomeKind.OutputFailed;

    public void Dispose()
    {
        RejectFiles?.Dispose();
        Ledger.Dispose();
        Folder?.Dispose();
    }

    private static DateTimeOffset? StartedAt(string runJson)
    {
        if (!File.Exists(runJson))
            return null;
        using var document = JsonDocument.Parse(File.ReadAllText(runJson, Encoding.UTF8));
        return document.RootElement.TryGetProperty(RunJson.StartedProperty, out var started) ? started.GetDateTimeOffset() : null;
    }
}
