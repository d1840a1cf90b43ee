using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Reports;

/// <summary>A case with its history.</summary>
internal static class LedgerCaseReport
{
    public static Report Of(LedgerResult<LedgerCase> result, Session session)
    {
        var code = ExitCodes.Of(result.Outcome, result.Problems);
        return result.Value is { } one
            ? new Report(code, [.. Lines(one, session.Texts).Select(MaskedText.Of)], Json(one, result, session))
            : Report.Nothing(code);
    }

    private static IEnumerable<string> Lines(LedgerCase one, CliTexts texts)
    {
        yield return texts.Of("CaseTitle", one.Number, one.RuleTitle, one.Rule);
        yield return one.HouseholdNumber.Length == 0
            ? texts.Of("CaseWhereNoHousehold", one.Township)
            : texts.Of("CaseWhere", one.Township, one.HouseholdNumber);
        yield return texts.Of(one.IsFound ? "CaseStateFound" : "CaseStateGone", one.State, LedgerWords.Day(one.FirstFound));
        if (one.Due is { } due)
            yield return texts.Of("CaseDue", LedgerWords.Day(due));
        if (one.IsCountys)
            yield return texts.Of("CaseIsCountys");
        foreach (var change in one.Changed)
            yield return texts.Of("CaseChanged", change.Column, change.Before, change.After);
        yield return "";
        foreach (var step in one.History)
        {
            yield return Headline(step, texts);
            if (step.Fields.Length > 0)
                yield return "    " + string.Join("  ", step.Fields.Select(field => $"{field.Key}={field.Value}"));
            if (step.File is { } file)
                yield return "    " + (step.Sheet is { } sheet
                    ? texts.Of("StepFromSheet", file, sheet, step.Row)
                    : texts.Of("StepFromFile", file, step.Row));
        }
    }

    private static string Headline(LedgerStep step, CliTexts texts)
    {
        var line = $"{LedgerWords.Day(step.Day)}  {LedgerWords.Step(step.Kind, texts)}";
        if (step.State.Length > 0)
            line += $" -> {step.State}";
        if (step.Action is { } action)
            line += "  " + texts.Of("StepBy", step.By, action);
        return step.Standing switch
        {
            LedgerStanding.TakenBack => line + "  " + texts.Of("StandingTakenBack"),
            LedgerStanding.Replaced => line + "  " + texts.Of("StandingReplaced"),
            LedgerStanding.WithoutEffect => line + "  " + texts.Of("StandingWithoutEffect"),
            _ => line,
        };
    }

    private static object Json(LedgerCase one, LedgerResult<LedgerCase> result, Session session) => new
    {
        one.Number,
        one.Rule,
        one.RuleTitle,
        one.State,
        one.IsFound,
        one.Township,
        one.HouseholdNumber,
        one.FirstFound,
        one.Due,
        one.IsCountys,
        one.Changed,
        History = one.History.Select(step => new
        {
            step.Day,
            step.Kind,
            step.Action,
            step.By,
            step.File,
            step.Sheet,
            step.Row,
            Fields = step.Fields.ToDictionary(field => field.Key, field => field.Value),
            step.State,
            step.Standing,
        }),
    };
}
