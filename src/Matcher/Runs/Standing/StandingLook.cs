using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.FollowUp.Cases;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Databases;
using Matcher.Reports;
using Matcher.Reports.Figures;
using Matcher.Reports.Publishing;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Standing;

/// <summary>
/// <c>matcher status</c>: looks at results, ledger and inputs, each for itself, so that what is broken hides nothing else. It reads only,
/// and a run that is going on neither waits for it nor keeps it waiting.
/// </summary>
public static class StandingLook
{
    /// <summary>Looks.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="clock">For the day, where nobody names one.</param>
    /// <param name="cancellation">Stops it.</param>
    public static StandingReport Execute(MatcherConfig config, TimeProvider clock, CancellationToken cancellation)
    {
        var (folder, run) = LastResult(config.OutputFolder);
        var ledger = new FileInfo(config.LedgerFile);
        var work = ledger.Exists
            ? DeskWork.Do(config, new LedgerOptions(), LedgerUse.Look, clock, WorkOf, cancellation)
            : null;
        // A run that was killed may have left a ledger without a night: there is nothing in it, and nothing wrong with it.
        var hasNone = work is null || work.Problems.Any(problem => problem.Code == ProblemCode.LedgerNoRun);
        return new StandingReport
        {
            Run = run is null ? null : new StandingRun(
                run.AsOf, run.Started, folder!, run.Figures is { IsIncomplete: true }, GapsOf(run)),
            Work = work?.Value,
            Inputs = InputsOf(config, run),
            FreeBytes = FreeBytes(config.OutputFolder),
            LedgerBytes = hasNone ? null : ledger.Length,
            ResultBytes = folder is null ? null : BytesOf(folder),
            Problems = hasNone ? [] : work!.Problems,
        };
    }

    // The latest of the latest day; one that cannot be read says nothing.
    private static (string? Folder, RunDocument? Run) LastResult(string output)
    {
        foreach (var day in PublishedNights.In(output).OrderDescending())
        {
            var name = RunFolderNames.Day(day, ResultKind.Whole);
            var found = Enumerable.Range(1, int.MaxValue)
                .Select(number => Path.Combine(output, RunFolderNames.Result(name, number)))
                .TakeWhile(Directory.Exists)
                .Select(folder => (Folder: folder, Run: RunJson.Read(folder)))
                .Where(one => one.Run is { IsPartial: false })
                .MaxBy(one => one.Run!.Started);
            if (found.Run is not null)
                return found;
        }

        return (null, null);
    }

    private static ImmutableArray<StandingGap> GapsOf(RunDocument run) => run.Figures is not { } figures ? [] :
    [
        .. figures.NotChecked.Select(gap => new StandingGap(gap.Kind.ToString(), gap.Name, gap.Id, gap.Count, gap.Reason.Zh, gap.Reason.En,
            gap.Kind == UncheckedKind.SourceAbsent)),
    ];

    private static StandingWork WorkOf(LedgerDesk desk)
    {
        var townships = new TownshipOrder(desk.Setup.Config.Groups);
        var open = desk.Ledger.Book().All.Where(one => one.Case.State.IsOpen())
            .Select(one => (
                Township: desk.Setup.Townships.Resolve(one.Case.Township).Name,
                one.Case.State,
                Days: desk.DueOf(one) is { } due ? desk.Today.DayNumber - due.DayNumber : (int?)null))
            .ToList();
        return new StandingWork(
            desk.Today,
            open.Count,
            open.Count(one => one.State == CaseState.AwaitingHandOut),
            open.Count(one => one.State == CaseState.AwaitingReview),
            [
                .. open.Where(one => one.Days >= 0)
                    .GroupBy(one => one.Township, StringComparer.Ordinal)
                    .OrderBy(group => townships.Of(group.Key))
                    .ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new StandingTownship(group.Key, group.Count(one => one.Days > 0), group.Max(one => one.Days ?? 0),
                        group.Count(one => one.Days == 0))),
            ]);
    }

    private static ImmutableArray<StandingInput> InputsOf(MatcherConfig config, RunDocument? run)
    {
        var read = (run?.Inputs ?? []).ToLookup(file => file.Source, file => file.File, StringComparer.Ordinal);
        return
        [
            InputOf(SourceDefinition.RosterId, config.Roster),
            .. config.Sources.Select(source => source.Table is null
                ? InputOf(source.Id, source.Files)
                : new StandingInput(source.Id, Newest: null, Day: null, New: 0) { Table = TableName.Of(source) }),
        ];

        StandingInput InputOf(string id, InputFiles files) =>
            StandingLook.InputOf(id, InputFileFinder.Find(config.Folder, files, new ProblemList()), read[id], run?.Started);
    }

    private static StandingInput InputOf(
        string source, ImmutableArray<InputFile> files, IEnumerable<string> read, DateTimeOffset? started)
    {
        var known = read.ToList();
        var newest = files.Select(file => (file.Name, Day: ExportDate.Of(file.Name))).OrderBy(file => file.Day).LastOrDefault();
        return new StandingInput(source, newest.Name, newest.Day, files.Count(IsNew));

        // What is in an archive bears its name, and more.
        bool IsNew(InputFile file) => !known.Any(name => name.StartsWith(file.Name, StringComparison.Ordinal))
            || (started is { } before && File.GetLastWriteTimeUtc(file.Path) > before.UtcDateTime);
    }

    private static long? FreeBytes(string folder)
    {
        try
        {
            var drive = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : NearestOf(folder));
            return drive.AvailableFreeSpace;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null; // a share has no letter
        }
    }

    private static string NearestOf(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
            folder = above;
        return folder;
    }

    private static long? BytesOf(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
