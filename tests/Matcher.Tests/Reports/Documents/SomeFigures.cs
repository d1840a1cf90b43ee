using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;

namespace Matcher.Reports.Documents;

/// <summary>Figures of a report, every one another number, so that a report which mixes two of them up is noticed.</summary>
internal static class SomeFigures
{
    public static readonly CountyNotice Notice = new("柳民发〔2023〕55号", [new NoticeArticle("checks", "二(二)", new Place("matcher.yaml"))]);

    public static SelfCheckFigures Township() => Make(1000, [
        Check("death-registered", "死亡登记后仍在保障", "死亡未及时核减", 300, new DateOnly(2023, 7, 26)),
        Check("death-cremated", "殡葬部门有火化记录", "死亡未及时核减", 500, null),
        Check("vehicle-owned", "拥有机动车辆", "拥有机动车辆、大型农机具或高消费", 700, new DateOnly(2023, 8, 15)),
        Check("income-over-standard", "家庭月人均收入（含工资、养老金、经营收入等）高于当地低保标准", null, 900, new DateOnly(2023, 8, 15)),
        new CheckFigures("graduated", "大学毕业生未及时核减", "大学毕业生未及时核减", new CaseFigures(), null),
    ]) with { Township = "柳林镇" };

    public static SelfCheckFigures County() => Township() with
    {
        Township = null,
        Notice = CountyNotice.None,
        RulesNotRun = [],
        Townships =
        [
            .. "柳林镇、贾家垣乡、李家湾乡、王家沟乡、成家庄镇、孟门镇、石西乡、三交镇、高家沟乡、穆村镇、留誉镇、陈家湾镇、庄上镇、金家庄镇、薛村镇".Split('、')
                .Select((name, index) => new TownshipFigures(name, Cases(2000 + index * 100))),
        ],
    };

    /// <summary>A township whose roster was compared and that has nothing to follow up yet.</summary>
    public static SelfCheckFigures Nothing() => Township() with
    {
        Sources = [],
        RulesNotRun = [],
        Runs = 0,
        FirstRun = null,
        LastRun = null,
        Batches = 0,
        MonthlyAmount = null,
        OnRoster = SplitCount.None,
        Compared = SplitCount.None,
        Cases = new CaseFigures(),
        Checks = [],
        Missed = new CaseFigures(),
        Reasons = [],
        Corrections = CorrectionFigures.None,
        Estimated = null,
        Reported = null,
        LastDue = null,
    };

    private static SelfCheckFigures Make(int first, ImmutableArray<CheckFigures> checks) => new()
    {
        County = "柳林县",
        Township = null,
        AsOf = new DateOnly(2023, 7, 25),
        Notice = Notice,
        OnRoster = new SplitCount(new Headcount(first + 1, first + 2), new Headcount(first + 1003, first + 2004), new Headcount(3, 5)),
        Compared = new SplitCount(new Headcount(first + 0, first + 1), new Headcount(first + 1001, first + 2001)),
        Villages = 27,
        MonthlyAmount = 1_234_567.8m,
        Sources =
        [
            new ComparedSource("civil_registry", "户籍人口变动信息", 1_203_456, null),
            new ComparedSource("vehicles", "机动车登记信息", 87_654, null),
            new ComparedSource("housing_fund", "住房公积金缴存信息", 0, "没有收到文件"),
        ],
        RulesRun = 31,
        RulesNotRun = ["缴纳住房公积金", "企业退休人员领取养老金"],
        Runs = 19,
        FirstRun = new DateOnly(2023, 7, 6),
        LastRun = new DateOnly(2023, 7, 25),
        Batches = 3,
        Cases = Cases(first + 10),
        Checks = checks,
        Townships = [],
        Missed = new CaseFigures { Found = Leads(4401), Confirmed = Leads(4411), Open = Leads(4421) },
        Reasons = [new ReasonFigures("stopped", "已停发", Leads(4501)), new ReasonFigures("sold", "车辆已转卖未过户", Leads(4511))],
        Corrections = new CorrectionFigures(41, 18, 7, 16, 4),
        Estimated = 98_765.4m,
        Reported = 45_678.9m,
        LastDue = new DateOnly(2023, 8, 31),
    };

    private static CheckFigures Check(string rule, string title, string? check, int first, DateOnly? due) =>
        new(rule, title, check, Cases(first), due);

    private static CaseFigures Cases(int first) => new()
    {
        Found = Leads(first, other: 2),
        HandedOut = Leads(first + 4),
        Answered = Leads(first + 8),
        Confirmed = Leads(first + 12),
        PartlyConfirmed = Leads(first + 16),
        Cleared = Leads(first + 20),
        NotSo = Leads(first + 24),
        DataWrong = Leads(first + 28),
        AlreadyHandled = Leads(first + 32),
        Lapsed = Leads(first + 36),
        Open = Leads(first + 40),
        CannotVerify = Leads(first + 44),
        AwaitingReview = Leads(first + 48),
        SentBack = Leads(first + 52),
        Unanswered = Leads(first + 56),
        Overdue = Leads(first + 60),
        Mending = Leads(first + 64),
        Mended = Leads(first + 68),
        Transferred = LeadCount.None,
    };

    private static LeadCount Leads(int first, int other = 0) => new(first, new SplitCount(
        new Headcount(first + 1, first + 2), new Headcount(first + 101, first + 102), new Headcount(0, other)));
}
