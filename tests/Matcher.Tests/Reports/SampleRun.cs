using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Identity.Names;
using Matcher.Identity;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Reports.Results;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.RunFacts;
using Matcher.Support;

namespace Matcher.Reports;

/// <summary>
/// A small run made by hand, with something in every list: two groups, three townships (one without any hit), a household
/// of a township that is not in the official list, and text that a spreadsheet must not run.
/// </summary>
internal static class SampleRun
{
    public static readonly DateOnly AsOf = new(2023, 7, 6);

    private static readonly SourceDefinition RosterDefinition = Define(
        "roster", "低保花名册", "民政局", ("姓名", ColumnRole.Name), ("身份证号", ColumnRole.IdNumber));

    private static readonly SourceDefinition Vehicles = Define(
        "vehicles", "机动车登记", "公安局交警大队", ("所有人", ColumnRole.Name), ("身份证号", ColumnRole.IdNumber), ("号牌号码", ColumnRole.None));

    private static readonly SourceDefinition Education = Define(
        "education", "高校毕业生", "教育局", ("姓名", ColumnRole.Name), ("身份证号", ColumnRole.IdNumber), ("毕业时间", ColumnRole.None));

    private static readonly SourceDefinition Disabled = Define(
        "disabled_persons", "持证残疾人", "残联", ("姓名", ColumnRole.Name), ("身份证号", ColumnRole.IdNumber), ("乡镇", ColumnRole.Township), ("村", ColumnRole.Village));

    private static readonly Rule VehicleOwned = Make("vehicle-owned", "拥有机动车辆", RuleList.Hits, "vehicles") with
    {
        Basis = [new Basis("民发〔2021〕57号", "第十四条、第十七条"), new Basis("柳民发〔2023〕55号", "二(二)")],
        Action = "入户核查车辆归属、用途与价值",
        Due = new RuleDue(20, AreWorkingDays: false),
    };

    private static readonly Rule Graduated = Make("graduated", "大学毕业生未及时核减", RuleList.Hits,
        "education") with { Focus = ["大学毕业生"], Level = Level.Medium };

    private static readonly Rule IdInvalid = Make("roster-id-invalid", "花名册身份证号无效", RuleList.DataQuality) with { Level = Level.Info };

    private static readonly Rule MissedDisabled = Make("missed-disabled", "重度残疾人未纳入", RuleList.Missed,
        "disabled_persons") with { Due = new RuleDue(15, AreWorkingDays: false) };

    private static readonly Rule SharedNumber = Make("shared-number", "一号多人", RuleList.IdentityDoubt, "vehicles");

    private static readonly Rule HighConsumption = Make("high-consumption", "高消费", RuleList.Hits,
        "high_consumption") with { Status = RuleStatus.Trial, Level = Level.Low };

    private static readonly Rule HousingFund = Make("housing-fund", "缴纳公积金", RuleList.Hits, "housing_fund");

    private static readonly ImmutableArray<Household> Households =
    [
        House(0, "1401", "柳林镇", "杨家坪村", "测试甲", [0, 1]),
        House(1, "0702", "柳林镇", "  =HYPERLINK(\"http://example.invalid\")", "测试丙", [2]),
        House(2, "6217000099990000123", "孟门镇", "东\r\n坡村", "测试丁", [3, 4]),
        House(3, "3-12", "旧城/新区?", "第一村", "测试己", [5]),
    ];

    private static readonly ImmutableArray<Person> People =
    [
        Who(0, 0, "测试甲", SmallCounty.Id(11), "户主", 300m),
        Who(1, 0, "测试乙", SmallCounty.Id(22, "20000229"), "子", 300.5m),
        Who(2, 1, "+测试丙", SmallCounty.Id(33), "户主", null),
        Who(3, 2, "测试丁", "1499011970010100*", "户主", 280m),
        Who(4, 2, "测试戊", "149901700101005", "配偶", 280m),
        Who(5, 3, "测试己", SmallCounty.Id(66), "户主", 310m),
    ];

    private static ImmutableArray<TrackedHit> Hits => [.. Found.Select(WithCase)];

