using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Reports.Results;
using Matcher.RunFacts;
using Matcher.Runs;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Reports;

/// <summary>The summary of a run.</summary>
internal static class RunReport
{
    public static Report Of(RunSummary summary, MatcherConfig config, RunOptions options, Session session)
    {
        var code = ExitCodes.Of(summary);
        return new Report(code, session.Detail == Detail.Quiet ? [] : [.. Lines(summary, config, options, session)],
            Json(summary, session));
    }

    /// <summary>Why rules were not run, a line a reason, for those who do not see the summary.</summary>
    public static IEnumerable<string> WhyNotRun(RunSummary summary, Session session) =>
        Sections(summary)
            .SelectMany(section =>
                Reasons(section.Rules, session).Select(reason => session.Texts.Of(section.LineKey, reason.Key, Rules(reason, session))));

    // Not run at all, run but for a file, run on a part of what it reads: three things.
    private static IEnumerable<(string Key, string LineKey, ImmutableArray<RuleNotRun> Rules)> Sections(RunSummary summary) =>
    [
        ("NotRunRules", "NotRunLine", summary.NotRun),
        ("NotRunFile", "NotRunFileLine", summary.Undecided),
        ("NotRunPartly", "NotRunPartlyLine", summary.Partly),
    ];

    private static IEnumerable<string> Lines(RunSummary summary, MatcherConfig config, RunOptions options, Session session)
    {
        var texts = session.Texts;
        if (summary.Outcome is RunOutcomeKind.ConfigInvalid or RunOutcomeKind.Locked or RunOutcomeKind.OutputFailed)
            yield break;

        yield return texts.Of("SummaryTitle", config.County, summary.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            summary.People, summary.Households);
        if (summary.NotComparable > 0)
            yield return texts.Of("SummaryNotComparable", summary.NotComparable);
        var tables = new HitTables(summary.Hits, summary.IdentityDoubts, texts);
        foreach (var line in Section(texts.Of(tables.IsAnswered ? "SectionTownshipsAnswered" : "SectionTownships"),
            tables.ByTownship(config.Groups, options.Townships)))
            yield return line;
        if (summary.FollowUp is { } followUp)
        {
            foreach (var line in Section(texts.Of("SectionBalance"), Balance(followUp, summary.AsOf, texts)))
                yield return line;
        }

        foreach (var line in Section(texts.Of(tables.IsAnswered ? "SectionRulesAnswered" : "SectionRules"), tables.ByRule()))
            yield return line;
        if (!summary.Gone.IsEmpty)
            yield return texts.Of("SummaryGone", summary.Gone.Sum(gone => gone.Count));
        if (!summary.TrialRules.IsEmpty)
            yield return texts.Of(
                "SummaryTrial",
                string.Join(texts.Of("ListSeparator"),
                    summary.TrialRules.Select(id => $"{id} {summary.TrialHits.Where(hits => hits.RuleId == id).Sum(hits => hits.Count)}")));
        foreach (var line in Section(texts.Of("SectionRows"), RowTable.Lines(summary.Files, session.Detail == Detail.Verbose, texts)))
            yield return line;
        foreach (var line in Section(texts.Of("SectionNotRun"), NotRun(summary, options, session)))
            yield return line;
        yield return "";
        yield return summary.OutputFolder is { } folder ? texts.Of("ListsAre", folder)
            : options.DryRun ? texts.Of("ListsDryRun")
            : texts.Of("ListsNone");
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines) => ["", title, .. lines];

    // Its own title says what the section's says.
    private static IEnumerable<string> Balance(FollowUpTally tally, DateOnly night, CliTexts texts) => LedgerBalanceReport
        .Lines(new LedgerBalance(night, null, tally.Townships, tally.County, tally.Holds), texts).Skip(1);

    private static IEnumerable<string> NotRun(RunSummary summary, RunOptions options, Session session)
    {
        if (options.IsPartial)
            yield return session.Texts.Of("NotRunPartial");
        else if (summary.NotRun.IsEmpty && summary.Undecided.IsEmpty && summary.Partly.IsEmpty && summary.Unanswered == 0)
            yield return session.Texts.Of("NotRunNone");
        if (summary.NotComparable > 0)
            yield return session.Texts.Of("NotComparable", summary.NotComparable);
        if (summary.Unanswered > 0)
            yield return session.Texts.Of("Unanswered", summary.Unanswered);
        foreach (var (key, _, rules) in Sections(summary))
        {
            foreach (var reason in Reasons(rules, session))
            {
                yield return $"- {reason.Key}";
                yield return $"  {session.Texts.Of(key, Rules(reason, session))}";
            }
        }
    }

    // One reason often stops several rules: a missing source stops all that read it.
    private static IEnumerable<IGrouping<string, RuleNotRun>> Reasons(IEnumerable<RuleNotRun> rules, Session session) =>
        rules.GroupBy(rule => MaskedText.Of(ProblemText.Render(rule.Reason, session.Texts.Language)), StringComparer.Ordinal);

    private static string Rules(IEnumerable<RuleNotRun> rules, Session session) =>
        string.Join(session.Texts.Of("ListSeparator"), rules.Select(rule => $"{rule.RuleTitle} ({rule.RuleId})"));

    private static IEnumerable<object> Reasoned(IEnumerable<RuleNotRun> rules, Session session) => rules.Select(rule => new
    {
        rule.RuleId,
        rule.RuleTitle,
        Reason = MaskedText.Of(ProblemText.Render(rule.Reason, session.Texts.Language)),
    });

    private static object Json(RunSummary summary, Session session) => new
    {
        summary.AsOf,
        summary.OutputFolder,
        summary.People,
        summary.Households,
        summary.NotComparable,
        summary.Unanswered,
        summary.Files,
        summary.Hits,
        IdentityDoubts = summary.IdentityDoubts.Select(doubts => new { doubts.Group, doubts.Township, doubts.Count }),
        summary.TrialHits,
        summary.Gone,
        summary.FollowUp,
        NotRun = Reasoned(summary.NotRun, session),
        Undecided = Reasoned(summary.Undecided, session),
        Partly = Reasoned(summary.Partly, session),
    };
}
