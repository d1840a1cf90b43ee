using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Demand;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.Rules.Running;

namespace Matcher.Rules.Demand;

/// <summary>Of many rows about a person a few are kept, and nothing that is found may change by it.</summary>
[TestFixture]
public sealed class RowsAlikeTests
{
    private const string Tests =
        "tests: [{ name: 一, row: { 权属: 正常, 登记日期: 2020-01-01 }, expect: hit }, { name: 二, row: { 权属: 注销 }, expect: no hit }, "
            + "{ name: 三, row: { 权属: 正常, 登记日期: 2020-01-01, 用途: 营运 }, expect: 经营 }]";

    private const string SumTests =
        "tests: [{ name: 一, roster: { 家庭人口: 1 }, rows: { pensions: { 月金额: 9 } }, expect: hit }, "
            + "{ name: 二, roster: { 家庭人口: 1 }, rows: { pensions: { 月金额: 1 } }, expect: no hit }]";

    private static readonly RulePack Pack = RuleBench.Pack(
        ("car", RuleBench.Rule("car", body:
            "when: { 权属: 在名下 }\nexcept: { 经营: { 用途: 经营 } }\nevent: 登记日期\ngrace: { from: 检验日期, months: 6, note: 刚检验 }\n"
                + "conflicts: { 状态写着注销: { 状态: 注销 } }\nestimate: { from: 检验日期, else: 登记日期 }\n"
                + "identity: [号牌号码]\nevidence: [号牌号码, 登记日期, 购置价格]\nreopens_on: [状态, 检验日期]\nidentity_was: [检验日期]",
            tests: Tests, says: "{号牌号码}{登记日期}{购置价格}")),
        ("doubtful", RuleBench.Rule("doubtful", body: "when: { 状态: 正常 }\ngrades: [A, B, D]\nevidence: [检验日期, 车辆类型]",
            says: "{检验日期}{车辆类型}")),
        ("later", RuleBench.Rule("later", kind: "combined",
            body: "source: vehicles\nhits: { any: [car] }\nwhen: { 检验日期: { after: 最早日期 } }\nidentity: [号牌号码]\n"
                + "evidence: [检验日期]",
            tests: "tests: [{ name: 一, hits: { car: 2020-01-01 }, row: { 检验日期: 2021-01-01 }, expect: hit }, "
                + "{ name: 二, hits: { car: 2022-01-01 }, row: { 检验日期: 2021-01-01 }, expect: no hit }]",
            says: "{相关疑点}{检验日期}")),
        ("latest", Sum("latest", "{ source: pensions, add: 月金额, latest_by: 发放年月 }")),
        ("all", Sum("all", "{ source: pensions, add: 月金额, evidence: [项目] }")),
        ("plates", RuleBench.Rule("plates", kind: "household_sum",
            body: "figures: [{ source: vehicles, count: 号牌号码, when: { 状态: 正常 } }]\nwhen: { 合计: { at_least: 2 } }",
            tests: "tests: [{ name: 一, rows: { vehicles: [{ 号牌号码: A, 状态: 正常 }, { 号牌号码: B, 状态: 正常 }] }, expect: hit }, "
                + "{ name: 二, rows: { vehicles: { 号牌号码: A, 状态: 正常 } }, expect: no hit }]",
            says: "{计算}")));

    private static readonly Person[] People =
    [
        RuleBench.Person(0, "姓名=甲; 家庭人口=2; 月保障金=300; 享受开始年月=2019-01", household: 0),
        RuleBench.Person(1, "姓名=乙; 家庭人口=2", household: 0),
        RuleBench.Person(2, "姓名=丙; 家庭人口=1", household: 1),
    ];

    private static readonly Gen<string> Vehicle = Gen.Select(
        OneOf("正常", "注销", "~"),
        OneOf("正常", "正常", "抵押", "注销", "说不清", "看不懂", ""),
        OneOf("2020-01-01", "2021-05-06", "2023-06-01", "2024-01-01", "不详", ""),
        OneOf("2022-02-02", "2023-05-05", "2023-06", ""),
        OneOf("晋J1", "晋J2", ""),
        OneOf("家用", "营运", "谁知道", "~"),
        Gen.Int[1, 40],
        (state, owned, day, checkedOn, plate, use, price) =>
            $"状态={state}; 权属={owned}; 登记日期={day}; 检验日期={checkedOn}; 号牌号码={plate}; 用途={use}; 购置价格={price}");

