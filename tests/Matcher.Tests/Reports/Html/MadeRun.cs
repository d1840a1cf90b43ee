using System.Collections.Immutable;
using Matcher.Reports.Figures;
using Matcher.Reports.Results;

namespace Matcher.Reports.Html;

/// <summary>The figures of a made-up night, of any size: the same size gives the same figures.</summary>
internal static class MadeRun
{
    private static readonly string[] Places =
    [
        "柳林镇", "贾家垣乡", "李家湾乡", "王家沟乡", "成家庄镇", "孟门镇", "石西乡", "三交镇", "高家沟乡", "穆村镇", "留誉镇", "陈家湾镇", "庄上镇", "金家庄镇",
        "薛村镇",
    ];

    private static readonly string[] Titles =
    [
        "户籍登记已死亡", "拥有机动车辆", "近期缴纳住房公积金", "大学毕业生", "登记为个体工商户", "担任企业股东、监事或高管", "领取职工或机关养老金", "财政供养在职人员",
        "近期有职工养老保险缴费", "拥有大型农机具", "殡葬部门有火化记录", "同时享受其他救助供养待遇", "监测对象未纳入低保", "一个身份证号两个姓名", "名册身份证号有误",
        "户籍已迁出", "同一银行账号多户", "高额医疗费用家庭未纳入低保", "人均收入可能超过低保标准", "大学毕业且已有就业迹象",
    ];

    private static readonly (string Id, string Title, string Agency)[] Sources =
    [
        ("civil_registry", "户籍人口及注销登记", "公安局"), ("education", "高校毕业生", "教育局"), ("housing_fund", "住房公积金", "住房公积金管理中心"),
        ("vehicles", "机动车登记", "公安局交警大队"), ("business", "市场主体登记", "市场监督管理局"),
        ("social_insurance", "社会保险", "人力资源和社会保障局"), ("cremation", "殡葬火化", "殡仪馆"), ("public_payroll", "财政供养人员", "财政局"),
        ("farm_machinery", "农机登记", "农业农村局"), ("high_consumption", "高消费信息", "相关部门"),
    ];

    private static readonly Wording[] RejectReasons =
    [
        new("身份证号为空", "the ID number is empty"), new("身份证号被星号等符号遮盖", "the ID number is masked with asterisks or other signs"),
        new("身份证号无效（校验码、出生日期或省份不对）", "the ID number is invalid (check character, birth date or province is wrong)"),
        new("身份证号成了科学计数法，数字已经丢失", "the ID number is in scientific notation, and digits are lost"),
        new("身份证号末三位是000，是 Excel 截断的结果", "the ID number ends in 000, as Excel cuts them"),
        new("身份证号存成了数字，后几位已经丢失", "the ID number is stored as a number, and its last digits are lost"),
        new("本行的字段数与表头不一致，数值可能错列", "the row has another number of fields than the header: values may be in wrong columns"),
    ];

    private static readonly Wording[] FaultReasons =
    [
        new("“登记日期”栏读不懂", "the column 登记日期 cannot be read"), new("“状态”栏有不认识的词", "the column 状态 has words that nobody knows"),
        new("“缴费基数”栏不是数", "the column 缴费基数 is no number"),
    ];

    /// <summary>Which night it is.</summary>
    public static RunHead Head(string language = "zh") => new(
        "柳林县", new DateOnly(2023, 7, 6), new DateTimeOffset(2023, 7, 6, 2, 0, 0, TimeSpan.FromHours(8)),
        new DateTimeOffset(2023, 7, 6, 2, 1, 23, TimeSpan.FromHours(8)), language, "0.1.0");

    /// <summary>Its figures.</summary>
    public static RunFigures Figures(int townships = 15, int rules = 20, int sources = 10, int seed = 17)
    {
        var chance = new Random(seed);
        ImmutableArray<PlaceFigures> places = [.. Enumerable.Range(0, townships).Select(i => Place(i, chance))];
        ImmutableArray<RuleFigures> checks = [.. Enumerable.Range(0, rules).Select(i => Rule(i, chance))];
        return new RunFigures
        {
            Before = new DateOnly(2023, 7, 5),
            IsIncomplete = true,
            County = Sum(places),
            Townships = places,
            Rules = checks,
            Levels = [new("高", 211), new("中", 167), new("低", 96), new("提示", 12)],
            Grades = [new("A", 402), new("B", 61), new("C", 19), new("D", 4)],
            NotChecked = NotChecked(checks),
            Sources = [Roster(), .. Enumerable.Range(0, sources).Select(i => Source(i, chance))],
            Agencies = Agencies(),
            Order = Order(places, checks),
            Problems = [new("配置中的 standard_urban 没有依据", "standard_urban of the config has no basis")],
        };
    }

