using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;
using Matcher.Reports.Publishing;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Importing;

/// <summary><c>matcher ledger import</c>: takes in what townships and agencies send back.</summary>
public static class LedgerImport
{
    private static readonly Intake Intake = new(ActionKind.Import, (held, township) => new LineJudge(held, township).Judge);

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
}
