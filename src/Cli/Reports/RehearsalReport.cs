using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Reports;
using Matcher.Rules.Model;
using Matcher.Runs.Rehearsing;

namespace Matcher.Cli.Reports;

/// <summary>What a changed pack would change: numbers by rule and by township; the people are in the files.</summary>
internal static class RehearsalReport
{
    private static readonly string[] Headers = ["ColumnHits", "ColumnListed", "ColumnUnlisted", "ColumnLevelChanged", "ColumnMoved"];

    public static Report Of(RehearsalSummary summary, MatcherConfig config, Session session)
    {
        var code = ExitCodes.Of(summary.Outcome, summary.Problems);
        return new Report(code, session.Detail == Detail.Quiet || summary.OutputFolder is null ? [] : [.. Lines(summary, config, session)],
            Json(summary, session));
    }

    private static IEnumerable<string> Lines(RehearsalSummary summary, MatcherConfig config, Session session)
    {
        var texts = session.Texts;
        yield return texts.Of("RehearsalTitle", summary.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (summary.Pack is { } pack)
            yield return texts.Of(pack.IsShipped ? "RulesShipped" : "RulesNamed", pack.Folder, pack.ShortHash);
        yield return "";
        foreach (var line in Tables(summary, config, session))
            yield return line;
        yield return texts.Of("RehearsalFiles", summary.OutputFolder);
    }

    /// <summary>The numbers, and what could not be compared.</summary>
    public static IEnumerable<string> Tables(RehearsalSummary summary, MatcherConfig config, Session session)
    {
        var texts = session.Texts;
        yield return texts.Of("RehearsalByRule");
        foreach (var line in ByRule(summary, session))
            yield return line;
        yield return "";
        yield return texts.Of("RehearsalByTownship");
        foreach (var line in ByTownship(summary, config, texts))
            yield return line;
        yield return "";
        foreach (var id in summary.AsIfActive)
            yield return texts.Of("RehearsalDraft", id);
        foreach (var rule in summary.NotRun)
            yield return texts.Of(rule.IsChanged ? "RehearsalNotRunChanged" : "RehearsalNotRunCurrent", rule.RuleTitle, rule.RuleId,
                MaskedText.Of(ProblemText.Render(rule.Reason, texts.Language)));
    }

    // Every rule whose file differs is there even where nobody's hit changes: that, too, is an answer.
    private static IEnumerable<string> ByRule(RehearsalSummary summary, Session session)
    {
        var texts = session.Texts;
        var table = new TextTable([
            new(texts.Of("ColumnRule")), new(texts.Of("ColumnTitle")), new(texts.Of("ColumnStatus")), .. NumberColumns(texts),
            new(texts.Of("ColumnUndecided"), IsNumber: true),
        ]);
        var counts = summary.Counts.ToLookup(count => count.RuleId, StringComparer.Ordinal);
        foreach (var rule in summary.Rules
            .Where(rule => session.Detail == Detail.Verbose || rule.FileDiffers || counts[rule.Id].Any(count => count.Changes)))
            table.Add([
                rule.Id, rule.Title, StatusOf(rule, texts), .. Numbers(counts[rule.Id], texts),
                Change(rule.UndecidedBefore, rule.UndecidedAfter, texts),
            ]);
        table.Add([
            texts.Of("Total"), "", "", .. Numbers(summary.Counts, texts),
            Change(summary.Rules.Sum(rule => rule.UndecidedBefore), summary.Rules.Sum(rule => rule.UndecidedAfter), texts),
        ]);
        return table.Lines();
    }

    private static IEnumerable<string> ByTownship(RehearsalSummary summary, MatcherConfig config, CliTexts texts)
    {
        var official = config.Groups.SelectMany(group => group.Townships).ToList();
        var table = new TextTable([new(texts.Of("ColumnGroup")), new(texts.Of("ColumnTownship")), .. NumberColumns(texts)]);
        foreach (var township in summary.Counts.GroupBy(count => (count.Group, count.Township))
            .Where(group => group.Any(count => count.Changes))
            .OrderBy(group => (uint)official.IndexOf(group.Key.Township)))
            table.Add([
                township.Key.Group.Length > 0 ? township.Key.Group : texts.Of("GroupUnknown"), township.Key.Township,
                .. Numbers(township, texts),
            ]);
        table.Add([texts.Of("Total"), "", .. Numbers(summary.Counts, texts)]);
        return table.Lines();
    }

    private static TextColumn[] NumberColumns(CliTexts texts) =>
        [.. Headers.Select(key => new TextColumn(texts.Of(key), IsNumber: true))];

    private static string[] Numbers(IEnumerable<ChangeCount> counts, CliTexts texts)
    {
        var all = counts.ToList();
        return
        [
            Change(all.Sum(count => count.Before), all.Sum(count => count.After), texts),
            Number(all.Sum(count => count.Listed)),
            Number(all.Sum(count => count.Unlisted)),
            Number(all.Sum(count => count.Level)),
            Number(all.Sum(count => count.Moved)),
        ];

        string Number(int count) => string.Format(texts.Language, "{0:N0}", count);
    }

    private static string Change(int before, int after, CliTexts texts) => before == after
        ? string.Format(texts.Language, "{0:N0}", after)
        : string.Format(texts.Language, "{0:N0} → {1:N0}", before, after);

    private static string StatusOf(RehearsedRule rule, CliTexts texts) =>
        rule.Before == rule.After ? Status(rule.After, texts) : $"{Status(rule.Before, texts)} → {Status(rule.After, texts)}";

    private static string Status(RuleStatus? status, CliTexts texts) => status is { } known ? texts.Of(known) : texts.Of("RuleNotThere");

    /// <summary>What <c>--json</c> says of it.</summary>
    public static object Json(RehearsalSummary summary, Session session) => new
    {
        summary.AsOf,
        summary.Pack,
        summary.OutputFolder,
        summary.Rules,
        summary.Counts,
        summary.AsIfActive,
        NotRun = summary.NotRun.Select(rule => new
        {
            rule.RuleId,
            rule.RuleTitle,
            rule.IsChanged,
            Reason = MaskedText.Of(ProblemText.Render(rule.Reason, session.Texts.Language)),
        }),
    };
}
