using System.Collections.Immutable;
using System.Text;
using Matcher.Identity;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;
using static Matcher.Identity.IdSamples;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>A server rules out by what it takes for a plain number, so it must take exactly what a file's scan takes.</summary>
[Category(TestServers.Category)]
internal sealed class MySqlPlainNumberTests
{
    private static readonly IdReader Reader = new(AsOf);

    // Character sets and collations of real tables: that fold case and width, that pad, that are not Unicode, whose characters have two
    // bytes at least.
    [TestCase("VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci")]
    [TestCase("VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci")]
    [TestCase("VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")]
    [TestCase("CHAR(60) CHARACTER SET utf8mb3")]
    [TestCase("VARCHAR(60) CHARACTER SET gbk")]
    [TestCase("VARCHAR(60) CHARACTER SET latin1")]
    [TestCase("VARCHAR(60) CHARACTER SET utf16")]
    [TestCase("VARCHAR(60) CHARACTER SET ucs2")]
    [TestCase("TEXT CHARACTER SET big5")]
    [TestCase("VARBINARY(200)")]
    public void It_takes_for_plain_what_a_scan_takes_for_plain(string type)
    {
        using var table = Filled(type);
        using var session = table.Connect();
        var column = session.ColumnsOf(table.Relation, CancellationToken.None).Single(column => column.Name == "n");
        AssertSame(session, session.Sql.From(table.Relation), column);
    }

    // Of a query nobody tells in which character set its columns are.
    [TestCase("VARCHAR(60) CHARACTER SET utf8mb4")]
    [TestCase("VARCHAR(60) CHARACTER SET utf16")]
    [TestCase("VARCHAR(60) CHARACTER SET gbk")]
    public void So_it_does_of_a_query(string type)
    {
        using var table = Filled(type);
        using var session = table.Connect();
        var query = new Relation(Table: null, $"SELECT id, n FROM {table.Name} -- all of them");
        AssertSame(session, session.Sql.From(query), session.ColumnsOf(query, CancellationToken.None)[1]);
    }

    [TestCase("BIGINT")]
    [TestCase("BIGINT UNSIGNED ZEROFILL")]
    [TestCase("DECIMAL(30,0)")]
    [TestCase("DECIMAL(30,2)")]
    [TestCase("DOUBLE")]
    [TestCase("DATE")]
    [TestCase("ENUM('149901198502283315', 'x')")]
    public void So_it_does_of_columns_that_are_no_text(string type)
    {
        using var table = Table(type);
        foreach (var number in ValuesOf(type))
            table.Do($"INSERT INTO {table.Name}(n) VALUES ({number})");
        using var session = table.Connect();
        AssertSame(session, session.Sql.From(table.Relation), session.ColumnsOf(table.Relation, CancellationToken.None)[1]);
    }

    // sql_mode changes what a backslash and a double quote are, and whether '' is NULL.
    [Test]
    public void It_asks_the_same_of_servers_that_are_set_otherwise()
    {
        using var table = Filled("VARCHAR(60)");
        using var session = table.Connect();
        string[] modes = ["ANSI", "NO_BACKSLASH_ESCAPES", "ORACLE,EMPTY_STRING_IS_NULL", "PAD_CHAR_TO_FULL_LENGTH,TRADITIONAL"];
        foreach (var mode in modes)
        {
            ((MySqlSession)session).Calls.Do($"SET SESSION sql_mode = '{mode}'", CancellationToken.None);
            AssertSame(session, session.Sql.From(table.Relation), session.ColumnsOf(table.Relation, CancellationToken.None)[1]);
        }
    }

    private static IEnumerable<string> ValuesOf(string type) => type switch
    {
        "DATE" => ["'1985-02-28'", "NULL"],
        "DOUBLE" => ["149901198502283315", "1.5", "NULL"],
        _ when type.StartsWith("ENUM", StringComparison.Ordinal) => ["'149901198502283315'", "'x'", "NULL"],
        _ => ["149901198502283315", "149901198502283316", "0", "NULL", .. NastyNumbers.All.Where(IsWhole).Take(500)],
    };

    private static bool IsWhole(string text) => text.Length is > 0 and < 19 && text.All(char.IsAsciiDigit);

    private static MariaDbTable Table(string type) => new($"(id INT PRIMARY KEY AUTO_INCREMENT, n {type})");

    private static MariaDbTable Filled(string type)
    {
        var table = Table(type);
        foreach (var some in NastyNumbers.All.Append(null).Chunk(1000))
        {
            table.Do(
                $"INSERT IGNORE INTO {table.Name}(n) VALUES {string.Join(",", some.Select((_, place) => $"(@n{place})"))}",
                [.. some.Select((text, place) => ($"@n{place}", (object?)text))]);
        }

        return table;
    }

    private static void AssertSame(DatabaseSession session, string from, DatabaseColumn column)
    {
        var sql = session.Sql;
        var id = new DatabaseColumn("id", "int(11)", ColumnKind.WholeNumber);
        var plain = $"CASE WHEN {sql.IsNotTrue(sql.IsPlain(column, AsOf))} THEN 0 ELSE 1 END";
        using var rows = session.Rows(
            $"SELECT {sql.Text(id)}, {sql.Text(column)}, {(sql.Text(new DatabaseColumn("p", "int(1)", ColumnKind.WholeNumber)))}"
                + $" FROM (SELECT t.*, {plain} AS p FROM {from}) AS t ORDER BY {sql.OrderBy(id)}",
            columns: 3,
            CancellationToken.None);
        var (read, plainOnes, wrong) = (0, 0, ImmutableArray.CreateBuilder<string>());
        while (rows.Read())
        {
            read++;
            var isPlain = Reader.TryReadPlain(rows.Cell(1), out _);
            plainOnes += isPlain ? 1 : 0;
            if (isPlain != rows.Cell(2).SequenceEqual("1"u8))
                wrong.Add($"{Encoding.UTF8.GetString(rows.Cell(1))}: a scan says {isPlain}");
        }

        Assert.Multiple(() =>
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(read, Is.GreaterThan(1));
        });
        if (column.Kind == ColumnKind.Text)
            Assert.That(plainOnes, Is.GreaterThan(500).And.LessThan(read - 500), "or nothing has been tried");
    }
}