    private static ImmutableArray<TrackedHit> Found =>
    [
        OnPerson("K7QF2M9XCCCC", VehicleOwned, 0, "名下有小型轿车，号牌晋J00001，2020-05-01登记，状态正常",
            Row(Vehicles, "车辆/vehicles-1.csv", 12)) with { State = HitState.Continued, FirstFound = new DateOnly(2023, 7, 1) },
        OnPerson("123E45678901", Graduated, 1, "2022-07-01毕业", Row(Education, "education.xlsx", 4, "Sheet1"),
            notes: ["可能处于渐退期"],
            estimate: new Estimate(12, 3606m, new DateOnly(2022, 7, 1)), exemptions: ["升学深造", "非全日制"]),
        OnPerson("M7QF2M9XCCCC", Graduated, 2, "@2021-07-01毕业", Row(Education, "education.xlsx", 9, "Sheet1"),
            estimate: new Estimate(24, null, new DateOnly(2021, 7, 1))) with { State = HitState.Reappeared },
        OnPerson("P7QF2M9XCCCC", VehicleOwned, 5, "名下有小型轿车", Row(Vehicles, "车辆/vehicles-1.csv", 14), Row(Vehicles, "车辆/vehicles-2.csv", 3)),
        OnPerson("Q7QF2M9XCCCC", IdInvalid, 3, "身份证号被遮盖", Row(RosterDefinition, "roster.csv", 5)),
        OnPerson("R7QF2M9XCCCC", SharedNumber, 4, "同一号码下登记了两个人",
            Row(Vehicles, "车辆/vehicles-2.csv", 7, null, "测试庚", "149901700101005", "晋J00002")),
        OnPerson("S7QF2M9XCCCC", HighConsumption, 4, "单次消费12000.00元", Row(Vehicles, "high.csv", 2)),
        Outside("T7QF2M9XCCCC", MissedDisabled, "柳林县孟门镇",
            Row(Disabled, "disabled.csv", 8, null, "测试辛", SmallCounty.Id(77), "孟门镇 ", "西坡村")),
        Outside("V7QF2M9XCCCC", MissedDisabled, "外县某镇", Row(Disabled, "disabled.csv", 9, null, "-测试壬", SmallCounty.Id(88), "外县某镇", "")),
    ];

    private static ImmutableArray<GoneHit> Gone =>
    [
        new GoneHit("W7QF2M9XCCCC", VehicleOwned.Id, IsTrial: false, "柳林镇", "1401", new DateOnly(2023, 6, 30), People[1]),
        new GoneHit("X7QF2M9XCCCC", Graduated.Id, IsTrial: false, "柳林镇", "0888", new DateOnly(2023, 7, 1), People[3]),
        new GoneHit("Y7QF2M9XCCCC", MissedDisabled.Id, IsTrial: false, "孟门镇", "", new DateOnly(2023, 7, 5), Person: null),
        new GoneHit("Z7QF2M9XCCCC", HighConsumption.Id, IsTrial: true, "孟门镇", "6217000099990000123", new DateOnly(2023, 7, 5), People[4]),
    ];

    private static RunSources Sources => new(
        new[]
        {
            new SourceMatches(Vehicles, null,
                [new Match(People[0], Row(Vehicles, "车辆/vehicles-1.csv", 20, null, "＝测试癸", SmallCounty.Id(11), "晋J00003"), MatchGrade.D,
                    NameComparison.Different, IdClass.Valid)], []),
            new SourceMatches(Education, null,
                [new Match(People[4], Row(Education, "education.xlsx", 21, "Sheet1", "测试子", "149901700101005", "2020"), MatchGrade.D,
                    NameComparison.Different, IdClass.Legacy)], []),
            new SourceMatches(Disabled, null, [], []),
        }.ToDictionary(source => source.Source.Id, StringComparer.Ordinal),
        [
            new FileTally("vehicles", "车辆/vehicles-1.csv", null, "GB18030", 9000, new string('b', 64), 100, 4, 94, 2),
            new FileTally("vehicles", "车辆/vehicles-2.csv", null, "UTF-8", 900, new string('c', 64), 10, 2, 8, 0),
            new FileTally("education", "education.xlsx", "Sheet1", "xlsx", 5000, new string('d', 64), 50, 3, 47, 0),
            new FileTally("disabled_persons", "disabled.csv", null, "UTF-8", 500, new string('e', 64), 20, 0, 20, 0),
        ])
    {
        Faults = [new SourceFault("education", HeaderProblems.ColumnMissing(new Place("education-2.xlsx", "Sheet1",
            Column: "姓名"), "身份证号、毕业时间", ["姓名", "xm"]))],
        FieldFaults =
        [
            new FieldFault("vehicles", "车辆/vehicles-2.csv", null, "号牌号码", FieldFaultKind.UnknownCode, "K99", 2, [3, 7]),
            new FieldFault("vehicles", "车辆/vehicles-1.csv", null, "号牌号码", FieldFaultKind.UnreadableDate, "", 12, [2, 3, 4, 5, 6]),
        ],
    };

