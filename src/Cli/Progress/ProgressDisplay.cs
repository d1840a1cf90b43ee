using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Progress;
using Spectre.Console;

namespace Matcher.Cli.Progress;

/// <summary>Shows how a run is getting on: live to a person at a terminal, as plain lines to a file, not at all when quiet.</summary>
internal static class ProgressDisplay
{
    public static TResult During<TResult>(Session session, ProblemLines problems, Func<IRunProgress, TResult> work)
    {
        if (session.Detail == Detail.Quiet)
            return work(new QuietProgress(problems));
        if (session.ErrorIsTerminal && ConsoleOf(session) is { Profile.Capabilities.Ansi: true } console)
            return LiveProgress.During(session, console, problems, work);
        // A console of old Windows cannot have a line written over, and a lesser terminal (TERM=dumb) knows no such commands.
        using var plain = new PlainProgress(session, problems);
        return work(plain);
    }

    private static IAnsiConsole ConsoleOf(Session session) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(session.Error is MaskedWriter masked ? masked.Inner : session.Error),
        ColorSystem = session.Colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
    });
}
