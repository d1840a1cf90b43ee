using System.Collections.Immutable;
using System.Globalization;
using Matcher.Identity;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>
/// A table whose rows lie on two servers, of which one is asked: each rules out its own rows, the numbers go from the one that was asked to
/// the other, and only what is handed over travels back.
/// </summary>
[TestFixture]
internal sealed class ClickHouseClusterTests : ClickHouseTest
{
    private const int Rows = 20_000;

    private string _all = "";

    private static TestServer Other => TestServers.ClickHouseB;

    // Every 99th row has a number of the roster, every 999th none at all: some of each on either server.
    [SetUp]
    public void Spread()
    {
        const string columns = "id UInt64, id_number String, name String";
        var local = Make(columns, "MergeTree ORDER BY id");
        Load($"CREATE TABLE {local} ({columns}) ENGINE = MergeTree ORDER BY id", Other);
        _all = Make(columns, $"Distributed(two_shards, {Server.Database}, {local}, id)");
        foreach (var (server, part) in new[] { (Server, 0), (Other, 1) })
        {
            var rows = Enumerable.Range(0, Rows).Where(row => row % 2 == part).Select(row =>
                string.Create(CultureInfo.InvariantCulture, $"{row}\t{(row % 999 == 1 ? "none" : NumberOf(row))}\tname{row}\n"));
            Load($"INSERT INTO {local} FORMAT TabSeparated\n{string.Concat(rows)}", server);
        }

        Local = local;
    }

    [TearDown]
    public void Gather() => Load($"DROP TABLE IF EXISTS {Local}", Other);

    private string Local { get; set; } = "";

    [TestCase(false)]
    [TestCase(true, "an account that may only read")]
    public void Each_server_rules_out_its_own_rows(bool isReadOnly, string why = "")
    {
        using var session = Connect(isReadOnly ? Server.ReadOnly : Server.ReadWrite);
        Assert.That(session.TryBringKeys(Keys, Never), why);
        var (from, where, columns) = Question(session);
        Assert.That(session.Numbers($"SELECT count(*), sum(CASE WHEN {where} THEN 1 ELSE 0 END) FROM {from}", Never),
            Is.EqualTo([Rows, Expected.Count]), why);
        using var rows = session.Rows(
            $"SELECT {string.Join(", ", columns.Select(session.Sql.Text))} FROM {from} WHERE {where}"
            + $" ORDER BY {session.Sql.OrderBy(columns[0])}", 3, Never);
        var found = new List<int>();
        while (rows.Read())
            found.Add(int.Parse(rows.Cell(0), CultureInfo.InvariantCulture));
        Assert.That(found, Is.EqualTo(Expected), why);
    }

    // Nothing but what is handed over comes from the other server: its log says how many rows it read and how many it gave.
    [Test]
    public void The_other_server_reads_its_rows_and_gives_few()
    {
        using var session = Connect(Server.ReadWrite);
        session.TryBringKeys(Keys, Never);
        var (from, where, columns) = Question(session);
        var sql = $"SELECT {session.Sql.Text(columns[0])}, {session.Sql.Text(columns[1])} FROM {from} WHERE {where}";
        var before = (session.BytesSent, session.BytesReceived);
        using (var rows = session.Rows(sql, 2, Never))
        {
            while (rows.Read())
            {
            }
        }

        Assert.That(session.BytesSent - before.BytesSent, Is.InRange(8 * Keys.Count, 8 * Keys.Count + 12_000), "each number is 8 bytes");
        Assert.That(session.BytesReceived - before.BytesReceived, Is.LessThan(50 * Expected.Count), "what is ruled out stays there");
        Assert.That(Given(), Is.EqualTo($"{Rows / 2 + Keys.Count}\t{Expected.Count(row => row % 2 == 1)}"),
            "its own half and the numbers that were sent on to it");

        // Kept in memory for a moment before it can be asked for.
        string Given()
        {
            for (var attempt = 0; attempt < 100; attempt++)
            {
                if (Load("EXISTS TABLE system.query_log", Other) == "1" && Load(Logged, Other) is { Length: > 0 } answer)
                    return answer;
                Thread.Sleep(100);
            }

            return "";
        }
    }

    private string Logged => "SELECT read_rows, result_rows FROM system.query_log WHERE type = 2 AND is_initial_query = 0"
        + $" AND position(query, '{Local}') > 0 AND position(query, 'matcher_keys') > 0";

    // Half of the rows would look like all of them.
    [Test]
    public void A_server_that_is_away_makes_the_source_fail()
    {
        const string columns = "id UInt64, id_number String, name String";
        var away = Make(columns, $"Distributed(one_shard_away, {Server.Database}, {Local}, id)");
        foreach (var account in new[] { Server.ReadOnly, Server.ReadWrite })
        {
            using var session = Connect(account);
            var failure = Fails(() => session.Numbers($"SELECT count(*) FROM {session.Sql.From(Table(away))}", Never));
            Assert.That((failure.Fault, failure.Code), Is.EqualTo((DatabaseFault.ServerFailed, "279")));
        }
    }

    private static List<IdNumber> Keys { get; } = [.. Enumerable.Range(0, Rows).Where(row => row % 99 == 0).Select(NumberOf)];

    private static List<int> Expected { get; } =
        [.. Enumerable.Range(0, Rows).Where(row => row % 99 == 0 || row % 999 == 1 || MayBeCut(row))];

    private (string From, string Where, ImmutableArray<DatabaseColumn> Columns) Question(DatabaseSession session)
    {
        var columns = session.ColumnsOf(Table(_all), Never);
        var sql = session.Sql;
        var ruledOut = $"{sql.IsPlain(columns[1], AsOf)} AND {sql.IsNotTrue(sql.IsKey(columns[1]))}";
        return (sql.FromWithKeys(Table(_all), columns[1]), sql.IsNotTrue(ruledOut), columns);
    }

    private static bool MayBeCut(int row) => NumberOf(row).ToString().EndsWith("000", StringComparison.Ordinal);

    private static IdNumber NumberOf(int row)
    {
        var day = new DateOnly(1950, 1, 1).AddDays(row / 500);
        return IdNumber.FromCheckedDigits(149901UL * 100_000_000_000 + (ulong)(day.Year * 10_000 + day.Month * 100 + day.Day) * 1000
            + 101 + (ulong)(row % 500));
    }
}
