using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Inspection;
using Matcher.Inspection.Guessing;
using Matcher.Lookup.Databases;
using Matcher.Lookup.Databases.Fakes;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Runs.Inspecting;

/// <summary>What is said of a table that nobody has described yet, and what to paste so that it is read.</summary>
public sealed class ServerTableInspectorTests
{
    private static readonly SourceCatalogue Pack =
        SourceCatalogue.Load(Path.Combine(Repository.Root, "rules"), "rules", new ProblemList())!;

    private SqliteServer _server = null!;

    [SetUp]
    public void Open() => _server = new SqliteServer();

    [TearDown]
    public void Close() => _server.Dispose();

    [Test]
    public void A_table_of_a_known_source_is_proposed_with_its_primary_key()
    {
        Fill("CREATE TABLE cars (yr INTEGER, nr INTEGER, 所有人 TEXT, 身份证号 TEXT, 号牌号码 TEXT, 车辆类型 TEXT, 登记日期 TEXT, 状态 TEXT, PRIMARY KEY (yr, nr))",
            "INSERT INTO cars VALUES (2023, @1, '测试甲', @0, '晋J00001', '小型轿车', '19年5月', 'A')", Id(1), Id(2)[..17] + "*");
        var file = Inspect("province/cars");
        var table = file.Tables.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((file.Kind, file.Problems, table.Source, table.Fit, table.HeaderRow), Is.EqualTo(
                ((Formats.Files.FileFormat?)null, ImmutableArray<Problem>.Empty, "vehicles", Fit.Sure, 0L)));
            Assert.That(file.Server!.Columns.Select(column => (column.Name, column.Type)), Does.Contain(("身份证号", "TEXT")));
            Assert.That(file.Server.RowKey, Is.EqualTo(new[] { "yr", "nr" }));
            Assert.That(table.Health!.Ids.Select(count => (count.Class, count.Count, count.FirstKey)),
                Is.EquivalentTo(new[] { (IdClass.Valid, 1L, "yr=2023, nr=1"), (IdClass.Masked, 1L, "yr=2023, nr=2") }));
            Assert.That(table.Health.Columns.Single(column => column.Column == "登记日期").UnreadableExamples.Single().FirstKey,
                Is.EqualTo("yr=2023, nr=1"));
            Assert.That(file.Proposal!.Entry,
                Is.EqualTo("sources:\n  vehicles:\n    database: province\n    table: 'cars'\n    row_key: [yr, nr]\n"));
        }
    }

    [Test]
    public void A_table_that_is_no_known_source_is_described_and_its_header_is_not_looked_for_among_its_rows()
    {
        Fill("CREATE TABLE \"si.pay ments\" (本人姓名 TEXT, 公民号码 TEXT, 缴费基数 TEXT)",
            "INSERT INTO \"si.pay ments\" VALUES (@1, @0, '3000')", "没有", Id(1), Id(2));
        var file = Inspect("province/si.pay ments");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Tables.Single().Fit, Is.EqualTo(Fit.Proposed));
            Assert.That(file.Proposal!.Source, Is.EqualTo("si_pay_ments"));
            Assert.That(file.Proposal.Description, Does.Contain("公民号码: { role: id_number"));
            Assert.That(file.Proposal.Entry, Does.EndWith("    table: 'si.pay ments'\n    row_key: []   # the columns that tell its rows apart, such as those of its primary key\n"));
        }
    }

    // Whose primary key is the number is found by it: nobody else need see it on a console.
    [Test]
    public void A_key_that_is_somebodys_number_is_masked()
    {
        Fill("CREATE TABLE cars (身份证号 TEXT PRIMARY KEY, 所有人 TEXT, 号牌号码 TEXT, 车辆类型 TEXT, 登记日期 TEXT, 状态 TEXT)",
            "INSERT INTO cars VALUES (@0, '测试甲', '晋J00001', '小型轿车', '19年5月', 'A')", Id(1));
        var health = Inspect("province/cars").Tables.Single().Health!;
        Assert.That(health.Columns.SelectMany(column => column.UnreadableExamples).Single().FirstKey,
            Is.EqualTo("身份证号=" + IdMask.Number(Id(1))));
    }

    [Test]
    public void What_the_config_reads_already_needs_no_proposal_and_a_query_is_known_by_its_source()
    {
        Fill("CREATE TABLE cars (no INTEGER, 所有人 TEXT, 身份证号 TEXT, 号牌号码 TEXT, 车辆类型 TEXT, 登记日期 TEXT, 状态 TEXT)",
            "INSERT INTO cars VALUES (@1, '测试甲', @0, '晋J00001', '小型轿车', '2020-01-01', 'A')", Id(1));
        using var run = Run().Table("vehicles", "query: 'SELECT * FROM cars;', row_key: [no]");
        var file = Inspect("province/vehicles", run);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Tables.Single().Source, Is.EqualTo("vehicles"));
            Assert.That(file.Proposal, Is.Null);
            Assert.That(file.Server!.RowKey, Is.EqualTo(new[] { "no" }));
        }
    }

    [Test]
    public void A_server_that_cannot_be_entered_is_a_sentence()
    {
        Fill("CREATE TABLE cars (no INTEGER)", "INSERT INTO cars VALUES (@1)", "");
        _server.BeforeQuery = _ => throw new DatabaseFailedException(DatabaseFault.NoRight, "42501");
        Assert.That(Inspect("province/cars").Problems.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.DatabaseNoRight }));
    }

    [TestCase("province/cars", true)]
    [TestCase("province/a/b", true)] // whatever a table is called
    [TestCase("province/", false)]
    [TestCase("province", false)]
    [TestCase("exports/cars.csv", false)] // no database of that name
    public void A_name_is_a_tables_where_it_begins_with_a_database(string name, bool isTable)
    {
        using var run = Run();
        Assert.That(Inspector(run).Knows(name), Is.EqualTo(isTable));
    }

    private InspectedFile Inspect(string name)
    {
        using var run = Run();
        return Inspect(name, run);
    }

    private InspectedFile Inspect(string name, SmallRun run) => Inspector(run).Inspect(name, CancellationToken.None);

    private ServerTableInspector Inspector(SmallRun run)
    {
        var config = run.Config("2023-07-06");
        var settings = new InspectionSettings(Pack, Source: null, AsOf, CultureInfo.GetCultureInfo("en")) { Config = config };
        return new ServerTableInspector(settings, config, new DatabaseLocation(config.Databases, AsOf, (_, _) => _server));
    }

    private void Fill(string table, string row, params string[] ids)
    {
        _server.Execute(table);
        for (var i = 0; i < ids.Length; i++)
            _server.Execute(row, ids[i], (i + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static SmallRun Run() => new() { OfConfig = "databases: { province: { kind: mysql, host: db.test } }\n" };
}