    /// <summary>The nights up to it.</summary>
    public static RunTrend Trend(int nights)
    {
        var chance = new Random(nights);
        var open = 0;
        var all = ImmutableArray.CreateBuilder<TrendRun>(nights);
        for (var i = 0; i < nights; i++)
        {
            var found = i == 0 ? 480 : chance.Next(0, 14);
            var back = i == 0 ? 0 : chance.Next(0, 4);
            var ended = Math.Min(open, chance.Next(0, 24));
            open += found + back - ended;
            all.Add(new TrendRun(new DateOnly(2023, 7, 6).AddDays(i - nights + 1), found, back, ended, open, chance.Next(25) == 0));
        }
        return new RunTrend(all.ToImmutable());
    }

    /// <summary>A night on which nothing was found, done or read.</summary>
    public static RunFigures Nothing() => new()
    {
        County = new PlaceFigures("柳林县", null),
        Townships = [],
        Rules = [],
        Levels = [],
        Grades = [],
        NotChecked = [],
        Sources = [],
        Agencies = [],
        Problems = [],
    };

    private static PlaceFigures Place(int index, Random chance)
    {
        var people = 200 + chance.Next(1500);
        var leads = 5 + chance.Next(60);
        var high = leads * 2 / 5;
        var medium = leads / 3;
        var low = leads / 6;
        var open = leads / 2 + chance.Next(10);
        return new PlaceFigures(
            index < Places.Length ? Places[index] : $"第{index + 1}乡",
            index >= Places.Length * 4 - 1 ? null : "第" + "一二三四五六七八九十甲乙丙"[index / 5] + "组")
        {
            People = people,
            Households = people / 2,
            NotComparable = chance.Next(3),
            Leads = leads,
            New = chance.Next(leads / 4 + 1),
            Back = chance.Next(3),
            Gone = chance.Next(6),
            LeadHouseholds = leads * 3 / 4,
            LeadPeople = leads * 4 / 5,
            High = high,
            Medium = medium,
            Low = low,
            Info = leads - high - medium - low,
            Missed = chance.Next(8),
            Doubts = chance.Next(4),
            Undecided = chance.Next(5),
            Open = open,
            Unanswered = open * 2 / 3,
            Overdue = chance.Next(3) == 0 ? chance.Next(6) : 0,
            Confirmed = chance.Next(20),
            Cleared = chance.Next(15),
            Closed = chance.Next(12),
        };
    }

    private static PlaceFigures Sum(ImmutableArray<PlaceFigures> places)
    {
        int Of(Func<PlaceFigures, int> figure) => places.Sum(figure);
        return new PlaceFigures("柳林县", null)
        {
            People = Of(p => p.People), Households = Of(p => p.Households), NotComparable = Of(p => p.NotComparable), Leads = Of(p => p.Leads),
            New = Of(p => p.New), Back = Of(p => p.Back), Gone = Of(p => p.Gone), LeadHouseholds = Of(p => p.LeadHouseholds),
            LeadPeople = Of(p => p.LeadPeople), High = Of(p => p.High), Medium = Of(p => p.Medium), Low = Of(p => p.Low), Info = Of(p => p.Info),
            Missed = Of(p => p.Missed), Doubts = Of(p => p.Doubts), Undecided = Of(p => p.Undecided), Open = Of(p => p.Open),
            Unanswered = Of(p => p.Unanswered), Overdue = Of(p => p.Overdue), Confirmed = Of(p => p.Confirmed), Cleared = Of(p => p.Cleared),
            Closed = Of(p => p.Closed),
        };
    }

    private static RuleFigures Rule(int index, Random chance)
    {
        var answered = index % 3 == 2 ? chance.Next(19) : 20 + chance.Next(180);
        var confirmed = answered * chance.Next(100) / 100;
        var isRun = index % 10 != 9;
        var share = answered == 0 ? 0 : (double)confirmed / answered;
        var half = answered == 0 ? 0 : 0.98 / Math.Sqrt(answered);
        var leads = isRun ? chance.Next(90) : 0;
        return new RuleFigures(
            $"rule-{index + 1}", index < Titles.Length ? Titles[index] : $"第{index + 1}条规则", new[] { "高", "中", "低", "提示" }[index % 4],
            new[] { "Hits", "Hits", "Hits", "Missed", "IdentityDoubt", "DataQuality" }[index % 6],
            index % 7 == 6 ? [] : [Sources[index % Sources.Length].Title])
        {
            Leads = leads,
            New = Math.Min(leads, chance.Next(9)),
            Gone = isRun ? chance.Next(6) : 0,
            Undecided = chance.Next(4),
            NotRun = isRun ? null : new Wording("来源“高消费信息”没能使用，所以没有比对", "the source 高消费信息 could not be used, so it did not run"),
            Answered = answered,
            Confirmed = confirmed,
            Rate = answered < 20 ? null : new RateSpan(share, Math.Max(0, share - half), Math.Min(1, share + half)),
        };
    }