    private static ImmutableArray<RuleOutcome> Outcomes =>
    [
        new RuleOutcome(VehicleOwned, null, [], []),
        new RuleOutcome(Graduated, null, [], 
            [new UncheckedPerson(People[4], FileProblems.ChangedWhileRead(new Place("education.xlsx", "Sheet1", 30, "毕业时间")))]),
        new RuleOutcome(HousingFund, SourceProblems.NotReceived(new Place("matcher.yaml")), [], []),
    ];

    private static RunFindings Findings()
    {
        var roster = new LoadedRoster(RosterDefinition, People, Households);
        var catalogue = new SourceCatalogue(RosterDefinition, new[] { Vehicles, Education, Disabled }.ToImmutableDictionary(source => source.Id));
        return new RunFindings(
            SomeScope.Of(AsOf, new DateTimeOffset(2023, 7, 6, 22, 0, 0, TimeSpan.Zero), catalogue,
                Graduated, HighConsumption, HousingFund, MissedDisabled, IdInvalid, SharedNumber, VehicleOwned),
            new RunRoster(roster, [new FileTally("roster", "roster.csv", null, "UTF-8 BOM", 400, new string('a', 64), 6, 6, 0, 0)])
            {
                Numbers = RosterNumbers.Of(roster),
            },
            Sources,
            new RunHits(Outcomes, [.. Hits.Select(hit => hit.Hit)]));
    }

    public static RunResult Create() => new()
    {
        History = new HitHistory(Hits, Gone)
        {
            Run = Findings(),
            Changes = [],
            LatestRun = 0,
            Book = new CaseBook([.. Hits.Where(hit => hit.Case is not null).Select(hit =>
                new KnownCase(hit.Hit.Number, hit.Hit.Finding.Rule.Id, $"{hit.Hit.Finding.Person?.Index}", hit.Case!))]),
        },
        Secret = Some.Secret(),
        Rejects =
        [
            new RejectCount("vehicles", "车辆/vehicles-1.csv", null, ProblemCode.RejectIdScientific, 1) { First = [new RejectedRow(30, "身份证号", "1.*******17")] },
            new RejectCount("vehicles", "车辆/vehicles-1.csv", null, ProblemCode.RejectIdEmpty, 1) { First = [new RejectedRow(40, "身份证号", "")] },
        ],
        Problems = [RosterProblems.TownshipUnknown(new Place("roster.csv", Row: 7), "旧城/新区?", 1)],
    };

    /// <summary>The same run, but for what it found.</summary>
    public static RunResult With(this RunResult result, Func<RunFindings, RunFindings> change) =>
        result with { History = result.History with { Run = change(result.Found) } };

    /// <summary>The sample with another history.</summary>
    public static RunResult WithHistory(Func<HitHistory, HitHistory> change)
    {
        var run = Create();
        return run with { History = change(run.History) };
    }

    /// <summary>The sample with another config.</summary>
    public static RunResult WithConfig(Func<MatcherConfig, MatcherConfig> change) =>
        Create().With(run => run with { Scope = run.Scope with { Config = change(run.Scope.Config) } });

    /// <summary>The same run with its arrays in another order.</summary>
    public static RunResult Shuffled(RunResult result, int seed)
    {
        var random = new Random(seed);
        var mixed = result.With(run => run with
        {
            Scope = run.Scope with { Pack = run.Scope.Pack with { Rules = Mix(run.Scope.Pack.Rules) } },
            Roster = run.Roster with { Files = Mix(run.Roster.Files) },
            Sources = new RunSources(Mix([.. run.Sources.Matches]).ToDictionary(StringComparer.Ordinal), Mix(run.Sources.Files))
            {
                Faults = Mix(run.Sources.Faults),
                FieldFaults = Mix(run.Sources.FieldFaults),
            },
            Hits = new RunHits(Mix(run.Hits.Outcomes), Mix(run.Hits.Hits)),
        });
        return mixed with
        {
            History = mixed.History with { Hits = Mix(mixed.History.Hits), Gone = Mix(mixed.History.Gone) },
            Rejects = Mix(mixed.Rejects),
        };

        ImmutableArray<T> Mix<T>(ImmutableArray<T> items)
        {
            var order = items.ToArray();
            random.Shuffle(order);
            return [.. order];
        }
    }

