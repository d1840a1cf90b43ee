using System.Collections.Immutable;
using System.Text;
using Matcher.Identity;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;
using static Matcher.Identity.IdSamples;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>The roster's numbers reach the rows, in a temporary table or in lists, and find exactly theirs.</summary>
[Category(TestServers.Category)]
internal sealed class MySqlKeysTests
{
    private static readonly ImmutableArray<string> Numbers =
    [
        .. Enumerable.Range(0, 2000)
            .Select(day => Number(day % 90, new DateOnly(1960, 1, 1).AddDays(day * 7), 1 + day % 900))
            .Where(number => !number.EndsWith("000", StringComparison.Ordinal)), // that is not plain: it may have been cut
    ];

    private static readonly ImmutableArray<IdNumber> Keys = [.. Numbers.Where((_, place) => place % 10 == 0).Select(Key)];

    // A join between character sets must neither fail (illegal mix of collations) nor lose a row.
    [TestCase("VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci")]
    [TestCase("CHAR(18) CHARACTER SET utf8mb3 COLLATE utf8mb3_bin")]
    [TestCase("VARCHAR(30) CHARACTER SET gbk")]
    [TestCase("VARCHAR(30) CHARACTER SET latin1 COLLATE latin1_german2_ci")]
    [TestCase("VARCHAR(30) CHARACTER SET utf16")]
    [TestCase("BINARY(18)")]
    public void Both_ways_find_the_same_rows(string type)
    {
        using var table = Filled(type, "KEY (n)");
        using var session = table.Connect();
        var id = session.ColumnsOf(table.Relation, CancellationToken.None)[1];
        Assert.That(session.TryBringKeys(Keys, CancellationToken.None));
        session.BeginSnapshot(CancellationToken.None);
        var sql = session.Sql;
        var (plain, written) = (sql.IsPlain(id, AsOf), Keys.Select(key => key.ToString()).ToArray());
        Assert.Multiple(() =>
        {
            Assert.That(
                session.Numbers(
                    $"SELECT COUNT(*), SUM({plain}), SUM({plain} AND {sql.IsKey(id)}) FROM {sql.FromWithKeys(table.Relation, id)}",
                    CancellationToken.None),
                Is.EqualTo(new long[] { Numbers.Length + 2, Numbers.Length, Keys.Length }).AsCollection);
            Assert.That(
                session.Numbers(
                    $"SELECT SUM({plain} AND {sql.IsOneOf(id, written)}) FROM {sql.From(table.Relation)}", CancellationToken.None),
                Is.EqualTo(new long[] { Keys.Length }).AsCollection);
        });
    }

    [TestCase("BIGINT")]
    [TestCase("DECIMAL(18,0)")]
    public void A_column_of_whole_numbers_is_searched_as_such(string type)
    {
        var digits = Numbers.Where(number => number[17] != 'X').ToArray();
        using var table = new MariaDbTable($"(id INT AUTO_INCREMENT PRIMARY KEY, n {type}, KEY (n))");
        table.Do($"INSERT INTO {table.Name}(n) VALUES {string.Join(",", digits.Select(number => $"({number})"))}");
        using var session = table.Connect();
        var id = session.ColumnsOf(table.Relation, CancellationToken.None)[1];
        Assert.That(session.TryBringKeys(Keys, CancellationToken.None));
        var (sql, found) = (session.Sql, Keys.Count(key => digits.Contains(key.ToString())));
        Assert.Multiple(() =>
        {
            Assert.That(
                session.Numbers($"SELECT SUM({sql.IsKey(id)}) FROM {sql.FromWithKeys(table.Relation, id)}", CancellationToken.None)[0],
                Is.EqualTo(found));
            Assert.That(
                session.Numbers(
                    $"SELECT COUNT(*) FROM {sql.From(table.Relation)} WHERE {sql.IsOneOf(id, Keys.Select(key => key.ToString()))}",
                    CancellationToken.None)[0],
                Is.EqualTo(found));
            Assert.That(sql.IsOneOf(id, ["14990119850228331X"]), Is.EqualTo("(1 = 0)"), "no whole number ends in X");
        });
    }

