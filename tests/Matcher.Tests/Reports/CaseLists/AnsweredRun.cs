using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.Hits;
using Matcher.Matches;
using Matcher.Reports.Results;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Reports.CaseLists;

/// <summary>
/// Two nights, seven weeks apart, with what a county did about the first: each person of the roster is another thing that may have happened.
/// </summary>
internal static class AnsweredRun
{
    public static readonly DateOnly First = new(2023, 7, 1);
    public static readonly DateOnly Second = new(2023, 8, 20);

    private static readonly SourceDefinition Registry = Some.Vehicles with { Id = "civil_registry", Title = "户籍注销登记", Agency = "公安局" };

    private static readonly Rule Vehicle = Some.Rule() with
    {
        Title = "拥有机动车辆",
        Basis = [new Basis("民发〔2021〕57号", "第十四条")],
        Action = "入户核查车辆归属",
        Due = new RuleDue(20, AreWorkingDays: false),
    };

    private static readonly Rule Death = Some.Rule("death-registered") with
    {
        Title = "死亡未及时核减",
        Sources = [Registry.Id],
        Action = "核对死亡登记",
    };

    /// <summary>What may have happened, in the order of the people.</summary>
    private static readonly ImmutableArray<Story> Stories =
    [
        new("nobody has done anything"),
        new("handed out", new HandedOut("2023-07-02-1", "柳林镇", new DateOnly(2023, 7, 22))),
        new("cleared", Says(Verdict.NotSo, "借名登记")),
        new("cleared, and the evidence is another", Says(Verdict.NotSo, "车辆已转卖未过户")) { State = "注销" },
        new("cleared, and the clearance ended", Says(Verdict.NotSo, "未实际经营") with { Until = new DateOnly(2023, 8, 1) }),
        new("confirmed, and its time is over", Says(Verdict.Confirmed, "") with { Measure = "自下月起核减", Amount = 320m, Month = new DateOnly(2023, 8, 1) }),
        new("confirmed, within a time that somebody set", new HandedOut("2023-07-02-1", "柳林镇", new DateOnly(2023, 9, 1)),
            Says(Verdict.PartlyConfirmed, "")),
        new("mended at once", Says(Verdict.Confirmed, "已停发") with { IsComplete = true, Until = new DateOnly(2023, 9, 1) }),
        new("mended later", Says(Verdict.Confirmed, ""),
            new Mended { What = "自8月停发", Proof = "停发审批表", Until = new DateOnly(2023, 9, 1) }),
        new("mended, and still there", Says(Verdict.Confirmed, "已停发") with { IsComplete = true, Until = new DateOnly(2023, 8, 15) }),
        new("refused to mend", Says(Verdict.Confirmed, ""), new MendingRefused("移送县纪委监委")),
        new("confirmed, and the person is struck off", Says(Verdict.Confirmed, "")) { IsFound = false, IsOnRoster = false },
        new("confirmed, and the data no longer say it", Says(Verdict.Confirmed, "")) { IsFound = false },
        new("gone before anybody answered") { IsFound = false },
        new("not answered, and the person moved") { MovesTo = "孟门镇" },
        new("cleared, and the person moved", Says(Verdict.AlreadyHandled, "在办理期内")) { MovesTo = "孟门镇" },
        new("nobody could find out, once", Says(Verdict.CannotVerify, "") with { Until = new DateOnly(2023, 8, 1) }),
        new("nobody could find out, twice", Says(Verdict.CannotVerify, ""), Says(Verdict.CannotVerify, "") with { Until = new DateOnly(2023, 8, 30) }),
        new("under review", Says(Verdict.NotSo, "借名登记") with { NeedsReview = true }),
        new("sent back", Says(Verdict.NotSo, "借名登记") with { NeedsReview = true },
            new SentBackWithReason("没有写明核查经过", new DateOnly(2023, 9, 5))),
        new("alive after all", Alive) { Rule = Death },
        new("alive after all, sent to the agency, and late", Alive, new CorrectionSent(new DateOnly(2023, 7, 5), new DateOnly(2023, 7, 20)))
            { Rule = Death },
        new("alive after all, and corrected", Alive, new CorrectionSent(new DateOnly(2023, 7, 5), null)) { Rule = Death, IsFound = false },
        new("wrong data", Says(Verdict.DataWrong, "来源数据有误") with { AsksCorrection = true, Reason = "source-wrong" }),
        new("wrong data, and the agency will not correct it", Says(Verdict.DataWrong, "来源数据有误") with { AsksCorrection = true },
            new CorrectionSent(new DateOnly(2023, 7, 5), null), new CorrectionAnswered(false, new DateOnly(2023, 7, 9), "经核对登记无误")),
        new("found for the first time") { IsNew = true },
    ];

    private static VerdictGiven Alive => Says(Verdict.DataWrong, "健在") with { AsksCorrection = true, Reason = "alive" };

