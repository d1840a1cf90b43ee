using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>A result that ends before its end is never taken for whole, and nothing goes on at a server that nobody waits for.</summary>
[Category(TestServers.Category)]
internal sealed class MySqlInterruptionTests
{
    private const int Rows = 200_000;

    // Names the query, so that the server can be asked whether it still runs it.
    private readonly string _mark = $"mark_{Guid.NewGuid():N}";

    [Test]
    public void The_time_limit_ends_a_query_on_the_server()
    {
        using var table = Filled();
        using var session = table.Connect(access => access with { TimeLimit = TimeSpan.FromSeconds(1) });
        Assert.That(Fault(() => session.Numbers(Slow, CancellationToken.None)), Is.EqualTo(DatabaseFault.TimeOver));
        AssertGone(table);
    }

    [Test]
    public void The_time_limit_holds_while_rows_are_read()
    {
        using var table = Filled();
        using var session = table.Connect(access => access with { TimeLimit = TimeSpan.FromSeconds(1) });
        using var rows = session.Rows(SlowRows(table), columns: 1, CancellationToken.None);
        Assert.That(Fault(() => Count(rows)), Is.EqualTo(DatabaseFault.TimeOver));
        AssertGone(table);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Who_stops_it_stops_it_on_the_server(bool whileReading)
    {
        using var table = Filled();
        using var session = table.Connect();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        Assert.Catch<OperationCanceledException>(() =>
        {
            if (!whileReading)
                session.Numbers(Slow, stop.Token);
            using var rows = session.Rows(SlowRows(table), columns: 1, stop.Token);
            Count(rows);
        });
        AssertGone(table);
    }

    [Test]
    public void Rows_left_unread_are_not_sent()
    {
        using var table = Filled();
        using var session = table.Connect();
        using (var rows = session.Rows(SlowRows(table), columns: 1, CancellationToken.None))
            Assert.That(rows.Read());
        AssertGone(table);
        Assert.That(session.CanGoOn);
        Assert.That(session.Numbers($"SELECT COUNT(*) FROM {table.Name}", CancellationToken.None)[0], Is.EqualTo(Rows));
    }

    [TestCase(ConnectionCut.Close, true)]
    [TestCase(ConnectionCut.Close, false)]
    [TestCase(ConnectionCut.Reset, true)]
    public void A_connection_that_breaks_off_is_no_end(ConnectionCut cut, bool thenRefuses)
    {
        using var table = Filled();
        using var proxy = new FlakyProxy(table.Server.Host, table.Server.Port);
        using var session = table.Connect(access => access with { Port = proxy.Port });
        using var rows = session.Rows(AllRows(table), columns: 2, CancellationToken.None);
        proxy.CutAfter(300_000, cut, thenRefuses);
        Assert.That(Fault(() => Count(rows)), Is.EqualTo(DatabaseFault.Broken));
        Assert.That(session.CanGoOn, Is.False);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_server_that_hangs_is_not_waited_for(bool isStopped)
    {
        using var table = Filled();
        using var proxy = new FlakyProxy(table.Server.Host, table.Server.Port);
        using var session = table.Connect(
            access => access with { Port = proxy.Port, TimeLimit = TimeSpan.FromSeconds(isStopped ? 60 : 1) });
        using var stop = new CancellationTokenSource();
        using var rows = session.Rows(AllRows(table), columns: 2, stop.Token);
        proxy.CutAfter(300_000, ConnectionCut.Hang, thenRefuses: true);
        if (isStopped)
            stop.CancelAfter(TimeSpan.FromSeconds(1));
        var error = Assert.Catch(() => Count(rows))!;
        Assert.That(error, isStopped ? Is.InstanceOf<OperationCanceledException>() : Is.TypeOf<DatabaseFailedException>());
        if (error is DatabaseFailedException failed)
            Assert.That(failed.Fault, Is.EqualTo(DatabaseFault.TimeOver));
        rows.Dispose();
        session.Dispose();
    }

    [Test]
    public void A_connection_that_the_server_ends_is_broken()
    {
        using var table = Filled();
        using var session = table.Connect();
        using var rows = session.Rows(SlowRows(table), columns: 1, CancellationToken.None);
        Assert.That(rows.Read());
        table.Do($"KILL CONNECTION {Runs(table).Single()}");
        Assert.That(Fault(() => Count(rows)), Is.EqualTo(DatabaseFault.Broken));
    }

    [Test]
    public void All_queries_of_a_snapshot_see_one_state()
    {
        using var table = Filled();
        using var session = table.Connect();
        session.ColumnsOf(table.Relation, CancellationToken.None);
        Assert.That(session.HasSnapshots);
        session.BeginSnapshot(CancellationToken.None);
        table.Do($"DELETE FROM {table.Name} WHERE id < 1000");
        Assert.That(session.Numbers($"SELECT COUNT(*) FROM {table.Name}", CancellationToken.None)[0], Is.EqualTo(Rows));
        using var rows = session.Rows(AllRows(table), columns: 2, CancellationToken.None);
        Assert.That(Count(rows), Is.EqualTo(Rows));
    }

    [TestCase("ENGINE = MyISAM")]
    [TestCase("ENGINE = Aria")]
    [TestCase("ENGINE = MEMORY")]
    public void An_engine_without_transactions_has_no_snapshots(string engine)
    {
        using var table = new MariaDbTable($"(id INT) {engine}");
        using var session = table.Connect();
        foreach (var relation in (Relation[])[table.Relation, new Relation(null, $"SELECT * FROM {table.Name}")])
        {
            session.ColumnsOf(relation, CancellationToken.None);
            session.BeginSnapshot(CancellationToken.None);
            Assert.That(session.HasSnapshots, Is.False, relation.ToString());
        }
    }

    [Test]
    public void A_million_rows_need_no_room()
    {
        using var table = Filled();
        using var session = table.Connect();
        using var rows = session.Rows(
            $"{AllRows(table)} JOIN seq_1_to_5 AS s", columns: 2, CancellationToken.None);
        Assert.That(rows.Read());
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var count = 1;
        var most = 0L;
        while (rows.Read())
        {
            if (++count % 100_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Multiple(() =>
        {
            Assert.That(count, Is.EqualTo(5 * Rows));
            Assert.That(most, Is.LessThan(4_000_000));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - allocated, Is.LessThan(100_000_000), "a hundred bytes a row at most");
            Assert.That(rows.BytesReceived, Is.GreaterThan(5L * Rows * 50));
        });
    }

    private string Slow => $"SELECT COUNT(*), SLEEP(60) /* {_mark} */";

    private static string AllRows(MariaDbTable table) => $"SELECT CONVERT(id USING binary), CONVERT(c USING binary) FROM {table.Name}";

    // Some rows at once, and then hours.
    private string SlowRows(MariaDbTable table) =>
        $"SELECT CONVERT(REPEAT(c, 500) USING binary) /* {_mark} */ FROM {table.Name} WHERE id < 500 OR SLEEP(0.05) = 0";

    private static MariaDbTable Filled()
    {
        var table = new MariaDbTable("(id INT PRIMARY KEY, c CHAR(50))");
        table.Do($"INSERT INTO {table.Name} SELECT seq, REPEAT('x', 50) FROM seq_1_to_{Rows}");
        return table;
    }

    private static int Count(RowCursor rows)
    {
        var count = 0;
        while (rows.Read())
            count++;
        return count;
    }

    private static DatabaseFault Fault(Action action) => Assert.Throws<DatabaseFailedException>(action)!.Fault;

    private List<long> Runs(MariaDbTable table)
    {
        var mark = string.Join("', '", _mark[..5], _mark[5..]); // or the question would find itself
        var id = table.Ask(
            "SELECT COALESCE(MAX(id), 0) FROM information_schema.processlist"
                + $" WHERE info LIKE CONCAT('%', '{mark}', '%') AND command = 'Query'");
        return id == 0 ? [] : [id];
    }

    private void AssertGone(MariaDbTable table) => Assert.That(() => Runs(table), Is.Empty.After(3000, 50));
}