    private static SourceDefinition Define(string id, string title, string agency, params (string Name, ColumnRole Role)[] columns) =>
        SmallCounty.Define(id, [.. columns.Select(column => (column.Name, column.Role, false))]) with { Title = title, Agency = agency };

    private static Rule Make(string id, string title, RuleList list, params string[] sources) => new()
    {
        Id = id,
        Title = title,
        Kind = "present",
        Status = RuleStatus.Active,
        Why = "",
        Basis = [new Basis("民发〔2021〕57号", null)],
        List = list,
        Focus = [],
        Level = Level.High,
        Grades = [MatchGrade.A, MatchGrade.B],
        Sources = [.. sources],
        Action = "核实",
        Due = null,
        Hash = new string('f', 64),
    };

    private static Household House(int index, string number, string township, string village, string head, ImmutableArray<int> members) =>
        new()
    {
        Index = index,
        Number = number,
        Township = township,
        Village = village,
        HeadName = head,
        Category = index == 1 ? "城市" : "农村",
        Members = members,
    };

    private static Person Who(int index, int household, string name, string id, string relation, decimal? share)
    {
        var reading = new IdReader(AsOf).Read(id, isNumberCell: false, stackalloc char[IdReader.MaxLength]);
        return new Person
        {
            Index = index,
            HouseholdIndex = household,
            Row = Row(RosterDefinition, "roster.csv", index + 2, null, name, id),
            Name = name,
            RawId = id,
            IdClass = reading.Class,
            Number = reading.TryGetNumber(out var number) ? number : null,
            OtherDocument = null,
            Relation = relation,
            MonthlyShare = share,
            BenefitStart = null,
        };
    }

    private static SourceRow Row(SourceDefinition source, string file, long row, string? sheet = null, params string[] values) =>
        new(source, new RowPlace(new TablePlace(0, file, sheet), row),
            [.. source.Columns.Select(column => column.Index < values.Length ? values[column.Index] : "")]);

    private static TrackedHit OnPerson(
        string number, Rule rule, int person, string says, SourceRow row, SourceRow? second = null,
        string[]? notes = null, Estimate? estimate = null, string[]? exemptions = null)
    {
        SourceRow[] rows = second is null ? [row] : [row, second];
        return Tracked(number, Households[People[person].HouseholdIndex].Township, Finding(rule, says, rows) with
        {
            Person = People[person],
            Notes = [.. notes ?? []],
            Estimate = estimate,
            ExemptionsTested = [.. exemptions ?? []],
        });
    }

    private static TrackedHit Outside(string number, Rule rule, string township, SourceRow row) =>
        Tracked(number, township, Finding(rule, "残疾等级一级，持证有效，不在低保花名册", [row]) with { OffRoster = row });

    private static TrackedHit Tracked(string number, string township, Finding finding) =>
        new(new Hit(number, finding, township), HitState.New, AsOf);

    // Nobody has answered anything yet.
    private static TrackedHit WithCase(TrackedHit hit)
    {
        var fold = new CaseFold(1);
        var household = hit.Hit.Finding.Person is { } person ? Households[person.HouseholdIndex] : null;
        fold.See(new Observation
        {
            AsOf = hit.FirstFound,
            IsFound = true,
            Township = hit.Hit.Township,
            HouseholdNumber = household?.Number ?? "",
            Facts = HitFacts.Unknown with { Category = household?.Category ?? "" },
        });
        return hit.Hit.Finding.Rule.Status == RuleStatus.Trial ? hit : hit with { Case = fold.Case };
    }

    private static Finding Finding(Rule rule, string says, SourceRow[] rows) => new()
    {
        Rule = rule,
        Person = null,
        OffRoster = null,
        Grade = MatchGrade.A,
        Level = rule.Level,
        Says = says,
        Notes = [],
        Evidence = [.. rows.Select(row => new Evidence(row, MatchGrade.A, NameComparison.Same, []))],
        Identity = [],
        ExemptionsTested = [],
        Estimate = null,
    };
}
