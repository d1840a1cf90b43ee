using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;
using Matcher.Reports.Publishing;
using Matcher.Returns;
using Matcher.Returns.Columns;
using Matcher.RunFacts;
using Matcher.Runs.Desk;
using Matcher.Runs.Importing;

namespace Matcher.Runs.Reviewing;

/// <summary><c>matcher ledger review</c>: writes the county's review workbook, and takes it in when it is filled in.</summary>
public static class LedgerReview
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

    /// <summary>Writes what awaits review, as a workbook and as CSV.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="folder">Full path of the folder; null: 复核 in the output folder.</param>
    /// <param name="clock">For the day, where nobody names one.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<LedgerExported> Write(
        MatcherConfig config, LedgerOptions options, string? folder, TimeProvider clock, CancellationToken cancellation) =>
        DeskWork.Do(config, new RunOptions { AsOf = options.AsOf }, options.By, LedgerUse.Look, clock,
            desk => new ReviewWorkbook(desk).Write(folder), cancellation);

    private static LedgerImported? Take(LedgerDesk desk, ImportChoice choice, FolderMove move)
    {
        var read = new ReturnsReader(desk.Setup.Files, desk.Setup.Secret, desk.Today)
            .Read(choice.Folder, choice.Paths, desk.Watch.Problems, desk.Watch.Cancellation);
        if (read.IsEmpty)
            return null;
        desk.Watch.Mask.Learn(read.SelectMany(file => file.Lines)
            .SelectMany(line => new[] { line[ReturnedColumn.Name], line[ReturnedColumn.HeadName] }).OfType<string>(),
            desk.Setup.Scope.OwnWords);
        var hits = desk.Ledger.Hits();
        var held = new ImportDesk(desk, choice, hits);
        var files = new FilesImport(desk, held, choice)
            .Take(Disagreements.Resolve(read), _ => new ReviewJudge(held).Judge);
        return new ImportRecord(desk, held, ActionKind.Review, move).Finish(files, CaseBook.Of(hits), choice.IsPreview);
    }
}
