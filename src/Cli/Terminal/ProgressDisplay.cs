using Matcher.Cli.Sessions;
using Matcher.Foundation.Progress;

namespace Matcher.Cli.Terminal;

/// <summary>Shows how a run is getting on: live to a person at a terminal, as plain lines to a file, not at all when quiet.</summary>
internal static class ProgressDisplay
{
    public static TResult During<TResult>(Session session, ProblemLines problems, Func<IRunProgress, TResult> work)
    {
        if (session.Detail == Detail.Quiet)
            return work(new QuietProgress(problems));
        if (session.ErrorIsTerminal)
            return LiveProgress.During(session, problems, work);
        using var plain = new PlainProgress(session, problems);
        return work(plain);
    }
}
