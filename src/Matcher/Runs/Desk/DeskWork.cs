using Matcher.Catalogue.Config;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Matcher.RunFacts;

namespace Matcher.Runs.Desk;

/// <summary>What is around every command that works on the ledger: it is opened, what goes wrong is told, how it ended follows.</summary>
internal static class DeskWork
{
    /// <summary>Does something at the desk.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="use">To look, or to write.</param>
    /// <param name="clock">For the day, where nobody names one, and for the time of writing.</param>
    /// <param name="work">Does it; null where the problems are all there is to say.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<T> Do<T>(
        MatcherConfig config, LedgerOptions options, LedgerUse use, TimeProvider clock, Func<LedgerDesk, T?> work,
        CancellationToken cancellation)
        where T : class =>
        Do(config, new RunOptions { AsOf = options.AsOf }, options.By, use, clock, work, cancellation);

    /// <summary>Does something at the desk, of which the command line says more.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">What the command line says over and above it.</param>
    /// <param name="by">Who is at work.</param>
    /// <param name="use">To look, or to write.</param>
    /// <param name="clock">For the day, where nobody names one, and for the time of writing.</param>
    /// <param name="work">Does it; null where the problems are all there is to say.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<T> Do<T>(
        MatcherConfig config,
        RunOptions options,
        string by,
        LedgerUse use,
        TimeProvider clock,
        Func<LedgerDesk, T?> work,
        CancellationToken cancellation)
        where T : class
    {
        var watch = Watch.Of(Silence.Progress, clock, cancellation);
        T? value = null;
        try
        {
            using var desk = LedgerDesk.Open(config, options, by, use, watch);
            if (desk is not null)
                value = work(desk);
        }
        catch (LedgerException error)
        {
            watch.Problems.Add(error.Problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            watch.Problems.Add(OutputProblems.NotWritten(new Place(options.OutputFolder ?? config.OutputFolder), error.Message));
        }

        return new LedgerResult<T>(OutcomeOf(watch.Problems), value, [.. watch.Problems.All]);
    }

    /// <summary>How something ended that told these problems.</summary>
    public static RunOutcomeKind OutcomeOf(ProblemList problems)
    {
        var errors = problems.All.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Class).ToHashSet();
        return errors.Overlaps([ProblemClass.ConfigInvalid, ProblemClass.Usage]) ? RunOutcomeKind.ConfigInvalid
            : errors.Contains(ProblemClass.Locked) ? RunOutcomeKind.Locked
            : errors.Contains(ProblemClass.OutputFailed) ? RunOutcomeKind.OutputFailed
            : errors.Contains(ProblemClass.Incomplete) ? RunOutcomeKind.Incomplete
            : RunOutcomeKind.Complete;
    }
}
