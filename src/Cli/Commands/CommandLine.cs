using System.CommandLine;
using Matcher.Cli.Completion;
using Matcher.Cli.Logging;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;

namespace Matcher.Cli.Commands;

/// <summary>A command line, read, done or refused. Whatever becomes of it, <c>--json</c> is answered with one document.</summary>
internal static class CommandLine
{
    /// <summary>Does what a command line asks for.</summary>
    /// <param name="arguments">Its words.</param>
    /// <param name="session">Where to write; what the options of all commands say is read from the words.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, Session session)
    {
        if (arguments is [Completer.Word, .. var words])
        {
            new Completer(CommandTree.Create(session), session).Print(words);
            return (int)ExitCode.Complete;
        }

        // Asked of the words: of a line that cannot be understood nobody knows the options.
        var asked = session with { Json = GlobalOptions.AskForJson(arguments) };
        var code = (int)ExitCode.Complete;
        var failed = Failures.Told(asked, RunLog.None, () =>
        {
            var command = CommandTree.Create(session).Parse(arguments, CommandTree.Parsing);
            code = UsageErrors.Of(command, asked) is { } errors
                ? (int)errors.Tell()
                : command.Invoke(new InvocationConfiguration
                {
                    Output = session.Output,
                    Error = session.Error,
                    EnableDefaultExceptionHandler = false,
                    // Null: the library leaves signals alone. Its way ends the process after so many seconds, in the middle of a file.
                    ProcessTerminationTimeout = null,
                });
            return Report.Nothing((ExitCode)code);
        });
        if (failed.Code == (ExitCode)code)
            return code;
        CommandBody.Print(failed, document: null, asked);
        return (int)failed.Code;
    }
}
