using System.CommandLine;
using System.CommandLine.Invocation;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;

namespace Matcher.Cli.Commands;

/// <summary>Which Matcher this is, as a line or as a document.</summary>
internal sealed class LocalVersion(Session session, GlobalOptions globals) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool Terminating => true;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var report = new Report(ExitCode.Complete, [ProgramVersion.Text], new { Version = ProgramVersion.Text });
        CommandBody.Print(report, document: null, globals.Applied(session, parseResult));
        return (int)ExitCode.Complete;
    }
}
