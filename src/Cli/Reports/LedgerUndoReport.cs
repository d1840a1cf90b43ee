using System.Globalization;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Reports;

/// <summary>What was done to the ledger, and what taking one of it back changed.</summary>
internal static class LedgerUndoReport
{
    private const int Shown = 20;

    public static Report Of(LedgerResult<LedgerEntries> result, Session session)
    {
        var code = ExitCodes.Of(result.Outcome, result.Problems);
        return result.Value is { Entries: var entries }
            ? new Report(code,
                entries.IsEmpty ? [session.Texts.Of("UndoNothing")] : [.. List(entries, session)],
                new { Actions = entries })
            : Report.Nothing(code);
    }

    public static Report Of(LedgerResult<LedgerUndone> result, Session session)
    {
        var code = ExitCodes.Of(result.Outcome, result.Problems);
        return result.Value is { } undone
            ? new Report(LedgerBalanceReport.CodeOf(code, undone.Balance.Holds), [.. Lines(undone, session)], new
            {
                Action = undone.Entry,
                undone.Taken,
                undone.Changes,
                undone.Lost,
                Balance = LedgerBalanceReport.Json(undone.Balance),
            })
            : Report.Nothing(code);
    }

    private static IEnumerable<string> List(IReadOnlyList<LedgerEntry> entries, Session session)
    {
        var texts = session.Texts;
        var shown = session.Detail == Detail.Verbose ? entries.Count : Shown;
        var table = new TextTable(
            new(texts.Of("ColumnAction"), IsNumber: true),
            new(texts.Of("ColumnDay")),
            new(texts.Of("ColumnWhat")),
            new(texts.Of("ColumnBy")),
            new(texts.Of("ColumnCases"), IsNumber: true),
            new(texts.Of("ColumnFiles")),
            new(""));
        foreach (var entry in entries.Take(shown))
            table.Add(
                entry.Number.ToString(CultureInfo.InvariantCulture), LedgerWords.Day(entry.Day), LedgerWords.Kind(entry, texts), entry.By,
                entry.Cases.ToString("N0", CultureInfo.InvariantCulture), Files(entry, texts),
                entry.IsUndone ? texts.Of("StandingTakenBack") : "");
        foreach (var line in table.Lines())
            yield return MaskedText.Of(line);
        if (entries.Count > shown)
            yield return texts.Of("UndoMore", entries.Count - shown);
        yield return texts.Of("UndoHow");
    }

    private static string Files(LedgerEntry entry, CliTexts texts) => entry.Files.Length switch
    {
        0 => "",
        // 交办/2023-07-06-1: all that a batch wrote lies below it.
        _ when entry.Kind == "hand-out" => string.Join('/', entry.Files[0].Split('/').Take(2)),
        <= 3 => string.Join(texts.Of("ListSeparator"), entry.Files),
        _ => texts.Of("FilesAndMore", string.Join(texts.Of("ListSeparator"), entry.Files.Take(2)), entry.Files.Length - 2),
    };

    private static IEnumerable<string> Lines(LedgerUndone undone, Session session)
    {
        var texts = session.Texts;
        yield return texts.Of("UndoDone", undone.Taken.Number, LedgerWords.Kind(undone.Taken, texts), LedgerWords.Day(undone.Taken.Day),
            undone.Taken.By, undone.Entry.Number);
        yield return texts.Of("UndoChanged", undone.Changes.Length);
        var shown = session.Detail == Detail.Verbose ? int.MaxValue : Shown;
        foreach (var change in undone.Changes.Take(shown))
            yield return texts.Of("UndoChange", change.Number, change.Township, change.Rule, change.Before, change.After);
        if (undone.Changes.Length > shown)
            yield return texts.Of("MoreCases", undone.Changes.Length - shown);
        if (!undone.Lost.IsEmpty)
            yield return texts.Of("UndoLost", undone.Lost.Length);
        foreach (var lost in undone.Lost.Take(shown))
            yield return texts.Of("UndoLoss", lost.Number, LedgerWords.Step(lost.Kind, texts), LedgerWords.Day(lost.Day), lost.By,
                lost.Action);
        if (undone.Taken.Kind == "hand-out" && !undone.Taken.Files.IsEmpty)
            yield return texts.Of("UndoHandOut", undone.Taken.Files.Length);
        yield return "";
        foreach (var line in LedgerBalanceReport.Lines(undone.Balance, texts))
            yield return line;
        yield return texts.Of("UndoUndo", undone.Entry.Number);
    }
}
