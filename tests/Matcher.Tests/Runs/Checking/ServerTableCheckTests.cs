using System.Globalization;
using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Inspection.Surveying;
using Matcher.Lookup.Databases.Fakes;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs.Checking;

/// <summary>What a check says of a source in a table, without reading it to its end where that would take a night.</summary>
public sealed class ServerTableCheckTests
{
    private const string Entry = "table: cars, row_key: [line]";

    private SqliteServer _server = null!;

    [TearDown]
    public void Close() => _server.Dispose();

    [Test]
    public void A_table_is_told_with_its_columns_its_server_and_what_would_be_handed_over()
    {
        Serve(new SqliteServer { IsIndexed = true }, (Id(1), "测试甲", "2020-01-01"), (Id(50), "测试己", "2020-01-01"), ("", "测试庚", "2020-01-01"));
        var report = Check();
        var table = report.Files.Single(file => file.Source == "vehicles");
        var server = table.Server!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((table.File, table.Format, table.Sheet), Is.EqualTo(("province/cars", "SQLite", (string?)null)));
            Assert.That(table.ColumnsFound, Is.EqualTo(new[] { "所有人", "身份证号", "号牌号码", "登记日期", "状态" }));
            Assert.That(table.ColumnsUnknown, Is.EqualTo(new[] { "备注" }));
            Assert.That((table.Health!.Rows, table.Health.IsWhole), Is.EqualTo((3L, true)));
            Assert.That((server.Product, server.Server, server.Security), Is.EqualTo(("SQLite", "db.test:5433", TransportSecurity.None)));
            Assert.That(server.RowKey, Is.EqualTo(new[] { "line" }));
            Assert.That((server.IdColumn!.Name, server.IdColumn.Type, server.IsIndexed), Is.EqualTo(("身份证号", "TEXT", (bool?)true)));
            Assert.That(server.Columns.Select(column => column.Name), Does.Contain("line").And.Contain("备注"));
            Assert.That(server.Reading, Is.EqualTo(new ServerReading(KeyTransport.TemporaryTable, 1, 3, 2)),
                "the one on the roster and the one without a number");
            Assert.That(report.Problems.Where(problem => problem.Where.File == "province/cars"), Is.Empty);
        }
    }

    [Test]
    public void An_account_that_may_only_select_and_no_index_is_a_reason_to_ask_for_one()
    {
        Serve(new SqliteServer { MayBringKeys = false, KeysInList = 1 }, (Id(1), "测试甲", "2020-01-01"), (Id(50), "测试己", "2020-01-01"));
        var report = Check();
        var problem = report.Problems.Single(problem => problem.Code == ProblemCode.CheckTableReadOften);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem.Where, Is.EqualTo(new Place("province/cars", Column: "身份证号")));
            Assert.That(problem.Severity, Is.EqualTo(Severity.Warning));
            Assert.That(Server(report).Reading, Is.EqualTo(new ServerReading(KeyTransport.Lists, 3, 2, 1)));
        }
    }

    // What its statistics say of a table decides nothing by itself: they may be of a time before the rows came.
    [TestCase(2_000_001L, false)]
    [TestCase(0L, true)]
    [TestCase(null, true)]
    public void A_table_is_read_to_its_end_only_where_that_is_quick(long? estimated, bool isReadWhole)
    {
        Serve(new SqliteServer { EstimatedRows = estimated });
        _server.Execute("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20001)
            INSERT INTO cars (line, 身份证号, 所有人, 号牌号码, 登记日期, 状态) SELECT i, '', '', '晋J00001', '2020-01-01', 'A' FROM n
            """);
        var report = Check();
        var server = Server(report);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.IsReadWhole, Is.EqualTo(isReadWhole));
            Assert.That(server.Reading!.Rows, Is.EqualTo(isReadWhole ? 20_001 : 20_000));
            Assert.That(report.Files.Single(file => file.Server is not null).Health!.IsWhole, Is.False);
            Assert.That(_server.Queries.Exists(query => query.Contains("ORDER BY", StringComparison.Ordinal)), Is.EqualTo(isReadWhole),
                "only reading it as a run does needs an order");
        }
    }

    [Test]
    public void What_is_wrong_with_values_is_told_with_the_keys_of_rows()
    {
        Serve(new SqliteServer(), (Id(1), "测试甲", "19年5月"), (Id(1)[..17] + "*", "测试甲", "2020-01-01"));
        var report = Check();
        Assert.That(report.Problems.Where(problem => problem.Code == ProblemCode.CheckUnreadable).Select(problem => problem.Where),
            Is.EqualTo(new[] { new Place("province/cars", Column: "登记日期") { Key = "line=1" } }));
    }

    [Test]
    public void Everything_is_told_at_once_and_no_server_is_waited_for_twice()
    {
        Serve(new SqliteServer());
        using var run = Run(Entry.Replace("[line]", "[zeile]", StringComparison.Ordinal)).Source("civil_registry", "姓名", "测试甲");
        _server.Execute("ALTER TABLE cars RENAME COLUMN 身份证号 TO 电话");
        var codes = run.Check(_server).Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Code).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(codes, Does.Contain(ProblemCode.DatabaseKeyColumnMissing));
            Assert.That(codes.Count(code => code == ProblemCode.ColumnMissing), Is.EqualTo(2), "of the table, and of the other source's file");
            Assert.That(_server.Connections, Is.EqualTo(1));
        }
    }

    [Test]
    public void A_key_that_comes_twice_among_the_first_rows_is_told()
    {
        Serve(new SqliteServer(), (Id(50), "测试己", "2020-01-01"), (Id(51), "测试庚", "2020-01-01"));
        _server.Execute("UPDATE cars SET line = 7");
        Assert.That(Check().Problems.Select(problem => problem.Code), Does.Contain(ProblemCode.DatabaseKeyNotUnique));
    }

    [Test]
    public void An_empty_table_is_told()
    {
        Serve(new SqliteServer());
        Assert.That(Check().Problems.Select(problem => problem.Code), Does.Contain(ProblemCode.SourceWithoutRows));
    }

    [Test]
    public void What_the_server_cannot_do_is_a_sentence_without_what_it_held()
    {
        Serve(new SqliteServer(), (Id(1), "测试甲", "2020-01-01"));
        _server.BeforeQuery = sql =>
        {
            if (sql.Contains("count(*)", StringComparison.Ordinal))
                throw new DatabaseFailedException(DatabaseFault.TimeOver, "57014");
        };
        var report = Check();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Problems.Where(problem => problem.Where.File == "province/cars")
                    .Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)).Single(),
                Does.StartWith("province/cars: it was not done within 00:30:00"));
            Assert.That(report.Files.Single(file => file.Source == "vehicles").ColumnsFound, Is.Not.Empty, "that much is known");
        }
    }

    private void Serve(SqliteServer server, params (string? Id, string? Name, string? Day)[] rows)
    {
        _server = server;
        server.Execute("CREATE TABLE cars (line INTEGER, 所有人 TEXT, 身份证号 TEXT, 号牌号码 TEXT, 登记日期 TEXT, 状态 TEXT, 备注 TEXT, 照片 BLOB)");
        var line = 1;
        foreach (var (id, name, day) in rows)
        {
            server.Execute("INSERT INTO cars (line, 身份证号, 所有人, 号牌号码, 登记日期, 状态) VALUES (@0, @1, @2, '晋J00001', @3, 'A')",
                line++, id, name, day);
        }
    }

    private CheckReport Check()
    {
        using var run = Run(Entry);
        return run.Check(_server);
    }

    private static SmallRun Run(string entry) => new SmallRun
    {
        OfConfig = "databases: { province: { kind: postgresql, host: db.test, port: 5433, tls: { none: db.test } } }\n",
    }
        .Roster("roster.csv", RosterHeader, Person(1, "测试甲"), Person(2, "测试乙"))
        .Table("vehicles", entry);

    private static ServerFacts Server(CheckReport report) => report.Files.Single(file => file.Server is not null).Server!;

    private static string Person(int household, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{household},柳林镇,测试村,{name},{name},{Id(household)},本人,农村低保,1,450,2019-01");
}
