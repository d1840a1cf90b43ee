using Matcher.Foundation.Problems;
using Matcher.Lookup.Databases.Fakes;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs;

/// <summary>A night on which a database fails: each failure is a sentence, the other sources are compared, nothing counts as gone.</summary>
[TestFixture]
internal sealed class DatabaseNightTests
{
    private SmallRun _run = null!;
    private SqliteServer _server = null!;

    [SetUp]
    public void SetUp()
    {
        _server = new SqliteServer();
        _server.Execute("CREATE TABLE cars (line INTEGER, 所有人 TEXT, 身份证号 TEXT, 号牌号码 TEXT, 车辆类型 TEXT, 登记日期 TEXT, 状态 TEXT)");
        _server.Execute("INSERT INTO cars VALUES (1, '测试甲', @0, '晋J00001', '小型轿车', '2020-01-01', 'A')", Id(1));
        _server.Execute("INSERT INTO cars VALUES (2, '路人', @0, '晋J00002', '小型轿车', '2020-01-01', 'A')", Id(900));
        _run = new SmallRun { OfConfig = "databases: { province: { kind: postgresql, host: db.test, tls: { none: db.test } } }\n" }
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,一村,测试甲,测试甲,{Id(1)},户主,农村,1,300,2021-01",
                $"2,柳林镇,一村,测试乙,测试乙,{Id(2)},户主,农村,1,300,2021-01")
            .Table("vehicles", "table: cars, row_key: [line]")
            .Source("cremation", "姓名,身份证号,死亡日期,火化日期", $"测试乙,{Id(2)},2023-01-01,2023-01-03");
    }

    [TearDown]
    public void TearDown()
    {
        _run.Dispose();
        _server.Dispose();
    }

    [Test]
    public void A_night_with_a_table_has_the_leads_of_its_rows()
    {
        _run.Run(_server, "2023-07-06");
        Assert.That(_run.Hits, Is.EquivalentTo(new[] { "测试甲 拥有机动车辆 高", "测试乙 殡葬部门有火化记录 高" }));
        Assert.That(_run.Table("疑点清单/全县.csv").Select(row => row["证据来源"]),
            Is.EquivalentTo(new[] { "province/cars 主键 line=1", "cremation.csv 第2行" }));
    }

    public static IEnumerable<TestCaseData> Failures =>
    [
        new TestCaseData(DatabaseFault.Unreachable, ProblemCode.DatabaseUnreachable),
        new TestCaseData(DatabaseFault.NotTrusted, ProblemCode.DatabaseNotTrusted),
        new TestCaseData(DatabaseFault.AccessRefused, ProblemCode.DatabaseAccessRefused),
        new TestCaseData(DatabaseFault.NoRight, ProblemCode.DatabaseNoRight),
        new TestCaseData(DatabaseFault.NoTable, ProblemCode.DatabaseNoTable),
        new TestCaseData(DatabaseFault.NoColumn, ProblemCode.DatabaseNoColumn),
        new TestCaseData(DatabaseFault.BadQuery, ProblemCode.DatabaseBadQuery),
        new TestCaseData(DatabaseFault.TimeOver, ProblemCode.DatabaseTimeOver),
        new TestCaseData(DatabaseFault.Broken, ProblemCode.DatabaseBroken),
        new TestCaseData(DatabaseFault.HidesRows, ProblemCode.DatabaseHidesRows),
        new TestCaseData(DatabaseFault.ServerFailed, ProblemCode.DatabaseServerFailed),
    ];

    [TestCaseSource(nameof(Failures))]
    public void A_failure_of_the_database_costs_its_source_and_nothing_else(DatabaseFault fault, ProblemCode code)
    {
        _run.Run(_server, "2023-07-06");
        _server.BeforeRow = row =>
        {
            if (row == 1)
                throw new DatabaseFailedException(fault, "code");
        };
        var night = _run.Run(_server, "2023-07-07");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(night.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
            Assert.That(night.Problems.Single(problem => problem.Severity == Severity.Error && problem.Where.File == "province/cars").Code,
                Is.EqualTo(code));
            Assert.That(_run.Hits, Has.Member("测试乙 殡葬部门有火化记录 高"), "the other source is compared");
            Assert.That(night.Gone.Sum(gone => gone.Count), Is.Zero, "what was not looked for has not gone");
            Assert.That(_run.Table("未比对.csv").Select(row => row["规则"]), Has.Member("拥有机动车辆"));
        }
    }

    [Test]
    public void Every_kind_of_failure_has_its_sentence() =>
        Assert.That(Failures.Select(failure => failure.Arguments[0]), Is.EquivalentTo(Enum.GetValues<DatabaseFault>()));
}
