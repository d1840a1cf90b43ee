using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Reports;
using Matcher.Reports.Figures;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Documenting;

/// <summary>
/// <c>matcher report</c>: report.html of a night that the ledger has, made again. Its figures are those that the run kept in
/// <c>run.json</c>, the nights before it are asked of the ledger: what was done after the night is not in it.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes it.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="night">基准日; null: the last night of the ledger.</param>
    /// <param name="file">
    /// Full path of the file, which is replaced where it is a report; a folder: <c>report.html</c> in it; null: beside the lists.
    /// </param>
    /// <param name="clock">For waits.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<HtmlReportWritten> Execute(
        MatcherConfig config, DateOnly? night, string? file, TimeProvider clock, CancellationToken cancellation) =>
        DeskWork.Do(config, new LedgerOptions { AsOf = night }, LedgerUse.Look, clock, desk => Write(desk, night, file), cancellation);

    private static HtmlReportWritten? Write(LedgerDesk desk, DateOnly? night, string? file)
    {
        var day = night ?? desk.LastRun;
        ImmutableArray<RecordedNights.Recorded> recorded = [.. desk.Nights.Runs.Where(run => run.Counts && run.AsOf == day).Reverse()];
        if (recorded.IsEmpty)
        {
            desk.Watch.Problems.Add(DocumentProblems.RunUnknown(Place.Nowhere, day, desk.LastRun));
            return null;
        }

        if (Found(desk, recorded) is not (var folder, var run))
        {
            desk.Watch.Problems.Add(DocumentProblems.ReportResultMissing(new Place(recorded[0].OutputFolder), day));
            return null;
        }

        if (run.Figures is not { } figures)
        {
            desk.Watch.Problems.Add(DocumentProblems.ReportFiguresMissing(new Place(folder), day));
            return null;
        }

        var path = Directory.Exists(file) ? Path.Combine(file, ReportFile.FileName) : file ?? Path.Combine(folder, ReportFile.FileName);
        try
        {
            // Beside the lists the name is the program's own, whatever is left of the page.
            if (file is null || !File.Exists(path) || ReportFile.IsReport(path))
                return new HtmlReportWritten(day, path, Put(path, ReportFile.Make(run.Head, figures, TrendOf(desk, run, figures))));
            desk.Watch.Problems.Add(DocumentProblems.ReportFileTaken(new Place(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            desk.Watch.Problems.Add(OutputProblems.NotWritten(new Place(path), error.Message));
        }

        return null;
    }

    // Whoever looked at some townships or rules alone, later on the same day, has not made another night of it.
    private static (string Folder, RunDocument Run)? Found(LedgerDesk desk, IEnumerable<RecordedNights.Recorded> recorded)
    {
        var found = recorded
            .Select(one => PublishedRun.FolderOf(one.AsOf, one.Started, desk.Setup.Scope.OutputFolder, one.OutputFolder))
            .OfType<string>()
            .Select(folder => (Folder: folder, Run: RunJson.Read(folder)!))
            .Where(one => one.Run is not null)
            .OrderBy(one => one.Run.IsPartial)
            .ToList();
        return found is [var first, ..] ? first : null;
    }

    private static RunTrend TrendOf(LedgerDesk desk, RunDocument run, RunFigures figures) => TrendCounts.Of(
        CaseBook.Of(desk.Ledger.HitsUntil(run.AsOf)).All.Where(known => run.Covers(desk.Setup.Townships.Resolve(known.Case.Township).Name)),
        desk.Nights,
        run.AsOf,
        figures.IsIncomplete);

    // Says whether it was there already: one that is the same keeps its date.
    private static bool Put(string path, byte[] page)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(page))
            return true;
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var partial = Path.Combine(folder, WrittenAside.Hidden(Path.GetFileName(path)));
        WrittenAside.Put(partial, path, () => ReportFile.Write(partial, page));
        return false;
    }
}

/// <summary>report.html of a night.</summary>
/// <param name="AsOf">基准日.</param>
/// <param name="Path">Full path of the file.</param>
/// <param name="IsAsBefore">Whether it was there already, the same to the byte.</param>
public sealed record HtmlReportWritten(DateOnly AsOf, string Path, bool IsAsBefore);
