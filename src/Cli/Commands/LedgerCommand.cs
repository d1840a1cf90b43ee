using System.CommandLine;
using Matcher.Cli.Sessions;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher ledger</c>: what people do about the cases.</summary>
internal static class LedgerCommand
{
    public static Command Create(Session session, GlobalOptions globals) => new("ledger", session.Texts.Of("Ledger"))
    {
        LedgerHandOutCommand.Create(session, globals),
        LedgerImportCommand.Create(session, globals),
        LedgerReviewCommand.Create(session, globals),
        LedgerShowCommand.Create(session, globals),
        LedgerOverdueCommand.Create(session, globals),
        LedgerBalanceCommand.Create(session, globals),
        LedgerUndoCommand.Create(session, globals),
        LedgerExportCommand.Create(session, globals),
    };
}
