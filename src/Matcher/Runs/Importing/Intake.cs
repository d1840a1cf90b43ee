using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;
using Matcher.Reports.Publishing;
using Matcher.Returns;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Importing;

/// <summary>What import and review have in common: files are read, each line is judged, and what became of it is recorded.</summary>
/// <param name="kind">What is recorded.</param>
/// <param name="judge">What becomes of a line, held against the ledger, of a file of some township.</param>
internal sealed class Intake(ActionKind kind, Func<ImportDesk, string?, Func<ReturnedLine, LineDecision>> judge)
{
    /// <summary>Takes files in.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="choice">What, and how.</param>
    /// <param name="move">Moves a file.</param>
    /// <param name="clock">For the day, where nobody names one, and the time of writing.</param>
    /// <param name="cancellation">Stops it.</param>
    public LedgerResult<LedgerImported> Execute(
        MatcherConfig config, LedgerOptions options, ImportChoice choice, FolderMove move, TimeProvider clock,
        CancellationToken cancellation) =>
        DeskWork.Do(config, options, choice.IsPreview ? LedgerUse.Look : LedgerUse.Act, clock, desk => Take(desk, choice, move),
            cancellation);

    private LedgerImported? Take(LedgerDesk desk, ImportChoice choice, FolderMove move)
    {
        var read = new ReturnsReader(desk.Setup.Files, desk.Setup.Secret, desk.Today)
            .Read(choice.Folder, choice.Paths, desk.Watch.Problems, desk.Watch.Cancellation);
        if (read.IsEmpty)
            return null;
        desk.Watch.Mask.Learn(read.SelectMany(file => file.Lines).SelectMany(NamesIn).OfType<string>(), desk.Setup.Scope.OwnWords);
        var hits = desk.Ledger.Hits();
        var held = new ImportDesk(desk, choice, hits);
        var files = new FilesImport(desk, held, choice).Take(Disagreements.Resolve(read), township => judge(held, township));
        return new ImportRecord(desk, held, kind, move).Finish(files, CaseBook.Of(hits), choice.IsPreview);
    }

    private static IEnumerable<string?> NamesIn(ReturnedLine line) => [line[ReturnedColumn.Name], line[ReturnedColumn.HeadName]];
}