    [Test]
    public void An_account_that_may_only_read_has_no_table_of_keys()
    {
        using var table = Filled("CHAR(18)", "KEY (n)");
        using var session = table.Connect(table.Server.ReadOnly);
        Assert.Multiple(() =>
        {
            Assert.That(session.TryBringKeys([], CancellationToken.None), Is.False);
            Assert.That(session.TryBringKeys(Keys, CancellationToken.None), Is.False);
            Assert.That(session.Numbers($"SELECT COUNT(*) FROM {table.Name}", CancellationToken.None)[0], Is.EqualTo(Numbers.Length + 2));
        });
    }

    [Test]
    public void Asking_whether_it_may_leaves_nothing_behind()
    {
        using var table = Filled("CHAR(18)", "KEY (n)");
        using var session = table.Connect();
        Assert.That(session.TryBringKeys([], CancellationToken.None));
        Assert.That(
            Assert.Throws<DatabaseFailedException>(
                () => session.Numbers($"SELECT COUNT(*) FROM {SqlDialect.KeyTable}", CancellationToken.None))!.Fault,
            Is.EqualTo(DatabaseFault.NoTable));
        Assert.That(session.TryBringKeys(Keys, CancellationToken.None), "and it may be asked again");
    }

    // More than one insert, and more than the server gives a table in memory by itself.
    [Test]
    public void A_province_has_room()
    {
        using var table = Filled("CHAR(18)", "KEY (n)");
        using var session = table.Connect();
        var many = Enumerable.Range(0, 300_000)
            .Select(count => IdNumber.FromCheckedDigits(14990119500101000UL + (ulong)count))
            .ToArray();
        Assert.That(session.TryBringKeys(many, CancellationToken.None));
        Assert.That(session.Numbers($"SELECT COUNT(*) FROM {SqlDialect.KeyTable}", CancellationToken.None)[0], Is.EqualTo(many.Length));
        Assert.That(session.BytesSent, Is.GreaterThan(many.Length * 18));
    }

    // Which index is used, if any, is the server's to say.
    [TestCase("CHAR(18)", "KEY (n)", true)]
    [TestCase("CHAR(18)", "KEY (n, id)", true)]
    [TestCase("CHAR(18)", "KEY (n(17))", true)]
    [TestCase("CHAR(18)", "KEY (n(6))", false)] // the county alone
    [TestCase("CHAR(18)", "KEY (id, n)", false)]
    [TestCase("CHAR(18)", "FULLTEXT KEY (n)", false)]
    [TestCase("CHAR(18)", "KEY (n) IGNORED", false)]
    public void An_index_is_one_that_finds_rows(string type, string key, bool isOne)
    {
        using var table = Filled(type, key);
        using var session = table.Connect();
        var id = session.ColumnsOf(table.Relation, CancellationToken.None)[1];
        Assert.That(session.HasIndexOn(table.Relation, id, CancellationToken.None), Is.EqualTo(isOne));
        Assert.That(session.PrimaryKeyOf(table.Relation, CancellationToken.None), Is.EqualTo(new[] { "id" }));
        Assert.That(session.EstimatedRows(table.Relation, CancellationToken.None), Is.InRange(1, 4000));
        Assert.That(session.EstimatedRows(new Relation(null, "SELECT 1 AS a"), CancellationToken.None), Is.Null);
    }

    [TestCase("VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci")]
    [TestCase("VARCHAR(30) CHARACTER SET gbk")]
    [TestCase("VARCHAR(30) CHARACTER SET latin1")]
    [TestCase("BIGINT")]
    public void A_list_is_answered_from_the_index(string type)
    {
        using var table = Filled(type, "KEY (n)");
        using var session = table.Connect();
        var id = session.ColumnsOf(table.Relation, CancellationToken.None)[1];
        var condition = session.Sql.IsOneOf(id, Keys.Take(20).Select(key => key.ToString()));
        var plan = ((MySqlSession)session).Calls.OneText(
            $"EXPLAIN FORMAT=JSON SELECT * FROM {session.Sql.From(table.Relation)} WHERE {condition}", CancellationToken.None);
        Assert.That(plan, Does.Contain("\"access_type\": \"range\"").And.Contain("\"key\": \"n\""));
    }

