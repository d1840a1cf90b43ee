using System.Diagnostics;
using Matcher.Catalogue.Config.Databases;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>Whatever a server cannot do has its name, and says nothing of passwords and rows.</summary>
[TestFixture]
[Category(TestServers.Category)]
public sealed class PostgreSqlFaultTests
{
    private const string Secret = "149901199003071234";

    private PostgreSqlBench _bench = null!;

    [OneTimeSetUp]
    public void Make() => _bench = new PostgreSqlBench(TestServers.PostgreSql);

    [OneTimeTearDown]
    public void Drop() => _bench?.Dispose();

    [Test]
    public void A_wrong_password()
    {
        var failure = Failure(() => new PostgreSqlServer(_bench.Access(), "wrong-" + Secret).Connect(CancellationToken.None));
        Assert.That(failure.Fault, Is.EqualTo(DatabaseFault.AccessRefused));
        Assert.That(failure.Code, Is.EqualTo("28P01"));
    }

    [Test]
    public void No_password_and_no_such_account_and_no_such_database()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Failure(() => new PostgreSqlServer(_bench.Access(), null).Connect(CancellationToken.None)).Fault,
                Is.EqualTo(DatabaseFault.AccessRefused));
            Assert.That(Failure(() => _bench.Connect(access => access with { User = "nobody" })).Fault,
                Is.EqualTo(DatabaseFault.AccessRefused));
            Assert.That(Failure(() => _bench.Connect(access => access with { Database = "nowhere" })).Fault,
                Is.EqualTo(DatabaseFault.AccessRefused));
        }
    }

    [TestCase("127.0.0.1", 1)]
    [TestCase("no-such-host.invalid", 5432)]
    public void Nobody_there(string host, int port)
    {
        var failure = Failure(() => _bench.Connect(access => access with { Host = host, Port = port }));
        Assert.That(failure.Fault, Is.EqualTo(DatabaseFault.Unreachable));
    }

    [Test]
    public void A_certificate_of_nobody_known_or_of_another_name()
    {
        var server = TestServers.PostgreSql;
        DatabaseFault Verified(string host, string? authority) => Failure(() => _bench.Connect(access =>
            access with { Host = host, Security = TransportSecurity.Verified, Authorities = authority })).Fault;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Verified(server.TlsHost, null), Is.EqualTo(DatabaseFault.NotTrusted));
            Assert.That(Verified(server.Host, server.Authority), Is.EqualTo(DatabaseFault.NotTrusted));
        }

        using var trusted = _bench.Connect(access =>
            access with { Host = server.TlsHost, Security = TransportSecurity.Verified, Authorities = server.Authority });
        using var unverified = _bench.Connect(access => access with { Security = TransportSecurity.Unverified });
        foreach (var session in (DatabaseSession[])[trusted, unverified])
        {
            Assert.That(session.Numbers("SELECT count(*) FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl", CancellationToken.None)[0],
                Is.EqualTo(1));
        }
    }

    [Test]
    public void No_right_no_table_no_column_no_query()
    {
        var relation = _bench.Table("there", "k int, n text", $"VALUES (1, '{Secret}')");
        using var none = _bench.Connect(TestServers.PostgreSql.NoRights);
        using var session = _bench.Connect();
        _bench.Do($"REVOKE SELECT ON {relation.Table} FROM PUBLIC");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Failure(() => none.ColumnsOf(relation, CancellationToken.None)).Fault, Is.EqualTo(DatabaseFault.NoRight));
            Assert.That(Failure(() => session.ColumnsOf(new Relation("no.table", null), CancellationToken.None)).Fault,
                Is.EqualTo(DatabaseFault.NoTable));
            Assert.That(Failure(() => session.ColumnsOf(new Relation("no_table", null), CancellationToken.None)).ServerWords,
                Does.Contain("no_table"));
            Assert.That(Failure(() => session.ColumnsOf(new Relation(null, "SELECT gone FROM (SELECT 1 AS k) AS x"), CancellationToken.None)).Fault,
                Is.EqualTo(DatabaseFault.NoColumn));
            Assert.That(Failure(() => session.ColumnsOf(new Relation(null, "SELECT FROM WHERE"), CancellationToken.None)).Fault,
                Is.EqualTo(DatabaseFault.BadQuery));
            Assert.That(Failure(() => session.Rows($"SELECT t.gone::text FROM {session.Sql.From(relation)}", 1, CancellationToken.None).Read()).Fault,
                Is.EqualTo(DatabaseFault.NoColumn));
        }
    }

    [Test]
    public void What_a_row_holds_is_not_told()
    {
        var relation = _bench.Table("odd", "k int, n text", $"VALUES (1, '{Secret}x')");
        using var session = _bench.Connect();
        var failure = Failure(() => PostgreSqlBench.Rows(session, $"SELECT (t.n::bigint)::text FROM {session.Sql.From(relation)}", 1));
        Assert.That(failure.Fault, Is.EqualTo(DatabaseFault.ServerFailed));
        failure = Failure(() => session.Numbers($"SELECT count(*) FROM {session.Sql.From(relation)} WHERE '{Secret}' '{Secret}'", CancellationToken.None));
        Assert.That(failure.Fault, Is.EqualTo(DatabaseFault.BadQuery));
    }

    [TestCase("UPDATE x SET a = 1")]
    [TestCase("SELECT 1; DROP TABLE x")]
    [TestCase("SELECT 1) AS a, (SELECT 2")]
    [TestCase("SELECT 'a")]
    [TestCase("WITH gone AS (DELETE FROM {0}.kept RETURNING k) SELECT * FROM gone")]
    [TestCase("SELECT * INTO {0}.made FROM {0}.kept")]
    [TestCase("SELECT k FROM {0}.kept FOR UPDATE")]
    public void A_query_that_is_no_single_select_or_would_write(string query)
    {
        _bench.Do($"CREATE TABLE IF NOT EXISTS {_bench.Schema}.kept (k int); GRANT ALL ON {_bench.Schema}.kept TO PUBLIC");
        using var session = _bench.Connect();
        var relation = new Relation(null, query.Replace("{0}", _bench.Schema, StringComparison.Ordinal));
        Assert.That(Failure(() => session.ColumnsOf(relation, CancellationToken.None)).Fault, Is.EqualTo(DatabaseFault.BadQuery));
    }

    [Test]
    public void The_time_limit_stops_the_query_on_the_server([Values] bool whileCounting)
    {
        using var session = _bench.Connect(access => access with { TimeLimit = TimeSpan.FromSeconds(1) });
        var mark = $"/* {Guid.NewGuid()} */";
        var failure = Failure(() =>
        {
            if (whileCounting)
                session.Numbers($"SELECT {mark} count(pg_sleep(600))", CancellationToken.None);
            else
                PostgreSqlBench.Rows(session, $"SELECT {mark} pg_sleep(600)::text", 1);
        });
        Assert.That(failure.Fault, Is.EqualTo(DatabaseFault.TimeOver));
        Assert.That(Running(mark), Is.Zero);
    }

    [Test]
    public void Who_stops_it_stops_it_on_the_server([Values(0, 1, 2)] int how)
    {
        using var session = _bench.Connect();
        using var stop = new CancellationTokenSource();
        var mark = $"/* {Guid.NewGuid()} */";
        var watch = Stopwatch.StartNew();
        Assert.That(() =>
        {
            stop.CancelAfter(TimeSpan.FromMilliseconds(700));
            if (how == 0)
            {
                session.Numbers($"SELECT {mark} count(pg_sleep(600))", stop.Token);
                return;
            }

            // 1: nothing comes while it waits; 2: rows come without end.
            using var cursor = session.Rows(how == 1
                ? $"SELECT {mark} pg_sleep(600)::text" : $"SELECT {mark} generate_series(1, 100000000000)::text", 1, stop.Token);
            while (cursor.Read())
            {
            }
        }, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromMinutes(5)));
        Assert.That(Running(mark), Is.Zero);
    }

    [Test]
    public void A_result_that_nobody_reads_to_its_end_is_stopped_on_the_server()
    {
        using var session = _bench.Connect();
        var mark = $"/* {Guid.NewGuid()} */";
        using (var cursor = session.Rows($"SELECT {mark} generate_series(1, 100000000000)::text", 1, CancellationToken.None))
            Assert.That(cursor.Read(), Is.True);
        Assert.That(Running(mark), Is.Zero);
    }

    [Test]
    public void A_connection_that_breaks_in_mid_result([Values] bool isReset, [Values] bool asText)
    {
        using var proxy = new FlakyProxy(TestServers.PostgreSql.Host, TestServers.PostgreSql.Port);
        using var session = _bench.Connect(access => access with { Port = proxy.Port });
        proxy.CutAfter(200_000, isReset ? ConnectionCut.Reset : ConnectionCut.Close);
        var failure = Failure(() =>
        {
            var sql = $"SELECT repeat('{Secret}', 10) FROM generate_series(1, 100000)";
            if (asText)
                session.Numbers($"SELECT length(string_agg(x, '')) FROM ({sql}) AS s (x), pg_sleep(0)", CancellationToken.None);
            PostgreSqlBench.Rows(session, sql, 1);
        });
        Assert.That(failure.Fault, Is.EqualTo(DatabaseFault.Broken));
        Assert.That(failure.IsTransient, Is.True);
    }

    [Test]
    public void A_server_that_hangs_ends_in_the_time_limit()
    {
        using var proxy = new FlakyProxy(TestServers.PostgreSql.Host, TestServers.PostgreSql.Port);
        using var session = _bench.Connect(access => access with { Port = proxy.Port, TimeLimit = TimeSpan.FromSeconds(2) });
        proxy.CutAfter(200_000, ConnectionCut.Hang);
        var watch = Stopwatch.StartNew();
        var failure = Failure(() => PostgreSqlBench.Rows(session, "SELECT repeat('x', 100) FROM generate_series(1, 100000)", 1));
        Assert.That(failure.Fault, Is.EqualTo(DatabaseFault.TimeOver));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromMinutes(5)));
    }

    [Test]
    public void A_server_that_goes_down_in_mid_result()
    {
        using var session = _bench.Connect();
        var mark = $"/* {Guid.NewGuid()} */";
        using var cursor = session.Rows($"SELECT {mark} generate_series(1, 100000000000)::text", 1, CancellationToken.None);
        Assert.That(cursor.Read(), Is.True);
        _bench.Do($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%{mark}%' AND pid <> pg_backend_pid()");
        var failure = Failure(() =>
        {
            while (cursor.Read())
            {
            }
        });
        Assert.That(failure.Fault, Is.EqualTo(DatabaseFault.Broken));
    }

    [Test]
    public void A_function_that_writes_does_not()
    {
        _bench.Do($"""
            CREATE TABLE {_bench.Schema}.written (k int); GRANT ALL ON {_bench.Schema}.written TO PUBLIC;
            CREATE FUNCTION {_bench.Schema}.writes() RETURNS int LANGUAGE sql AS 'INSERT INTO {_bench.Schema}.written VALUES (1) RETURNING k'
            """);
        using var session = _bench.Connect();
        Assert.That(Failure(() => session.Numbers($"SELECT {_bench.Schema}.writes()", CancellationToken.None)).Fault, Is.EqualTo(DatabaseFault.BadQuery));
        Assert.That(session.Numbers($"SELECT count(*) FROM {_bench.Schema}.written", CancellationToken.None)[0], Is.Zero);
    }

    // A query that has been stopped may need a moment to be gone.
    private long Running(string mark)
    {
        var count = 1L;
        for (var attempt = 0; attempt < 50 && count > 0; attempt++)
        {
            using var connection = _bench.Open();
            using var command = new Npgsql.NpgsqlCommand(
                $"SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%{mark}%' AND state = 'active' AND pid <> pg_backend_pid()", connection);
            count = (long)command.ExecuteScalar()!;
            if (count > 0)
                Thread.Sleep(100);
        }

        return count;
    }

    private static DatabaseFailedException Failure(Action asking)
    {
        var failure = Assert.Throws<DatabaseFailedException>(() => asking())!;
        Assert.That(failure.ToString() + failure.ServerWords, Does.Not.Contain(Secret[..8]));
        Assert.That(failure.ToString() + failure.ServerWords, Does.Not.Contain(TestServers.PostgreSql.ReadWrite.Password));
        return failure;
    }
}
