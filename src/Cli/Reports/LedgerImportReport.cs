using System.Globalization;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Runs.Desk;
using Matcher.Runs.Importing;

namespace Matcher.Cli.Reports;

/// <summary>What became of files that came back.</summary>
internal static class LedgerImportReport
{
    private static readonly string[] Columns = ["ColumnLanded", "ColumnKnown", "ColumnUnread", "ColumnRefused", "ColumnHeldBack"];

    public static Report Of(LedgerResult<LedgerImported> result, Session session)
    {
        var code = ExitCodes.Of(result.Outcome, result.Problems);
        var report = result.Value is { } imported
            ? new Report(LedgerBalanceReport.CodeOf(code, imported.Balance.Holds),
                [.. Lines(imported, session.Texts).Select(MaskedText.Of)], Json(imported, result, session))
            : Report.Nothing(code);
        return report.Code == ExitCode.Incomplete ? report with { Meaning = Incomplete(result.Value, session.Texts) } : report;
    }

    private static string Incomplete(LedgerImported? imported, CliTexts texts) =>
        imported?.Files.Sum(file => file.Refused + file.HeldBack) is { } refused and > 0
            ? texts.Of("ImportIncomplete", refused)
            : texts.Of("ImportFilesMissing");

    private static IEnumerable<string> Lines(LedgerImported imported, CliTexts texts)
    {
        var landed = imported.Files.Sum(file => file.Landed);
        var refused = imported.Files.Sum(file => file.Refused + file.HeldBack);
        yield return imported switch
        {
            { IsPreview: true } => texts.Of("ImportPreviewed", landed, refused),
            { Action: { } action } => texts.Of("ImportDone", landed, refused, action),
            _ => texts.Of("ImportNothing", refused),
        };
        var table = new TextTable([
            new(texts.Of("ColumnFile")), new(texts.Of("ColumnTownship")),
            .. Columns.Select(key => new TextColumn(texts.Of(key), IsNumber: true)),
        ]);
        foreach (var file in imported.Files)
            table.Add([
                file.Name, file.Township.Length == 0 ? texts.Of("TownshipByLine") : file.Township,
                .. new[] { file.Landed, file.Known, file.Unread, file.Refused, file.HeldBack }.Select(Number),
            ]);
        foreach (var line in table.Lines())
            yield return line;
        if (landed > 0)
        {
            yield return "";
            foreach (var line in LedgerBalanceReport.Lines(imported.Balance, texts))
                yield return line;
        }

        if (imported.ResultFile is { } written)
            yield return texts.Of("ImportResultFile", written);
        if (imported.Action is { } recorded)
            yield return texts.Of("UndoUndoHandOut", recorded);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static object Json(LedgerImported imported, LedgerResult<LedgerImported> result, Session session) => new
    {
        imported.Action,
        imported.IsPreview,
        imported.ResultFile,
        Refused = imported.Files.Sum(file => file.Refused + file.HeldBack),
        imported.Files,
        Lines = imported.Lines.Select(line => new
        {
            line.File,
            line.Sheet,
            line.Row,
            line.Number,
            line.Says,
            line.Fate,
            line.Before,
            line.After,
            Told = ProblemMembers.Of(line.Told, session),
        }),
        Balance = LedgerBalanceReport.Json(imported.Balance),
    };
}
