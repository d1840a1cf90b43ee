using System.Globalization;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Runs.Desk;
using Matcher.Runs.HandingOut;

namespace Matcher.Cli.Reports;

/// <summary>What was handed out, and what waits.</summary>
internal static class LedgerHandOutReport
{
    public static Report Of(LedgerResult<LedgerHandedOut> result, Session session)
    {
        var code = ExitCodes.Of(result.Outcome, result.Problems);
        return result.Value is { } given
            ? new Report(code, [.. Lines(given, session)], new
            {
                given.Batch,
                given.Folder,
                given.Action,
                given.Townships,
                given.OtherLists,
                given.WithoutLine,
            })
            {
                Meaning = code == ExitCode.Incomplete ? session.Texts.Of("HandOutIncomplete", given.WithoutLine) : null,
            }
            : Report.Nothing(code);
    }

    private static IEnumerable<string> Lines(LedgerHandedOut given, Session session)
    {
        var texts = session.Texts;
        yield return given.Action is { } action
            ? texts.Of("HandOutDone", given.Townships.Sum(one => one.Cases), given.Batch, action)
            : texts.Of(given.Townships.Any(one => one.Waiting > 0) ? "HandOutLimitReached" : "HandOutNothing");
        if (!given.Townships.IsEmpty)
        {
            var table = new TextTable(
                new(texts.Of("ColumnTownship")),
                new(texts.Of("ColumnHandedOut"), IsNumber: true),
                new(texts.Of("ColumnWaiting"), IsNumber: true),
                new(texts.Of("ColumnFirstDue")),
                new(texts.Of("ColumnLastDue")));
            foreach (var one in given.Townships)
                table.Add(one.Township.Length == 0 ? texts.Of("GroupUnknown") : one.Township, Number(one.Cases), Number(one.Waiting),
                    LedgerWords.Day(one.FirstDue), LedgerWords.Day(one.LastDue));
            table.Add(texts.Of("Total"), Number(given.Townships.Sum(one => one.Cases)),
                Number(given.Townships.Sum(one => one.Waiting)), "", "");
            foreach (var line in table.Lines())
                yield return line;
        }

        if (given.OtherLists > 0)
            yield return texts.Of("HandOutOtherLists", given.OtherLists);
        if (given.Action is null)
            yield break;
        yield return texts.Of("HandOutFolder", given.Folder);
        yield return texts.Of("UndoUndoHandOut", given.Action);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