    private static readonly Gen<string> Pension = Gen.Select(
        OneOf("1", "1", "2.5", "300", "300.00", "1200", "不详", "", "-5"),
        OneOf("2023-05", "2023-06", "202306", "2022-01", "", "近日"),
        OneOf("养老金", "补贴", "", "~"),
        (amount, month, item) => $"月金额={amount}; 发放年月={month}; 项目={item}");

    // Sums are undecided by nearly any odd row: most households have none.
    private static readonly Gen<string> SoundPension = Gen.Select(
        Gen.Int[1, 60],
        OneOf("2023-05", "2023-06"),
        (amount, month) => $"月金额={amount}; 发放年月={month}; 项目=养老金");

    private static readonly Gen<(int Person, MatchGrade Grade, string Values, bool IsCar)> Rows = Gen.Select(
        Gen.Int[0, People.Length - 1],
        OneOf(MatchGrade.A, MatchGrade.A, MatchGrade.A, MatchGrade.B, MatchGrade.D),
        Gen.OneOf(Vehicle.Select(values => (values, true)), SoundPension.Select(values => (values, false))),
        // Of two payments that say the same the first is added, and its grade is the sum's.
        (person, grade, row) => (person, row.Item2 ? grade : MatchGrade.A, row.values, row.Item2));

    [Test]
    public void Whatever_is_dropped_the_same_is_found([Values] bool areSound) =>
        Gen.Select(Rows.Array[0, 150], Pension.Select(values => (2, MatchGrade.A, values, false)).Array[0, areSound ? 0 : 30])
            .Select((rows, odd) => rows.Concat(odd).ToArray())
            .Sample(rows => Assert.That(Found(rows, thins: true), Is.EqualTo(Found(rows, thins: false))), iter: 150);

    [Test]
    public void Whatever_the_order_of_the_rows_the_same_is_found() =>
        Gen.Select(Rows.Array[0, 150], Gen.Int).Sample((rows, seed) =>
        {
            var shuffled = rows.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.That(Found(shuffled, thins: true, withPlaces: false), Is.EqualTo(Found(rows, thins: true, withPlaces: false)));
        }, iter: 100);

    [Test]
    public void Ten_thousand_rows_about_one_person_leave_a_few()
    {
        var rows = Enumerable.Range(0, 10_000)
            .Select(row => (0, MatchGrade.A, $"状态=注销; 权属=正常; 登记日期=2020-01-01; 号牌号码=晋J1; 购置价格={row}", true))
            .ToArray();
        var source = Matches(RuleBench.Vehicles, rows, thins: true);
        Assert.That(source.Matches, Has.Count.LessThan(100));
        var finding = Outcomes(rows, thins: true).Single(outcome => outcome.Rule.Id == "car").Findings.Single();
        Assert.That((finding.Evidence.Length, finding.Further.Rows), Is.EqualTo((RowBound.Rows, 10_000L - RowBound.Rows)));
    }

    // A sum of thousands of payments is exact, and its first terms are shown.
    [Test]
    public void A_sum_is_exact_beyond_the_bound()
    {
        var rows = Enumerable.Range(1, 2_000).Select(row => (2, MatchGrade.A, $"月金额={row}; 发放年月=2023-06", false)).ToArray();
        var finding = Outcomes(rows, thins: true).Single(outcome => outcome.Rule.Id == "latest").Findings.Single();
        Assert.That(finding.Says, Does.Contain("＋另有1952项共1906128＝2001000"));
        Assert.That((finding.Evidence.Length, finding.Further.Rows), Is.EqualTo((RowBound.Figures, 2_000L - RowBound.Figures)));
    }