    private static ImmutableArray<Unchecked> NotChecked(ImmutableArray<RuleFigures> rules) =>
    [
        new(UncheckedKind.SourceFailed, "高消费信息", "high_consumption", null, new(
            "high_consumption.csv，拒收 231 行，占 12.4%，超过本来源的上限 5%：请让相关部门按文本格式重新导出",
            "high_consumption.csv: 231 rows rejected, 12.4%, above the 5% that is set for this source: ask the agency to export again as text")),
        .. rules.Where(rule => rule.NotRun is not null)
            .Select(rule => new Unchecked(UncheckedKind.RuleNotRun, rule.Title, rule.Id, null, rule.NotRun!)),
        new(UncheckedKind.RuleUndecided, "拥有机动车辆", "vehicle-owned", 7, new(
            "“状态”栏有不认识的词“锁定”：请在 local-sources/vehicles.yaml 中写明它的含义",
            "the column 状态 has a word that nobody knows, 锁定: say what it means in local-sources/vehicles.yaml")),
        new(UncheckedKind.PeopleNotComparable, "", "", 11, new("花名册上的身份证号有误，见“名册待更正”", "their numbers on the roster are wrong: see 名册待更正")),
        new(UncheckedKind.SourceAbsent, "婚姻登记", "marriage", null, new("配置中写明收不到", "the config says that it is not received")),
    ];

    private static SourceFigures Roster() => new("roster", "低保花名册", "民政局")
    {
        Files = 15, Rows = 8231, Matched = 8213, Rejected = 18, NonRowLines = 15,
        Rejects = [new(new("没有身份证号", "no ID number"), 11), new(new("没有姓名", "no name"), 7)],
    };

    private static SourceFigures Source(int index, Random chance)
    {
        var (id, title, agency) = index < Sources.Length ? Sources[index] : ($"source_{index}", $"来源{index}", $"部门{index}");
        if (id == "high_consumption")
        {
            return new SourceFigures(id, title, agency)
            {
                Files = 1, Rows = 1863, Matched = 12, NotOnRoster = 1620, Rejected = 231, Failure = new("拒收太多", "too many rejects"),
                Rejects = [new(new("号码是科学计数法，末尾的数字已经丢失", "the number is in scientific notation, its last digits are lost"), 231)],
            };
        }
        long rows = 1000L * (1 << index) + chance.Next(900);
        long matched = 20 + chance.Next(400);
        long rejected = chance.Next(3) == 0 ? 0 : chance.Next(40);
        return new SourceFigures(id, title, agency)
        {
            Files = 1 + chance.Next(4), Rows = rows, Matched = matched, Rejected = rejected, NotOnRoster = rows - matched - rejected,
            NonRowLines = chance.Next(5), IsAbsent = false,
            Rejects = [.. RejectReasons.Take((int)Math.Min(rejected, RejectReasons.Length)).Select(reason => new CountedReason(reason, 1 + (rejected / 7)))],
            Faults = [.. FaultReasons.Take(index % 4).Select(reason => new CountedReason(reason, 3 + index))],
        };
    }

    private static ImmutableArray<AgencyFigures> Agencies() =>
    [
        new("公安局") { Asked = 14, Open = 5, Overdue = 2, Corrected = 8, Refused = 1, MedianDays = 9, OldestDays = 41, Alive = 2 },
        new("市场监督管理局") { Asked = 6, Open = 1, Corrected = 5, MedianDays = 16, OldestDays = 3 },
        new("人力资源和社会保障局") { Asked = 3, Open = 3, OldestDays = 12 },
    ];

    private static OrderTally Order(ImmutableArray<PlaceFigures> places, ImmutableArray<RuleFigures> rules) => new(
        new RateTally(1240, 496, 0.4, 0.373, 0.4276), 20, 0.05, 30,
        [
            .. rules.Where(rule => rule.Rate is not null).Select(rule => new KindTally(
                rule.Id, rule.Level, "A", "vehicles,business",
                new RateTally(rule.Answered, rule.Confirmed, rule.Rate!.Share, rule.Rate.Low, rule.Rate.High))),
        ],
        [.. places.Select(place => new PlanTally(place.Name, place.Unanswered, place.Unanswered / 20, Math.Min(30, place.Unanswered)))]);
}
