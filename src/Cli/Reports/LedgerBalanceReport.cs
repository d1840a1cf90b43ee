using System.Globalization;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.FollowUp.Balance;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Reports;

/// <summary>How the number of open cases came from one to another, by township and for the county.</summary>
internal static class LedgerBalanceReport
{
    private static readonly string[] Happened =
    [
        "BalanceBefore", "BalanceNew", "BalanceReopened", "BalanceMovedIn", "BalanceClosed", "BalanceCleared", "BalanceLapsed",
        "BalanceTransferred", "BalanceMovedOut",
    ];

    public static Report Of(LedgerResult<LedgerBalanceSheet> result, Session session)
    {
        var code = ExitCodes.Of(result.Outcome, result.Problems);
        if (result.Value is not { } sheet)
            return Report.Nothing(code);
        var lines = sheet.Balances.SelectMany((balance, index) =>
            index == 0 ? Lines(balance, session.Texts) : Lines(balance, session.Texts).Prepend(""));
        return new Report(CodeOf(code, sheet.Holds), [.. lines], new
        {
            sheet.Holds,
            Balances = sheet.Balances.Select(Json),
        });
    }

    /// <summary>What does not add up is our mistake, whatever else there is to say.</summary>
    public static ExitCode CodeOf(ExitCode code, bool holds) => holds ? code : ExitCode.Bug;

    /// <summary>A balance as a table.</summary>
    public static IEnumerable<string> Lines(LedgerBalance balance, CliTexts texts)
    {
        yield return balance switch
        {
            { Entry: { } entry } when entry.Number > 0 =>
                texts.Of("BalanceOfAction", entry.Number, LedgerWords.Kind(entry, texts), LedgerWords.Day(entry.Day), entry.By),
            { AsOf: { } night } => texts.Of("BalanceOfNight", LedgerWords.Day(night)),
            _ => texts.Of("BalanceOfThis"),
        };
        var hasUndo = balance.Townships.Any(line => line.TakenBack != 0);
        var table = new TextTable([.. Columns(texts, hasUndo)]);
        foreach (var line in balance.Townships)
            table.Add([.. Cells(line, line.Township.Length == 0 ? texts.Of("GroupUnknown") : line.Township, hasUndo)]);
        table.Add([.. Cells(balance.County, texts.Of("Total"), hasUndo)]);
        foreach (var line in table.Lines())
            yield return line;
        if (!balance.Holds)
            yield return texts.Of("BalanceBroken");
    }

    /// <summary>A balance for programs.</summary>
    public static object Json(LedgerBalance balance) =>
        new { balance.AsOf, Action = balance.Entry?.Number, balance.Holds, balance.County, balance.Townships };

    private static IEnumerable<TextColumn> Columns(CliTexts texts, bool hasUndo) =>
    [
        new(texts.Of("ColumnTownship")),
        .. Happened.Select(key => new TextColumn(texts.Of(key), IsNumber: true)),
        .. hasUndo ? [new TextColumn(texts.Of("BalanceTakenBack"), IsNumber: true)] : Array.Empty<TextColumn>(),
        new(texts.Of("BalanceAfter"), IsNumber: true),
    ];

    private static IEnumerable<string> Cells(BalanceLine line, string name, bool hasUndo) =>
    [
        name,
        .. new[]
        {
            line.Before, line.New, line.Reopened, line.MovedIn, line.Closed, line.Cleared, line.Lapsed, line.Transferred, line.MovedOut,
        }.Select(Number),
        .. hasUndo ? [Number(line.TakenBack)] : Array.Empty<string>(),
        Number(line.After),
    ];

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
