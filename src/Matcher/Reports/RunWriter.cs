using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matcher.Foundation.Cores;
using Matcher.Reports.CaseLists;
using Matcher.Reports.Letters;
using Matcher.Reports.Lists;
using Matcher.Reports.Figures;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;
using Matcher.RunFacts;
using Matcher.Reports.Townships;
using Matcher.Reports.Workbooks;

namespace Matcher.Reports;

/// <summary>Writes the result files of a run into the run's folder.</summary>
internal static class RunWriter
{
    private const int FewestWriters = 4;

    /// <summary>Writes every list, reads each back, and writes <c>run.json</c> last.</summary>
    /// <param name="folder">Full path of the run's folder, not yet in its place.</param>
    /// <param name="run">What was found.</param>
    /// <param name="clock">Only for the time in run.json.</param>
    /// <param name="cancellation">Stops between two lists.</param>
    /// <param name="count">Told how many files have been written, and of how many.</param>
    /// <exception cref="IOException">The disk is full, or a file cannot be written.</exception>
    /// <exception cref="ListDamagedException">A list on disk is not what was to be written: a bug.</exception>
    public static ImmutableArray<WrittenList> Write(string folder, RunResult run, TimeProvider clock, CancellationToken cancellation,
        Action<int, int>? count = null)
    {
        var writer = ListFormat.Of(run.Found.Scope.Config);
        var lines = new RunLines(run);
        var cases = new CaseLines(run, lines);
        // None of the three waits for another longer than it must; the figures are wanted when the lists are there.
        var counting = Task.Run(() => new PlaceCounts(run, lines, cases), CancellationToken.None);
        var plan = new WorkPlan(run, lines, cases);
        var places = counting.GetAwaiter().GetResult();
        var reckoning = Task.Run(() => new RunReckoning(run, lines, cases, plan, places).Figures, CancellationToken.None);
        var (lists, caseLists) = (new RunLists(run, lines), new RunCaseLists(run, lines, cases, plan));
        var ofCases = Task.Run(() => caseLists.All().ToImmutableArray(), CancellationToken.None);
        ImmutableArray<ListTable> tables = [.. lists.All(), .. ofCases.GetAwaiter().GetResult()];
        var books = new TownshipBooks(
            lines, tables, [.. lists.Blank(), .. caseLists.Blank()], places, new RunAbout(run.Found));
        var written = AtOnce(
            [
                // They take longest: whoever begins with them waits for nobody at the end.
                .. books.All().Select<Workbook, Func<WrittenList>>(book => () => WorkbookWriter.Write(folder, book.Path, book.Sheets)),
                .. tables.Select<ListTable, Func<WrittenList>>(list => () => writer.Write(folder, list)),
                .. new AgencyLetters(run, cases.Requests).All()
                    .Select<AgencyLetter, Func<WrittenList>>(letter => () => LetterDocument.Write(folder, letter)),
            ],
            count,
            cancellation);
        var figures = reckoning.GetAwaiter().GetResult();
        var finished = clock.GetUtcNow();
        var report = ReportFile.Write(
            Path.Combine(folder, ReportFile.FileName),
            ReportFile.Make(
                HeadOf(lines.Scope, finished),
                figures,
                TrendCounts.Of(cases.Wanted, run.History.Nights, lines.Scope.AsOf, figures.IsIncomplete)));
        ImmutableArray<WrittenList> all = [.. written, report];
        RunJson.Write(
            Path.Combine(folder, RunJson.FileName),
            run with { FollowUp = run.FollowUp with { Order = figures.Order } },
            figures,
            all,
            finished);
        return all;
    }

    private static RunHead HeadOf(RunScope scope, DateTimeOffset finished) => new(
        scope.Config.County, scope.AsOf, scope.Started, finished, scope.Config.Language.Name, EngineVersion.Current);

    // Each file waits for the disk before it counts as written: several wait together, on threads of their own.
    private static ImmutableArray<WrittenList> AtOnce(
        ImmutableArray<Func<WrittenList>> files, Action<int, int>? count, CancellationToken cancellation)
    {
        var written = new WrittenList[files.Length];
        var taken = -1;
        var done = 0;
        var writers = Enumerable.Range(0, Math.Max(FewestWriters, Environment.ProcessorCount))
            .Select(_ => Task.Factory.StartNew(Write, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        AllCores.Wait(writers);
        return ImmutableCollectionsMarshal.AsImmutableArray(written);

        void Write()
        {
            for (int next; (next = Interlocked.Increment(ref taken)) < files.Length;)
            {
                cancellation.ThrowIfCancellationRequested();
                written[next] = files[next]();
                count?.Invoke(Interlocked.Increment(ref done), files.Length);
            }
        }
    }
}
