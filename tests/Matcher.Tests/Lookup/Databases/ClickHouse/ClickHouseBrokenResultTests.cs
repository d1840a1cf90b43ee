using System.Globalization;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>A result that ends too early, however it ends, is never taken for a short one.</summary>
[TestFixture]
internal sealed class ClickHouseBrokenResultTests : ClickHouseTest
{
    private const string Tag = "matcher stops ";
    private const string Count = "SELECT count() FROM system.one";
    private const string Many = "SELECT toString(number), 'some text of a row' FROM (SELECT number FROM system.numbers LIMIT 3000000)";

    private FlakyProxy _proxy = null!;

    [SetUp]
    public void Stand_between() => _proxy = new FlakyProxy(Server.Host, Server.Port);

    [TearDown]
    public void Leave() => _proxy.Dispose();

    [TestCase(1_000_000)]
    [TestCase(100_000)]
    [TestCase(1)]
    public void A_query_that_fails_after_many_rows_is_no_result(int row)
    {
        using var session = Connect();
        var failure = Fails(() =>
            CountRows(session, $"SELECT toString(number), toString(throwIf(number = {row})) FROM {First(3000000)}"));
        Assert.That((failure.Fault, failure.Code), Is.EqualTo((DatabaseFault.ServerFailed, "395")));
    }

    // The server has said that all is well; what it writes then is where the next row would stand, and the answer ends in good order.
    [Test]
    public void What_the_server_writes_into_a_result_is_no_row()
    {
        using var session = Connect();
        using var rows = session.Rows($"SELECT toString(throwIf(number = 1000000)) FROM {First(2000000)}", 1, Never);
        var count = 0L;
        Assert.Throws<DatabaseFailedException>(() =>
        {
            for (; rows.Read(); count++)
                Assert.That(rows.Cell(0).SequenceEqual("0"u8), count.ToString(CultureInfo.InvariantCulture));
        });
        Assert.That(count, Is.InRange(900_000, 1_000_000));
    }

    [TestCase(ConnectionCut.Close)]
    [TestCase(ConnectionCut.Reset)]
    public void A_connection_that_is_cut_is_no_result(ConnectionCut cut)
    {
        foreach (var after in new[] { 100_000, 40_000_000 })
        {
            using var session = Through(TimeSpan.FromMinutes(1));
            _proxy.CutAfter(after, cut);
            Assert.That(Fails(() => CountRows(session, Many)).Fault, Is.EqualTo(DatabaseFault.Broken), $"{after}");
        }
    }

    [Test]
    public void A_count_whose_connection_is_cut_is_no_count()
    {
        using var session = Through(TimeSpan.FromMinutes(1));
        _proxy.CutAfter(0, ConnectionCut.Close, thenRefuses: true);
        Assert.That(Fails(() => session.Numbers(Count, Never)).Fault, Is.EqualTo(DatabaseFault.Broken));
        Assert.That(Fails(() => session.Numbers(Count, Never)).Fault, Is.EqualTo(DatabaseFault.Unreachable));
    }

    [Test]
    public void A_server_that_says_nothing_any_more_is_waited_for_until_the_time_is_over()
    {
        using var session = Through(TimeSpan.FromSeconds(1));
        _proxy.CutAfter(5_000_000, ConnectionCut.Hang);
        Assert.That(Fails(() => CountRows(session, Many)).Fault, Is.EqualTo(DatabaseFault.TimeOver));
    }

    [TestCase(false, "the server watches its own limit")]
    [TestCase(true, "the account may set no limit")]
    public void A_query_that_takes_too_long_is_stopped_on_the_server(bool isReadOnly, string why)
    {
        using var session = Direct(TimeSpan.FromSeconds(2), isReadOnly);
        var failure = Fails(() => session.Numbers($"SELECT count() FROM system.numbers WHERE NOT ignore('{Tag}{isReadOnly}')", Never));
        Assert.That(failure.Fault, Is.EqualTo(DatabaseFault.TimeOver), why);
        Assert.That(Running($"{Tag}{isReadOnly}"), Is.EqualTo("0"), why);
    }

    [Test]
    public void Whoever_stops_a_count_stops_it_on_the_server()
    {
        using var session = Connect();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        Assert.Throws<OperationCanceledException>(() =>
            session.Numbers($"SELECT count() FROM system.numbers WHERE NOT ignore('{Tag}count')", stop.Token));
        Assert.That(Running($"{Tag}count"), Is.EqualTo("0"));
    }

    [Test]
    public void Whoever_stops_reading_rows_stops_the_query_on_the_server()
    {
        using var session = Connect();
        using var stop = new CancellationTokenSource();
        var sql = $"SELECT toString(number) FROM system.numbers WHERE NOT ignore('{Tag}rows')";
        Assert.Throws<OperationCanceledException>(() =>
        {
            using var rows = session.Rows(sql, 1, stop.Token);
            for (var count = 0; rows.Read(); count++)
            {
                if (count == 100_000)
                    stop.Cancel();
            }
        });
        Assert.That(Running($"{Tag}rows"), Is.EqualTo("0"));
        using (var rows = session.Rows(sql, 1, Never))
            Assert.That(rows.Read());
        Assert.That(Running($"{Tag}rows"), Is.EqualTo("0"), "read no further");
        Assert.That(session.Numbers("SELECT 1", Never), Is.EqualTo([1]));
    }

    [Test]
    public void A_million_rows_take_no_memory()
    {
        using var session = Connect();
        CountRows(session, Many);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.That(CountRows(session, Many), Is.EqualTo(3_000_000));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(30_000_000), "not ten bytes a row");
        Assert.That(session.BytesReceived, Is.GreaterThan(2 * 3_000_000 * 20L));
    }

    private static string Running(string tag) =>
        Load($"SELECT count() FROM system.processes WHERE position(query, '{tag}') > 0 AND position(query, 'system.processes') = 0");

    // An account that may only read may use no table function.
    private static string First(int rows) =>
        string.Create(CultureInfo.InvariantCulture, $"(SELECT number FROM system.numbers LIMIT {rows})");

    private DatabaseSession Through(TimeSpan limit)
    {
        var access = AccessOf(Server, Server.ReadOnly) with { Host = "127.0.0.1", Port = _proxy.Port, TimeLimit = limit };
        return new ClickHouseServer(access, Server.ReadOnly.Password).Connect(Never);
    }

    private static DatabaseSession Direct(TimeSpan limit, bool isReadOnly)
    {
        var account = isReadOnly ? Server.ReadOnly : Server.ReadWrite;
        return new ClickHouseServer(AccessOf(Server, account) with { TimeLimit = limit }, account.Password).Connect(Never);
    }

    private static long CountRows(DatabaseSession session, string sql)
    {
        using var rows = session.Rows(sql, 2, Never);
        var count = 0L;
        while (rows.Read())
            count++;
        return count;
    }
}
