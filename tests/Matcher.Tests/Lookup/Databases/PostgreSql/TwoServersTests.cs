using System.Text;
using Matcher.Identity;
using Matcher.Lookup.Databases.Queries;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>
/// A table partitioned over two servers by postgres_fdw: each server rules its own rows out, and between them travels little more than
/// the roster's numbers and the rows that are handed over.
/// </summary>
[TestFixture]
[Category(TestServers.Category)]
public sealed class TwoServersTests
{
    private const int RowsOfEach = 30_000;

    private static readonly DateOnly AsOf = new(2026, 11, 30);

    private PostgreSqlBench _first = null!;
    private PostgreSqlBench _second = null!;
    private FlakyProxy _between = null!;
    private FlakyProxy _before = null!;
    private Relation _relation = null!;
    private List<string> _numbers = null!;

    [OneTimeSetUp]
    public void Make()
    {
        var (a, b) = (TestServers.PostgreSql, TestServers.PostgreSqlB);
        (_first, _second) = (new PostgreSqlBench(a), new PostgreSqlBench(b));
        _between = new FlakyProxy(b.Host, b.Port);
        _before = new FlakyProxy(a.Host, a.Port);
        _numbers = [.. NumberTexts.Plain(RowsOfEach)];
        var far = _second.Table("payments", "id bigint PRIMARY KEY, idno varchar(30), region text, name text, unit text");
        Fill(_second, far.Table!, 0, "B");
        _first.Do($"""
            CREATE SERVER {_first.Schema} FOREIGN DATA WRAPPER postgres_fdw
                OPTIONS (host '{b.Host}', port '{_between.Port}', dbname '{b.Database}', fetch_size '10000', sslmode 'disable');
            CREATE USER MAPPING FOR {a.ReadWrite.User} SERVER {_first.Schema}
                OPTIONS (user '{b.ReadWrite.User}', password '{b.ReadWrite.Password}')
            """);
        _relation = _first.Table("payments", "id bigint, idno varchar(30), region text, name text, unit text) PARTITION BY LIST (region");
        _first.Do($"""
            CREATE TABLE {_relation.Table}_a PARTITION OF {_relation.Table} FOR VALUES IN ('A');
            CREATE FOREIGN TABLE {_relation.Table}_b PARTITION OF {_relation.Table} FOR VALUES IN ('B')
                SERVER {_first.Schema} OPTIONS (schema_name '{_second.Schema}', table_name 'payments');
            GRANT SELECT ON {_relation.Table}_a, {_relation.Table}_b TO PUBLIC
            """);
        Fill(_first, $"{_relation.Table}_a", RowsOfEach, "A");
        _first.Do($"ANALYZE {_relation.Table}_a");
    }

    [OneTimeTearDown]
    public void Drop()
    {
        if (_first is not null)
            _first.Do($"DROP SERVER IF EXISTS {_first.Schema} CASCADE");
        _first?.Dispose();
        _second?.Dispose();
        _between?.Dispose();
        _before?.Dispose();
    }

    [Test]
    public void What_is_ruled_out_stays_where_it_is()
    {
        var server = TestServers.PostgreSql;
        using var session = _first.Connect(access => access with { Port = _before.Port });
        var columns = session.ColumnsOf(_relation, CancellationToken.None);
        var (id, key) = (columns.Single(column => column.Name == "idno"), columns.Single(column => column.Name == "id"));
        var reader = new IdReader(AsOf);
        var roster = _numbers.Take(50).Select(text =>
        {
            Assert.That(reader.TryReadPlain(Encoding.UTF8.GetBytes(text), out var number), Is.True);
            return number;
        }).ToList();
        var queries = new TableQueries(session.Sql, _relation, id, [key], columns);
        Assert.That(session.TryBringKeys(roster, CancellationToken.None), Is.True);
        var query = queries.WithKeys(session.Sql.IsPlain(id, AsOf)).Single();
        session.BeginSnapshot(CancellationToken.None);
        var (farBefore, nearBefore) = (_between.BytesFromServer, _before.BytesFromServer);
        var counts = session.Numbers(queries.CountBoth(query), CancellationToken.None);
        var farCounted = _between.BytesFromServer - farBefore;
        var rows = PostgreSqlBench.Rows(session, queries.Rows(query), queries.ColumnCount);
        var (far, near) = (_between.BytesFromServer - farBefore - farCounted, _before.BytesFromServer - nearBefore);
        var expected = (50 + NumberTexts.Odd.Length) * 2;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(counts, Is.EqualTo((long[])[RowsOfEach * 2 + NumberTexts.Odd.Length * 2, expected]).AsCollection);
            Assert.That(rows, Has.Count.EqualTo(expected));
            Assert.That(farCounted, Is.LessThan(10_000), "the second server counts its own rows");
            Assert.That(far, Is.LessThan(30_000), "and hands over what may matter");
            Assert.That(near, Is.LessThan(40_000));
        }

        TestContext.Out.WriteLine($"{counts[0]} rows, {counts[1]} handed over; from B: {farCounted} bytes for the count, {far} for rows; to B in all:"
            + $" {_between.BytesToServer}; from {server.Database} to Matcher: {near}");
    }

    private void Fill(PostgreSqlBench bench, string table, int first, string region)
    {
        using var connection = bench.Open();
        using var writer = connection.BeginBinaryImport($"COPY {table} (id, idno, region, name, unit) FROM STDIN BINARY");
        var row = (long)first;
        foreach (var text in _numbers.Concat(NumberTexts.Odd))
            writer.WriteRow(row++, text, region, "张三", "某某单位");
        writer.Complete();
    }
}
