using Matcher.Cli.Logging;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;

namespace Matcher.Cli.Commands;

/// <summary>
/// What is left when a command does not come to its end. The user gets a sentence; what a developer needs goes to the log,
/// without the text of the exception, which may quote a row.
/// </summary>
internal static class Failures
{
    /// <summary>Runs a command, or tells why it stopped.</summary>
    public static Report Told(Session session, RunLog log, Func<Report> command)
    {
        try
        {
            return command();
        }
        catch (Exception exception)
        {
            var code = ExitCodes.Of(exception);
            log.Failure(exception, code);
            Tell(session, log, exception, code);
            if (code == ExitCode.Bug && (session.Detail == Detail.Verbose || log.File is null))
                session.Error.WriteLine(FailureDetails.Of(exception));
            return Report.Nothing(code);
        }
    }

    private static void Tell(Session session, RunLog log, Exception exception, ExitCode code)
    {
        switch (code)
        {
            case ExitCode.Cancelled:
                session.Warn("Cancelled");
                break;
            case ExitCode.OutputFailed:
                // Of these the text is the system's own: a path and what is wrong with it.
                session.Fail("FileFailed", exception.Message);
                break;
            default:
                if (log.File is { } file)
                    session.Fail("BugLogged", exception.GetType().Name, file);
                else
                    session.Fail("Bug", exception.GetType().Name);
                break;
        }
    }
}
