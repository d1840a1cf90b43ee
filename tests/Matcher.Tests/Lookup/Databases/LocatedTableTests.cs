using System.Globalization;
using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Databases.Fakes;
using Matcher.Lookup.Databases.Servers;
using Matcher.Lookup.Sources;
using Matcher.Roster;
using Matcher.Support;

namespace Matcher.Lookup.Databases;

/// <summary>A source in a table: what goes to the server, what comes back, and that nothing is ever lost on the way.</summary>
[TestFixture]
public sealed class LocatedTableTests
{
    private static readonly string Zhang = SmallCounty.Id(1);
    private static readonly string Li = SmallCounty.Id(2);
    private static readonly string Nobody = SmallCounty.Id(900);

    private static readonly (string?, string?, string?)[] Rows =
    [
        (Nobody, "赵六", "晋A1"), (Zhang, "张三", "晋A2"), (null, null, "晋A3"), (Li, "李四", "晋A4"),
        (SmallCounty.Id(901), "钱七", "晋A5"), (Zhang.Replace('1', '１'), "张三", "晋A6"),
    ];

    private TemporaryFolder _folder = null!;
    private LoadedRoster _roster = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        _roster = SmallCounty.Roster(_folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,张三,{Zhang}\n柳林镇,2,李四,{Li}\n", out _);
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Rows_about_nobody_stay_on_the_server_and_are_counted_there()
    {
        using var server = new SqliteServer();
        SmallTable.Fill(server, Rows);
        var rejects = new SmallCounty.Rejects();
        var result = SmallTable.Match(_roster, server, rejects);

        var tally = result.Files.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Faults, Is.Empty);
            Assert.That((tally.File, tally.Format, tally.Rows, tally.Matched, tally.NotOnRoster, tally.Rejected),
                Is.EqualTo(("province/v", "SQLite", 6L, 3L, 2L, 1L)));
            Assert.That(tally.Sha256, Is.Null, "a table has no fingerprint");
            Assert.That(Places(result), Is.EqualTo(new[] { "province/v 主键 line=3", "province/v 主键 line=7", "province/v 主键 line=5" }));
            Assert.That(rejects.All.Single().Place.Text, Is.EqualTo("province/v 主键 line=4"));
        }
    }

    [TestCase(1, false, TestName = "A_list_a_number_without_an_index")]
    [TestCase(1, true, TestName = "A_list_a_number_with_an_index")]
    [TestCase(100, false, TestName = "One_list")]
    [TestCase(100, true, TestName = "One_list_and_an_index")]
    public void An_account_that_may_only_select_is_given_the_same(int keysInList, bool isIndexed)
    {
        using var server = new SqliteServer { MayBringKeys = false, KeysInList = keysInList, IsIndexed = isIndexed };
        SmallTable.Fill(server, Rows);
        var result = SmallTable.Match(_roster, server);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Faults, Is.Empty);
            Assert.That(Places(result), Is.EqualTo(new[] { "province/v 主键 line=3", "province/v 主键 line=7", "province/v 主键 line=5" }));
            Assert.That(result.Files.Single().NotOnRoster, Is.EqualTo(2));
            Assert.That(server.Queries, Has.None.Contains(SqlDialect.KeyTable));
        }
    }

    [Test]
    public void Where_a_temporary_table_is_asked_for_and_may_not_be_made_the_source_fails()
    {
        using var server = new SqliteServer { MayBringKeys = false };
        SmallTable.Fill(server, Rows);
        var result = SmallTable.Match(_roster, server, access: access => access with { Keys = KeyTransport.TemporaryTable });
        Assert.That(result.Matches.Failure?.Code, Is.EqualTo(ProblemCode.DatabaseKeysRefused));
    }

    [Test]
    public void A_result_that_breaks_off_fails_the_source_and_never_makes_it_smaller()
    {
        using var server = new SqliteServer { BeforeRow = Breaks(after: 2) };
        SmallTable.Fill(server, Rows);
        Assert.That(SmallTable.Match(_roster, server).Matches.Failure?.Code, Is.EqualTo(ProblemCode.DatabaseBroken));
    }

    [Test]
    public void A_result_with_a_row_less_than_was_counted_fails_the_source()
    {
        using var server = new SqliteServer();
        SmallTable.Fill(server, Rows);
        server.BeforeQuery = sql =>
        {
            // Between the count and the rows, in a database that promised a snapshot.
            if (sql.Contains("ORDER BY", StringComparison.Ordinal))
                server.Execute("DELETE FROM v WHERE line = 7");
        };
        var failure = SmallTable.Match(_roster, server).Matches.Failure;
        Assert.That(failure?.Code, Is.EqualTo(ProblemCode.DatabaseRowsLost));
        Assert.That(ProblemText.Render(failure!, CultureInfo.GetCultureInfo("en")), Does.Contain("4").And.Contain("3"));
    }

    [Test]
    public void Where_there_are_no_snapshots_a_table_that_is_written_to_fails_the_source()
    {
        using var server = new SqliteServer { HasSnapshots = false };
        SmallTable.Fill(server, Rows);
        // A row about nobody, after the others have come: neither they nor their number change.
        server.BeforeQuery = sql =>
        {
            if (sql.Contains("count(*)", StringComparison.Ordinal) && server.Queries.Exists(earlier => earlier.Contains("ORDER BY", StringComparison.Ordinal)))
                server.Execute("INSERT INTO v (line, 身份证号) VALUES (99, @0)", SmallCounty.Id(903));
        };
        Assert.That(SmallTable.Match(_roster, server).Matches.Failure?.Code, Is.EqualTo(ProblemCode.DatabaseRowsChanged));
    }

    [Test]
    public void A_list_that_a_moment_stopped_is_asked_again_by_itself()
    {
        var failed = 0;
        using var server = new SqliteServer { MayBringKeys = false, KeysInList = 1, IsIndexed = true, CanGoOn = true };
        SmallTable.Fill(server, Rows);
        server.BeforeRow = row =>
        {
            if (row == 1 && failed++ == 0)
                throw new DatabaseFailedException(DatabaseFault.ServerFailed, "busy") { IsTransient = true };
        };
        var result = SmallTable.Match(_roster, server);
        Assert.That(result.Faults, Is.Empty);
        Assert.That(Places(result), Has.Length.EqualTo(3), "no row twice");
        Assert.That(failed, Is.GreaterThan(1));
    }

    [Test]
    public void A_snapshot_that_is_gone_is_not_read_on_from()
    {
        using var server = new SqliteServer { MayBringKeys = false, KeysInList = 1, IsIndexed = true };
        SmallTable.Fill(server, Rows);
        server.BeforeRow = Breaks(after: 1);
        var failure = SmallTable.Match(_roster, server).Matches.Failure;
        Assert.That(failure?.Code, Is.EqualTo(ProblemCode.DatabaseBroken));
        Assert.That(ProblemText.Render(failure!, CultureInfo.GetCultureInfo("en")), Does.Contain("1/3"), "which list it was");
        Assert.That(server.Connections, Is.EqualTo(1));
    }

    [Test]
    public void A_row_key_that_does_not_tell_rows_apart_fails_the_source()
    {
        using var server = new SqliteServer();
        SmallTable.Fill(server, Rows);
        server.Execute("UPDATE v SET line = 3 WHERE line = 5");
        Assert.That(SmallTable.Match(_roster, server).Matches.Failure?.Code, Is.EqualTo(ProblemCode.DatabaseKeyNotUnique));
    }

    [Test]
    public void A_column_of_the_row_key_that_is_not_there_is_told_with_those_that_are()
    {
        using var server = new SqliteServer();
        SmallTable.Fill(server, Rows);
        var failure = SmallTable.Match(_roster, server,
            change: input => input with { Table = input.Table! with { RowKey = ["lime"] } }).Matches.Failure!;
        Assert.That(failure.Code, Is.EqualTo(ProblemCode.DatabaseKeyColumnMissing));
        Assert.That(ProblemText.Render(failure, CultureInfo.GetCultureInfo("en")), Does.Contain("lime").And.Contain("line"));
    }

    [Test]
    public void A_query_is_read_like_a_table()
    {
        using var server = new SqliteServer();
        SmallTable.Fill(server, Rows);
        var result = SmallTable.Match(_roster, server, change: input => input with
        {
            Table = new TableInput("province", ["line"])
            {
                Query = "SELECT line, 身份证号 AS Sfzh, 所有人 AS Xm FROM v WHERE line > 3 -- the newest\n;",
            },
        });
        Assert.That(result.Faults, Is.Empty);
        Assert.That(Places(result), Is.EqualTo(new[] { "province/vehicles 主键 line=7", "province/vehicles 主键 line=5" }));
    }

    [Test]
    public void An_empty_table_is_told_as_an_empty_file_is()
    {
        using var server = new SqliteServer();
        SmallTable.Fill(server, []);
        Assert.That(SmallTable.Match(_roster, server).Matches.Failure?.Code, Is.EqualTo(ProblemCode.SourceWithoutRows));
    }

    [Test]
    public void A_stopped_run_stops()
    {
        using var stop = new CancellationTokenSource();
        using var server = new SqliteServer();
        SmallTable.Fill(server, Rows);
        server.BeforeRow = _ =>
        {
            stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
        };
        Assert.That(() => SmallTable.Match(_roster, server, cancellation: stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static string[] Places(SourceResult result) => [.. result.Matches.Matches.Select(match => match.Row.Place.Text)];

    private static Action<long> Breaks(long after) => row =>
    {
        if (row == after)
            throw new DatabaseFailedException(DatabaseFault.Broken, "08006");
    };
}