    /// <summary>What was done, action by action: every first thing that was done, then every second one.</summary>
    public static IEnumerable<ImmutableArray<(string Number, CaseEventDetails Done)>> Actions => Enumerable.Range(0, 3)
        .Select(step => Stories.Where(story => story.Done.Length > step)
            .Select(story => (NumberOf(story), story.Done[step]))
            .ToImmutableArray());

    /// <summary>The first night.</summary>
    public static RunFindings FirstNight => Night(First, story => !story.IsNew, RosterOf(_ => true, _ => null));

    /// <summary>The second.</summary>
    public static RunFindings SecondNight => Night(Second, story => story.IsFound, RosterOf(story => story.IsOnRoster, story => story.MovesTo),
        story => story.State);

    /// <summary>疑点编号 of somebody, by what happened.</summary>
    public static string Number(string what) => NumberOf(Stories.Single(story => story.What == what));

    /// <summary>What the lists are made from.</summary>
    public static RunResult ResultOf(HitHistory history) => new() { History = history, Secret = Some.Secret(), Problems = [] };

    private static string NumberOf(Story story)
    {
        var night = Night(First, one => one == story, RosterOf(_ => true, _ => null));
        return night.Hits.Hits.Single().Number;
    }

    private static LoadedRoster RosterOf(Func<Story, bool> isListed, Func<Story, string?> movedTo) => Some.Roster(
        Stories.Index().Where(one => isListed(one.Item)).Select(one => new Listed(
            14990119400101001 + (ulong)one.Index, movedTo(one.Item) ?? "柳林镇", $"{one.Index:0000}", $"测试{one.Index}",
            $"14990119400101{one.Index:000}X")));

    private static RunFindings Night(DateOnly asOf, Func<Story, bool> isFound, LoadedRoster roster, Func<Story, string>? state = null)
    {
        var findings = Stories.Where(isFound).Select(story => FindingOf(story, roster, state?.Invoke(story) ?? "正常")).ToArray();
        var numbers = new HitNumbering(Some.Secret()).Number(roster, findings);
        var scope = SomeScope.Of(asOf, new DateTimeOffset(asOf, new TimeOnly(18, 15), TimeSpan.Zero), new SourceCatalogue(
            Some.Vehicles with { Id = SourceDefinition.RosterId, Title = "低保花名册", Agency = "民政局" },
            new[] { Some.Vehicles with { Title = "机动车登记", Agency = "公安局交警大队" }, Registry }
                .ToImmutableDictionary(source => source.Id, StringComparer.Ordinal)), Vehicle, Death);
        return new RunFindings(
            scope with { Options = scope.Options with { OutputFolder = $"/out/{asOf:yyyy-MM-dd}" } },
            new RunRoster(roster, []) { Numbers = RosterNumbers.Of(roster) },
            new RunSources(new[] { Some.Vehicles, Registry }.ToDictionary(source => source.Id, source => new SourceMatches(source, null, [], []),
                StringComparer.Ordinal), []) { Faults = [], FieldFaults = [] },
            new RunHits(
                [.. new[] { Vehicle, Death }.Select(rule => new RuleOutcome(rule, null, [.. findings.Where(one => one.Rule == rule)], []))],
                [.. findings.Zip(numbers, (finding, number) => new Hit(number, finding, roster.HouseholdOf(finding.Person!).Township))]));
    }

    private static Finding FindingOf(Story story, LoadedRoster roster, string state)
    {
        var person = roster.People.Single(one => one.Name == $"测试{Stories.IndexOf(story)}");
        var found = Some.Finding(story.Rule, person, "晋J00001", state, row: person.Index + 2);
        return found with
        {
            Says = story.Rule == Vehicle ? "名下有小型轿车" : "2023-01-01登记死亡",
            Watched = [new WatchedValue("状态", state, IsPrivate: false)],
            Evidence =
            [
                .. found.Evidence.Select(one => one with
                {
                    Row = Some.Row(story.Rule == Vehicle ? Some.Vehicles with { Title = "机动车登记", Agency = "公安局交警大队" } : Registry,
                        one.Row.Place.Row, person.Number.ToString(), person.Name, "晋J00001"),
                }),
            ],
        };
    }

    private static VerdictGiven Says(Verdict verdict, string reason) => new()
    {
        Verdict = verdict,
        ReasonText = reason,
        Township = "柳林镇",
        FirstInvestigator = "核查甲",
        SecondInvestigator = "核查乙",
        CheckedOn = new DateOnly(2023, 7, 3),
    };

    private sealed record Story(string What, params ImmutableArray<CaseEventDetails> Done)
    {
        public Rule Rule { get; init; } = Vehicle;

        public string State { get; init; } = "正常";

        public bool IsFound { get; init; } = true;

        public bool IsNew { get; init; }

        public bool IsOnRoster { get; init; } = true;

        public string? MovesTo { get; init; }
    }
}
