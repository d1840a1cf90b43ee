using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;
using Matcher.Reports.Publishing;
using Matcher.Returns;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.RunFacts;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Importing;

/// <summary><c>matcher ledger import</c>: takes in what townships and agencies send back.</summary>
public static class LedgerImport
{
    /// <summary>Takes it in.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="choice">What, and how.</param>
    /// <param name="clock">For the day, where nobody names one, and the time of writing.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<LedgerImported> Execute(
        MatcherConfig config, LedgerOptions options, ImportChoice choice, TimeProvider clock, CancellationToken cancellation) =>
        Execute(config, options, choice, File.Move, clock, cancellation);

    /// <summary>The same, with another way of moving files.</summary>
    internal static LedgerResult<LedgerImported> Execute(
        MatcherConfig config, LedgerOptions options, ImportChoice choice, FolderMove move, TimeProvider clock,
        CancellationToken cancellation) =>
        DeskWork.Do(config, new RunOptions { AsOf = options.AsOf }, options.By, choice.IsPreview ? LedgerUse.Look : LedgerUse.Act, clock,
            desk => Take(desk, choice, move), cancellation);

    private static LedgerImported? Take(LedgerDesk desk, ImportChoice choice, FolderMove move)
    {
        var read = new ReturnsReader(desk.Setup.Files, desk.Setup.Secret, desk.Today)
            .Read(choice.Folder, choice.Paths, desk.Watch.Problems, desk.Watch.Cancellation);
        if (read.IsEmpty)
            return null;
        desk.Watch.Mask.Learn(read.SelectMany(file => file.Lines).SelectMany(NamesIn).OfType<string>(), desk.Setup.Scope.OwnWords);
        var hits = desk.Ledger.Hits();
        var held = new ImportDesk(desk, choice, hits);
        var files = new FilesImport(desk, held, choice)
            .Take(Disagreements.Resolve(read), township => new LineJudge(held, township).Judge);
        return new ImportRecord(desk, held, ActionKind.Import, move).Finish(files, CaseBook.Of(hits), choice.IsPreview);
    }

    private static IEnumerable<string?> NamesIn(ReturnedLine line) => [line[ReturnedColumn.Name], line[ReturnedColumn.HeadName]];
}
