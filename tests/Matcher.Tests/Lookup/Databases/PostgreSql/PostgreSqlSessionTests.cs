using System.Globalization;
using System.Text;
using Matcher.Identity;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>What a session gives is what is in the table, asked in the ways that the account and the server allow.</summary>
[TestFixture]
[Category(TestServers.Category)]
public sealed class PostgreSqlSessionTests
{
    private PostgreSqlBench _bench = null!;

    [OneTimeSetUp]
    public void Make() => _bench = new PostgreSqlBench(TestServers.PostgreSql);

    [OneTimeTearDown]
    public void Drop() => _bench?.Dispose();

    [Test]
    public void Cells_come_as_an_export_shows_them()
    {
        var relation = _bench.Table("cells", """
            k int, t text, v varchar(20), c char(6), i bigint, n numeric(20,2), f float8, d date, ts timestamp, b boolean, e text[], j json
            """, """
            VALUES (1, E'a\tb\nc\\d\r\b\f\x0b\\N', '', 'ab', -5, 1.50, 0.1, '2024-02-29', '2024-02-29 10:11:12', true, '{a,"b c"}', '{"a": 1}'),
            (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
            (3, '𠮷邓 ', '\N', '', 9223372036854775807, 110101199001011234, 1e300, '1800-01-01', 'infinity', false, '{}', 'null')
            """);
        using var session = _bench.Connect();
        var columns = session.ColumnsOf(relation, CancellationToken.None);
        var rows = PostgreSqlBench.Rows(session,
            $"SELECT {string.Join(", ", columns.Select(session.Sql.Text))} FROM {session.Sql.From(relation)} ORDER BY k", columns.Length);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows[0], Is.EqualTo((string[])
                ["1", "a\tb\nc\\d\r\b\f\v\\N", "", "ab", "-5", "1.50", "0.1", "2024-02-29", "2024-02-29 10:11:12", "t", "{a,\"b c\"}", "{\"a\": 1}"]));
            Assert.That(rows[1], Is.EqualTo((string[])["2", .. Enumerable.Repeat("", 11)]));
            Assert.That(rows[2], Is.EqualTo((string[])
                ["3", "𠮷邓 ", "\\N", "", "9223372036854775807", "110101199001011234.00", "1e+300", "1800-01-01", "infinity", "f", "{}", "null"]));
        }
    }

    [Test]
    public void A_select_without_COPY_gives_the_same()
    {
        var relation = _bench.Table("twice", "k int, t text", "SELECT g, CASE WHEN g % 7 = 0 THEN NULL ELSE repeat(E'x\\t\\\\', g) END FROM generate_series(1, 300) g");
        using var session = _bench.Connect();
        var sql = $"SELECT k::text, t::text FROM {session.Sql.From(relation)} ORDER BY k";
        using var connection = _bench.Open();
        using var queries = new PostgreSqlQueries(Npgsql.NpgsqlDataSource.Create(connection.ConnectionString), connection, TimeSpan.FromMinutes(1));
        using var cursor = Results.TextCursor.Of(queries, sql, 2, CancellationToken.None);
        var texts = new List<string[]>();
        while (cursor.Read())
            texts.Add([Encoding.UTF8.GetString(cursor.Cell(0)), Encoding.UTF8.GetString(cursor.Cell(1))]);
        Assert.That(texts, Is.EqualTo(PostgreSqlBench.Rows(session, sql, 2)).AsCollection);
        Assert.That(texts, Has.Count.EqualTo(300));
    }

    [TestCase("t", "t")]
    [TestCase("\"na.me\"", "na.me")]
    [TestCase("参保\"表", "参保\"表")]
    [TestCase("Select", "Select")]
    public void A_table_is_found_whatever_its_name(string written, string name)
    {
        var quoted = RelationName.Quote(name);
        _bench.Do($"DROP TABLE IF EXISTS {_bench.Schema}.{quoted}; CREATE TABLE {_bench.Schema}.{quoted} (\"身份 证.号\"\"x\" text)");
        using var session = _bench.Connect();
        var columns = session.ColumnsOf(new Relation($"{_bench.Schema}.{written}", null), CancellationToken.None);
        Assert.That(columns, Is.EqualTo((DatabaseColumn[])[new("身份 证.号\"x", "text", ColumnKind.Text)]).AsCollection);
    }

    [Test]
    public void Columns_have_their_kinds_in_tables_views_and_queries()
    {
        _bench.Do($"CREATE DOMAIN {_bench.Schema}.idno AS varchar(18); CREATE TYPE {_bench.Schema}.mood AS ENUM ('a', 'b')");
        var table = _bench.Table("kinds", $"""
            a text, b varchar(3), c char(3), d name, e smallint, f int, g bigint, h numeric, i bytea, j date, k {_bench.Schema}.idno,
            l {_bench.Schema}.mood, m text[], n boolean
            """);
        _bench.Do($"CREATE VIEW {_bench.Schema}.kinds_seen AS SELECT * FROM {_bench.Schema}.kinds");
        using var session = _bench.Connect();
        var expected = "TTTTWWWOBOTOOO";
        foreach (var relation in (Relation[])
            [table, new($"{_bench.Schema}.kinds_seen", null), new(null, $"SELECT * FROM {_bench.Schema}.kinds -- all")])
        {
            var kinds = string.Concat(session.ColumnsOf(relation, CancellationToken.None).Select(column => column.Kind.ToString()[0]));
            Assert.That(kinds, Is.EqualTo(expected));
        }
    }

    [Test]
    public void Keys_are_in_a_table_of_the_session_and_of_nobody_else()
    {
        var relation = _bench.Table("keyed", "k int, n char(20)", $"VALUES (1, '{Keys[0]}'), (2, '{Keys[1]}'), (3, '149900199001010000'), (4, NULL)");
        using var session = _bench.Connect();
        Assert.That(session.TryBringKeys([], CancellationToken.None), Is.True);
        Assert.That(session.TryBringKeys(Keys, CancellationToken.None), Is.True);
        session.BeginSnapshot(CancellationToken.None);
        var id = PostgreSqlBench.Column(session, relation, "n");
        var counts = session.Numbers(
            $"SELECT count(*), sum(CASE WHEN {session.Sql.IsKey(id)} THEN 1 ELSE 0 END) FROM {session.Sql.FromWithKeys(relation, id)}",
            CancellationToken.None);
        Assert.That(counts, Is.EqualTo((long[])[4, 2]).AsCollection);
    }

    [Test]
    public void An_account_that_may_make_no_table_is_told_and_goes_on()
    {
        var relation = _bench.Table("listed", "k int, n varchar(20)", $"VALUES (1, '{Keys[0]}'), (2, '{Keys[1]}'), (3, '149900199001010000'), (4, NULL)");
        using var session = _bench.Connect(TestServers.PostgreSql.ReadOnly);
        Assert.That(session.TryBringKeys(Keys, CancellationToken.None), Is.False);
        session.BeginSnapshot(CancellationToken.None);
        var id = PostgreSqlBench.Column(session, relation, "n");
        foreach (var hashes in (bool[])[true, false])
        {
            var sql = new PostgreSqlDialect(() => new PostgreSqlTraits(hashes, HasLooseCollations: false));
            var counts = session.Numbers(
                sql.CountBoth(sql.From(relation), $"{sql.IsOneOf(id, Keys.Select(key => key.ToString()))}"), CancellationToken.None);
            Assert.That(counts, Is.EqualTo((long[])[4, 2]).AsCollection);
        }
    }

    [TestCase("bigint", 1)]
    [TestCase("numeric(18)", 1)]
    [TestCase("char(18)", 2)]
    [TestCase("char(25)", 2)]
    [TestCase("varchar(30)", 2)]
    public void A_list_finds_numbers_in_a_column_of_any_type_by_its_index(string type, int found)
    {
        var name = $"typed_{Guid.NewGuid():N}";
        var isNumber = type is "bigint" or "numeric(18)";
        var relation = _bench.Table(name, $"n {type}", string.Create(CultureInfo.InvariantCulture,
            $"SELECT (110101190001010000 + g)::text::{type} FROM generate_series(1, 20000) g"));
        var values = Keys.Take(2).Select(key => key.ToString()).Where(key => !isNumber || key[^1] != 'X').Select(key => $"('{key}'::{type})");
        _bench.Do($"INSERT INTO {relation.Table} VALUES {string.Join(", ", values)}; CREATE INDEX ON {relation.Table} (n); ANALYZE {relation.Table}");
        using var session = _bench.Connect(TestServers.PostgreSql.ReadOnly);
        var id = PostgreSqlBench.Column(session, relation, "n");
        Assert.That(session.HasIndexOn(relation, id, CancellationToken.None), Is.True);
        Assert.That(session.EstimatedRows(relation, CancellationToken.None), Is.InRange(19_000, 21_000));
        foreach (var hashes in (bool[])[true, false])
        {
            var sql = new PostgreSqlDialect(() => new PostgreSqlTraits(hashes, HasLooseCollations: false));
            var select = $"SELECT count(*) FROM {sql.From(relation)} WHERE {sql.IsOneOf(id, Keys.Select(key => key.ToString()))}";
            Assert.That(session.Numbers(select, CancellationToken.None)[0], Is.EqualTo(found));
            using var connection = _bench.Open();
            using var explain = new Npgsql.NpgsqlCommand($"EXPLAIN {select}", connection);
            using var reader = explain.ExecuteReader();
            var plan = new StringBuilder();
            while (reader.Read())
                plan.Append(reader.GetString(0)).Append('\n');
            Assert.That(plan.ToString(), Does.Contain("Index"));
        }
    }

    // In the order of the key, which need not be that of the columns.
    [TestCase("PRIMARY KEY (流水号, yr)", new[] { "流水号", "yr" })]
    [TestCase("PRIMARY KEY (yr)", new[] { "yr" })]
    [TestCase("UNIQUE (yr)", new string[0])] // may be NULL
    public void A_primary_key_is_told(string key, string[] columns)
    {
        _bench.Do($"DROP TABLE IF EXISTS keyed; CREATE TABLE keyed (yr int, 流水号 int, n text, {key}); GRANT SELECT ON keyed TO PUBLIC");
        using var session = _bench.Connect(TestServers.PostgreSql.ReadOnly);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(session.PrimaryKeyOf(new Relation("keyed", null), CancellationToken.None), Is.EqualTo(columns));
            Assert.That(session.PrimaryKeyOf(new Relation(null, "SELECT 1 AS a"), CancellationToken.None), Is.Empty);
        }
    }

    [Test]
    public void A_snapshot_does_not_see_what_is_written_meanwhile()
    {
        var relation = _bench.Table("moving", "k int", "SELECT generate_series(1, 100)");
        using var session = _bench.Connect();
        session.BeginSnapshot(CancellationToken.None);
        var sql = $"SELECT count(*) FROM {session.Sql.From(relation)}";
        Assert.That(session.Numbers(sql, CancellationToken.None)[0], Is.EqualTo(100));
        _bench.Do($"DELETE FROM {relation.Table} WHERE k < 50; INSERT INTO {relation.Table} VALUES (1000)");
        Assert.That(session.HasSnapshots, Is.True);
        Assert.That(session.Numbers(sql, CancellationToken.None)[0], Is.EqualTo(100));
    }

    [Test]
    public void Empty_exact_and_partial_texts_are_told_apart_to_the_byte()
    {
        var relation = _bench.Table("texts", "k int, t text, b boolean",
            """VALUES (1, NULL, NULL), (2, '', true), (3, ' ', false), (4, 'a', true), (5, 'A', true), (6, E'a\\b''c', true), (7, 'ａ', true)""");
        using var session = _bench.Connect();
        var (text, flag) = (PostgreSqlBench.Column(session, relation, "t"), PostgreSqlBench.Column(session, relation, "b"));
        string Found(string condition) => string.Concat(
            PostgreSqlBench.Rows(session, $"SELECT k::text FROM {session.Sql.From(relation)} WHERE {condition} ORDER BY k", 1).Select(row => row[0]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Found(session.Sql.IsEmpty(text)), Is.EqualTo("12"));
            Assert.That(Found(session.Sql.IsExactly(text, ["a", "a\\b'c", "x\0"])), Is.EqualTo("46"));
            Assert.That(Found(session.Sql.IsExactly(text, [])), Is.EqualTo(""));
            Assert.That(Found(session.Sql.IsNotTrue(session.Sql.IsExactly(text, ["a"]))), Is.EqualTo("123567"));
            Assert.That(Found(session.Sql.IsExactly(flag, ["f"])), Is.EqualTo("3"));
            Assert.That(Found(session.Sql.IsEmpty(flag)), Is.EqualTo("1"));
            Assert.That(Found(session.Sql.HasAt(text, [0, 1, 3], ["a\\'"])), Is.EqualTo("6"));
        }
    }

    [Test]
    public void A_collation_that_takes_letters_for_the_same_changes_nothing()
    {
        _bench.Do($"CREATE COLLATION {_bench.Schema}.loose (provider = icu, locale = 'und-u-ks-level1', deterministic = false)");
        try
        {
            var relation = _bench.Table("loose_texts", $"k int, t text COLLATE {_bench.Schema}.loose",
                $"VALUES (1, '{Keys[1]}'), (2, '{Keys[1].ToString().ToLowerInvariant()}'), (3, 'a'), (4, 'A')");
            using var session = _bench.Connect();
            Assert.That(session.TryBringKeys(Keys, CancellationToken.None), Is.True);
            var text = PostgreSqlBench.Column(session, relation, "t");
            string Found(string condition) => string.Concat(PostgreSqlBench.Rows(
                session, $"SELECT t.k::text FROM {session.Sql.FromWithKeys(relation, text)} WHERE {condition} ORDER BY t.k", 1).Select(row => row[0]));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Keys[1].ToString(), Does.EndWith("X"));
                Assert.That(Found(session.Sql.IsPlain(text, new DateOnly(2026, 11, 30))), Is.EqualTo("1"));
                Assert.That(Found(session.Sql.IsKey(text)), Is.EqualTo("1"));
                Assert.That(Found(session.Sql.IsExactly(text, ["a"])), Is.EqualTo("3"));
            }
        }
        finally
        {
            _bench.Do($"DROP COLLATION {_bench.Schema}.loose CASCADE");
        }
    }

    [Test]
    public void A_million_rows_stream()
    {
        using var session = _bench.Connect();
        using var cursor = session.Rows(
            "SELECT g::text, repeat('x', 100) FROM generate_series(1, 1000000) g", 2, CancellationToken.None);
        Assert.That(cursor.Read(), Is.True);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var count = 1;
        var most = 0L;
        while (cursor.Read())
        {
            if (++count % 200_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.That(count, Is.EqualTo(1_000_000));
        Assert.That(most, Is.LessThan(8L << 20));
        Assert.That(cursor.BytesReceived, Is.EqualTo(session.BytesReceived).Within(1000));
    }

    // The second ends in X, which no column of numbers holds.
    private static IdNumber[] Keys { get; } = [Number('1'), Number('X'), Number('6')];

    private static IdNumber Number(char last)
    {
        var reader = new IdReader(new DateOnly(2026, 11, 30));
        for (var sequence = 100; ; sequence++)
        {
            if (reader.TryReadWhole(Encoding.UTF8.GetBytes($"14990119900307{sequence}{last}"), out var number))
                return number;
        }
    }
}
