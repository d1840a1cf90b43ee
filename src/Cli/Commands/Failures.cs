using Matcher.Cli.Logging;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;

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
            session.Error.WriteLine(Sentence(session, log, exception, code));
            if (code == ExitCode.Bug && (session.Detail == Detail.Verbose || log.File is null))
                session.Error.WriteLine(FailureDetails.Of(exception));
            return Report.Nothing(code);
        }
    }

    private static string Sentence(Session session, RunLog log, Exception exception, ExitCode code) => code switch
    {
        ExitCode.Cancelled => session.Texts.Of("Cancelled"),
        // Of these the text is the system's own: a path and what is wrong with it.
        ExitCode.OutputFailed => session.Texts.Of("FileFailed", exception.Message),
        _ when log.File is { } file => session.Texts.Of("BugLogged", exception.GetType().Name, file),
        _ => session.Texts.Of("Bug", exception.GetType().Name),
    };
}
