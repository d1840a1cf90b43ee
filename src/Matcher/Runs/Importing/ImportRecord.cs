using System.Collections.Immutable;
using Matcher.FollowUp.Balance;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Reports.Publishing;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Importing;

/// <summary>
/// Records what became of files: the record is staged, the file that tells it is moved into its place, the record counts. Whenever the
/// power fails, all of it has been or nothing.
/// </summary>
/// <param name="desk">The ledger.</param>
/// <param name="held">What lines were held against.</param>
/// <param name="kind">What is recorded.</param>
/// <param name="move">Moves a file.</param>
internal sealed class ImportRecord(LedgerDesk desk, ImportDesk held, ActionKind kind, FolderMove move)
{
    // Of more lines the same is not told one by one. What must be mended is told of as many as somebody mends at a time.
    private const int MostErrorsAlike = 50;
    private const int MostWarningsAlike = 3;

    private readonly ImportResult _result = new(desk, kind == ActionKind.Review ? "复核" : "导入");

    /// <summary>Tells what became of the files, and records it where it is no preview.</summary>
    /// <param name="files">The files.</param>
    /// <param name="before">The cases before.</param>
    /// <param name="isPreview">Whether the ledger is left as it is.</param>
    public LedgerImported Finish(ImmutableArray<FileImport> files, CaseBook before, bool isPreview)
    {
        Tell(files);
        ImmutableArray<LedgerImportedLine> lines = [.. files.SelectMany(file => file.Decisions.Select(one => Line(file, one)))];
        var balance = CaseBalance.OfAction(before, held.Cases.Book(), held.At);
        var saysSomething = lines.Any(line => line.Fate is not (LedgerLineFate.Known or LedgerLineFate.Unread));
        var path = saysSomething ? _result.Next(isPreview) : null;
        var events = Events(files);
        long? action = null;
        if (path is not null)
            action = Record(path, lines, files, isPreview ? [] : events);
        return new LedgerImported(action, isPreview, path, [.. files.Select(file => file.Told)], lines,
            LedgerBalance.Of(desk.Setup.Config, balance, null, null));
    }

    private long? Record(
        string path, ImmutableArray<LedgerImportedLine> lines, ImmutableArray<FileImport> files, ImmutableArray<NewEvent> events)
    {
        var writing = _result.Write(path, lines);
        if (events.IsEmpty)
        {
            move(writing, path);
            return null;
        }

        var action = desk.Store.StageAction(new NewAction(kind, desk.Today, desk.Watch.Clock.GetUtcNow(), desk.By)
        {
            Files = [.. files.Select(file => new ActionFile(file.File.Name, file.File.Sha256, (int)file.Count(LedgerLineFate.Landed)))],
            Events = events,
            Folder = path,
        });
        try
        {
            move(writing, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            desk.Store.TakeBackAction(action);
            throw;
        }

        desk.Store.CommitAction(action);
        return action;
    }

    private static ImmutableArray<NewEvent> Events(ImmutableArray<FileImport> files) =>
    [
        .. files.SelectMany((file, index) => file.Decisions
            .Where(one => one is { Fate: LedgerLineFate.Landed, Details: not null, Before: not null })
            .Select(one => new NewEvent(one.Before!, one.Details!)
            {
                File = index,
                Sheet = one.Line.Where.Sheet,
                Row = one.Line.Where.Row,
            })),
    ];

    private LedgerImportedLine Line(FileImport file, LineDecision one) => new(
        file.File.Name, one.Line.Where.Sheet, one.Line.Where.Row, one.Line.Number ?? "", Says(one.Line), one.Fate,
        one.Before?.State.Word() ?? "",
        one.After is { } after && after.State != one.Before?.State ? after.State.Word() : "",
        [.. one.AllTold.Select(problem => problem.Shown(desk.Watch.Mask.Of))]);

    // As it was written, so that whoever wrote it finds it again.
    private string Says(ReturnedLine line) => desk.Watch.Mask.Of(IdMask.Cell(line.Kind switch
    {
        ReturnedKind.Hits or ReturnedKind.Doubts => line.Verdict is { } verdict
            ? Catalogue.Verdicts.VerdictNames.Of(verdict)
            : line[ReturnedColumn.Verdict] ?? "",
        ReturnedKind.Review => line[ReturnedColumn.ReviewOpinion] ?? "",
        ReturnedKind.Corrections => line[ReturnedColumn.CorrectionState] ?? "",
        _ => line[ReturnedColumn.State] ?? "",
    }));

    private void Tell(ImmutableArray<FileImport> files)
    {
        foreach (var file in files)
        {
            desk.Watch.Problems.AddRange(file.OfFile());
            foreach (var alike in file.Decisions.SelectMany(one => one.AllTold)
                .GroupBy(problem => (problem.Severity, problem.Code))
                .OrderBy(alike => alike.Key.Severity == Severity.Error ? 0 : 1))
            {
                var most = alike.Key.Severity == Severity.Error ? MostErrorsAlike : MostWarningsAlike;
                desk.Watch.Problems.AddRange(alike.Take(most));
                if (alike.Skip(most).Count() is > 0 and var more)
                    desk.Watch.Problems.Add(ImportProblems.MoreLines(alike.ElementAt(most - 1).Where, more));
            }
        }
    }
}