    [Test]
    public void Words_are_told_apart_to_the_byte()
    {
        using var table = new MariaDbTable("(id INT, c VARCHAR(20) COLLATE utf8mb4_general_ci)");
        string[] texts = ["ABC", "abc", "ABC ", "ＡＢＣ", "ÁBC", "a\\", "a\\\\", "'", "''", "\n", "正常", "", " ", "\0"];
        foreach (var text in texts)
            table.Do($"INSERT INTO {table.Name} VALUES (1, @c)", ("@c", text));
        table.Do($"INSERT INTO {table.Name} VALUES (1, NULL)");
        using var session = table.Connect();
        var (sql, column) = (session.Sql, session.ColumnsOf(table.Relation, CancellationToken.None)[1]);
        foreach (var mode in (string[])["", "NO_BACKSLASH_ESCAPES,ANSI_QUOTES"])
        {
            ((MySqlSession)session).Calls.Do($"SET SESSION sql_mode = '{mode}'", CancellationToken.None);
            foreach (var text in texts.Where(text => text.Length > 0))
            {
                using var rows = session.Rows(
                    $"SELECT {sql.Text(column)} FROM {sql.From(table.Relation)} WHERE {sql.IsExactly(column, [text, "none"])}",
                    columns: 1,
                    CancellationToken.None);
                Assert.That(rows.Read());
                Assert.That(Encoding.UTF8.GetString(rows.Cell(0)), Is.EqualTo(text));
                Assert.That(rows.Read(), Is.False, text);
            }

            Assert.That(
                session.Numbers($"SELECT SUM({sql.IsEmpty(column)}), COUNT(*) FROM {sql.From(table.Relation)}", CancellationToken.None),
                Is.EqualTo(new long[] { 2, texts.Length + 1 }).AsCollection, "NULL and the text without a character, not a blank");
            Assert.That(
                session.Numbers($"SELECT {sql.Literal("a\\'b")} = CONCAT('a', CHAR(92), CHAR(39), 'b')", CancellationToken.None)[0],
                Is.EqualTo(1));
        }
    }

    [Test]
    public void Characters_are_looked_for_in_their_places()
    {
        using var table = Filled("CHAR(18)", "KEY (n)");
        using var session = table.Connect();
        var (sql, id) = (session.Sql, session.ColumnsOf(table.Relation, CancellationToken.None)[1]);
        var places = (int[])[0, 1, 2, 6, 7, 8, 9, 16, 17];
        var wanted = Numbers.Take(3).Select(number => string.Concat(places.Select(place => number[place]))).ToArray();
        Assert.That(
            session.Numbers($"SELECT SUM({sql.HasAt(id, places, wanted)}) FROM {sql.From(table.Relation)}", CancellationToken.None)[0],
            Is.EqualTo(Numbers.Count(number => wanted.Contains(string.Concat(places.Select(place => number[place]))))).And.GreaterThan(2));
    }

    private static IdNumber Key(string number) =>
        new IdReader(AsOf).TryReadPlain(Encoding.ASCII.GetBytes(number), out var key) ? key : throw new ArgumentException(number);

    // All numbers, one with a small x where that is a text, and an empty cell.
    private static MariaDbTable Filled(string type, string key)
    {
        var table = new MariaDbTable($"(id INT AUTO_INCREMENT PRIMARY KEY, n {type}, {key})");
        var isText = type != "BIGINT";
        var small = Numbers.First(number => number[17] == 'X').ToLowerInvariant();
        table.Do($"INSERT INTO {table.Name}(n) VALUES {string.Join(",", Numbers.Where(number => isText || number[17] != 'X')
            .Append(isText ? small : "1").Select(number => $"('{number}')"))}, (NULL)");
        table.Do($"ANALYZE TABLE {table.Name}");
        return table;
    }
}