    // What is behind a finding has changed, whether it is shown or not.
    [Test]
    public void What_further_rows_say_is_part_of_what_is_behind_a_finding()
    {
        var rows = Enumerable.Range(0, 40)
            .Select(row => (0, MatchGrade.A, $"状态=正常; 权属=正常; 登记日期=2020-01-01; 号牌号码=晋J1; 购置价格={row + 10}", true))
            .ToArray();
        (int, MatchGrade, string, bool)[] changed =
            [.. rows.SkipLast(1), (0, MatchGrade.A, "状态=正常; 权属=正常; 登记日期=2020-01-01; 号牌号码=晋J1; 购置价格=99", true)];
        Assert.That(Car(changed), Is.Not.EqualTo(Car(rows)));
        Assert.That(Car([.. rows.Reverse()]), Is.EqualTo(Car(rows)));

        Further Car((int, MatchGrade, string, bool)[] of) =>
            Outcomes(of, thins: true).Single(outcome => outcome.Rule.Id == "car").Findings.Single().Further;
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string Sum(string id, string figure) => RuleBench.Rule(id, kind: "household_sum",
        body: $"figures: [{figure}]\nper_head: 家庭人口\nwhen: {{ 人均: {{ more_than: 5 }} }}", tests: SumTests, says: "{计算}");

    private static string Found((int, MatchGrade, string, bool)[] rows, bool thins, bool withPlaces = true) =>
        string.Join('\n', Outcomes(rows, thins).SelectMany(outcome => Told(outcome, withPlaces)));

    private static ImmutableArray<RuleOutcome> Outcomes((int, MatchGrade, string, bool)[] rows, bool thins)
    {
        var roster = RuleBench.RosterOf(People);
        return Runner().Run(roster, new Dictionary<string, SourceMatches>
        {
            ["vehicles"] = Matches(RuleBench.Vehicles, rows, thins),
            ["pensions"] = Matches(RuleBench.Pensions, rows, thins),
        });
    }

    private static RuleRunner Runner() => new(Pack, RuleBench.AsOf, RuleBench.NoParameters);

    private static SourceMatches Matches(SourceDefinition source, (int Person, MatchGrade Grade, string Values, bool IsCar)[] rows, bool thins)
    {
        var matches = rows.Index().Where(row => row.Item.IsCar == (source == RuleBench.Vehicles))
            .Select(row => RuleBench.Match(People[row.Item.Person],
                row.Item.IsCar ? RuleBench.Row(row.Item.Values, row.Index + 2) : RuleBench.Pension(row.Item.Values, row.Index + 2),
                row.Item.Grade))
            .ToList();
        if (!thins)
            return new SourceMatches(source, Failure: null, [.. matches.OrderBy(match => match.Person.Index)], []);
        var packed = new PackedRows(source, new CompiledDemand(Runner().Demand(source), new IdReader(RuleBench.AsOf)).StandingsOf);
        foreach (var match in matches)
            packed.Add(match);
        packed.Finish();
        return new SourceMatches(source, Failure: null, packed, []);
    }

    private static IEnumerable<string> Told(RuleOutcome outcome, bool withPlaces)
    {
        yield return $"{outcome.Rule.Id} {outcome.NotRun?.Code} {string.Join(',', outcome.Without.Select(one => one.Code))}";
        foreach (var finding in outcome.Findings.Select(one => Told(one, withPlaces)).Order(StringComparer.Ordinal))
            yield return finding;
        foreach (var one in outcome.Unchecked)
            yield return $"? {one.Person.Name} {(withPlaces ? ProblemText.Render(one.Reason, CultureInfo.InvariantCulture) : one.Reason.Code)}";
    }

    private static string Told(Finding finding, bool withPlaces) => string.Join(' ', [
        finding.Person!.Name, finding.Level, finding.Grade, finding.Says, string.Join('；', finding.Notes),
        string.Join(',', finding.EventDates), string.Join(',', finding.Identity), string.Join(',', finding.ExemptionsTested),
        finding.Estimate?.ToString(), finding.IsContradicted, finding.Further,
        string.Join(',', finding.Watched.Select(one => $"{one.Column}={one.Value}")),
        string.Join(',', finding.FormerIdentities.SelectMany(one => one)),
        string.Join('；', finding.Evidence.Select(one => Told(one, withPlaces)).Order(StringComparer.Ordinal)),
    ]);

    private static string Told(Evidence evidence, bool withPlaces) =>
        $"{(withPlaces ? $"{evidence.Row.Place.Row}:{evidence.Grade}" : "")}:{string.Join('|', evidence.Columns.Select(column => column.Value))}";
}
