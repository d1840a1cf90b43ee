using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;
using Matcher.Reports.Publishing;
using Matcher.Runs.Desk;
using Matcher.Runs.Importing;

namespace Matcher.Runs.Reviewing;

/// <summary><c>matcher ledger review</c>: writes the county's review workbook, and takes it in when it is filled in.</summary>
public static class LedgerReview
{
    private static readonly Intake Intake = new(ActionKind.Review, (held, _) => new ReviewJudge(held).Judge);

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
        Intake.Execute(config, options, choice, move, clock, cancellation);

    /// <summary>Writes what awaits review, as a workbook and as CSV.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="folder">Full path of the folder; null: 复核 in the output folder.</param>
    /// <param name="clock">For the day, where nobody names one.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<LedgerExported> Write(
        MatcherConfig config, LedgerOptions options, string? folder, TimeProvider clock, CancellationToken cancellation) =>
        DeskWork.Do(config, options, LedgerUse.Look, clock,
            desk => new ReviewWorkbook(desk).Write(folder), cancellation);
}
