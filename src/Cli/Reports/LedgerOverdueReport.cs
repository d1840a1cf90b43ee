using System.Globalization;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Reports;

/// <summary>Open cases by township and rule: those that nobody has answered, and those past their day.</summary>
internal static class LedgerOverdueReport
{
    public static Report Of(LedgerResult<LedgerOpenCases> result, Session session)
    {
        var code = ExitCodes.Of(result.Outcome, result.Problems);
        return result.Value is { } cases
            ? new Report(code, [.. Lines(cases, session)],
                new { cases.Today, cases.Counts, cases.Overdue })
            : Report.Nothing(code);
    }

    private static IEnumerable<string> Lines(LedgerOpenCases cases, Session session)
    {
        var texts = session.Texts;
        yield return texts.Of("OverdueTitle", LedgerWords.Day(cases.Today));
        if (cases.Counts.IsEmpty)
        {
            yield return texts.Of("OverdueNothingOpen");
            yield break;
        }

        var table = new TextTable(
            new(texts.Of("ColumnTownship")),
            new(texts.Of("ColumnRule")),
            new(texts.Of("ColumnOpen"), IsNumber: true),
            new(texts.Of("ColumnUnanswered"), IsNumber: true),
            new(texts.Of("ColumnOverdue"), IsNumber: true),
            new(texts.Of("ColumnUnansweredOverdue"), IsNumber: true),
            new(texts.Of("ColumnMostDays"), IsNumber: true));
        foreach (var count in cases.Counts)
            table.Add(count.Township.Length == 0 ? texts.Of("GroupUnknown") : count.Township, Name(count, texts), Number(count.Open),
                Number(count.Unanswered), Number(count.Overdue), Number(count.UnansweredOverdue), Number(count.MostDays));
        table.Add(texts.Of("Total"), "", Number(cases.Counts.Sum(count => count.Open)), Number(cases.Counts.Sum(count => count.Unanswered)),
            Number(cases.Counts.Sum(count => count.Overdue)), Number(cases.Counts.Sum(count => count.UnansweredOverdue)),
            Number(cases.Counts.Max(count => count.MostDays)));
        foreach (var line in table.Lines())
            yield return line;
        if (session.Detail != Detail.Verbose || cases.Overdue.IsEmpty)
            yield break;
        yield return "";
        foreach (var one in cases.Overdue)
            yield return texts.Of("OverdueCase", one.Number, one.Township, one.Rule, one.State, LedgerWords.Day(one.Due), one.DaysOverdue,
                one.Batch);
    }

    private static string Name(LedgerOpenCount count, CliTexts texts) =>
        count.RuleTitle.Length == 0 ? count.Rule : texts.Of("RuleTitled", count.RuleTitle, count.Rule);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
