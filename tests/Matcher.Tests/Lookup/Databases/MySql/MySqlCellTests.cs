using System.Text;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>Cells arrive as an export of the table would show them, in UTF-8.</summary>
[Category(TestServers.Category)]
internal sealed class MySqlCellTests
{
    [TestCase("INT ZEROFILL", "42", "0000000042")]
    [TestCase("BIGINT UNSIGNED", "18446744073709551615", "18446744073709551615")]
    [TestCase("TINYINT(1)", "1", "1")]
    [TestCase("BIT(3)", "b'101'", "5")] // the byte itself is no text
    [TestCase("DECIMAL(10,2)", "1.5", "1.50")]
    [TestCase("FLOAT", "16777216", "16777200")]
    [TestCase("DOUBLE", "1e20", "1e20")]
    [TestCase("YEAR", "2024", "2024")]
    [TestCase("DATE", "'0000-00-00'", "0000-00-00")]
    [TestCase("DATETIME(6)", "'2024-01-02 03:04:05.6'", "2024-01-02 03:04:05.600000")]
    [TestCase("TIME(3)", "'-100:00:01.5'", "-100:00:01.500")]
    [TestCase("ENUM('在保', '停保') CHARACTER SET gbk", "'停保'", "停保")]
    [TestCase("SET('x', 'y')", "'x,y'", "x,y")]
    [TestCase("JSON", "'{\"a\": 1}'", "{\"a\": 1}")]
    [TestCase("UUID", "'123e4567-e89b-12d3-a456-426614174000'", "123e4567-e89b-12d3-a456-426614174000")]
    [TestCase("CHAR(36)", "'123e4567-e89b-12d3-a456-426614174000'", "123e4567-e89b-12d3-a456-426614174000")]
    [TestCase("CHAR(18)", "'x  '", "x")] // the server keeps no blanks at the end of these
    [TestCase("VARCHAR(18)", "' x  '", " x  ")]
    [TestCase("VARBINARY(18)", "'149901'", "149901")]
    [TestCase("VARCHAR(18) CHARACTER SET gbk", "'张三'", "张三")]
    [TestCase("VARCHAR(18) CHARACTER SET latin1", "'é'", "é")]
    [TestCase("VARCHAR(18) CHARACTER SET utf16", "'吉𠮷'", "吉𠮷")]
    [TestCase("VARCHAR(18)", "'𠮷😀'", "𠮷😀")]
    [TestCase("VARCHAR(18)", "'a\\\\b\\'c\\nd\\te\\0f'", "a\\b'c\nd\te\0f")]
    [TestCase("TEXT", "REPEAT('长', 20000)", null)]
    [TestCase("VARCHAR(18)", "''", "")]
    [TestCase("VARCHAR(18)", "NULL", "")]
    [TestCase("INT", "NULL", "")]
    [TestCase("INT AS (40 + 2)", "DEFAULT", "42")] // a generated column
    public void A_cell_has_the_text_of_an_export(string type, string value, string? expected)
    {
        using var table = new MariaDbTable($"(id INT, c {type})");
        table.Do($"INSERT INTO {table.Name} VALUES (1, {value})");
        using var session = table.Connect();
        foreach (var relation in (Relation[])[table.Relation, new(Table: null, $"SELECT * FROM {table.Name}")])
        {
            var column = session.ColumnsOf(relation, CancellationToken.None)[1];
            using var rows = session.Rows(
                $"SELECT {session.Sql.Text(column)} FROM {session.Sql.From(relation)}", columns: 1, CancellationToken.None);
            Assert.That(rows.Read());
            Assert.That(Encoding.UTF8.GetString(rows.Cell(0)), Is.EqualTo(expected ?? new string('长', 20_000)));
            Assert.That(rows.Read(), Is.False);
        }
    }

    [TestCase("INT", ColumnKind.WholeNumber)]
    [TestCase("DECIMAL(18,0)", ColumnKind.WholeNumber)]
    [TestCase("BIT(1)", ColumnKind.WholeNumber)]
    [TestCase("DECIMAL(18,2)", ColumnKind.Other)]
    [TestCase("DATE", ColumnKind.Other)]
    [TestCase("ENUM('a')", ColumnKind.Other)]
    [TestCase("CHAR(18)", ColumnKind.Text)]
    [TestCase("LONGTEXT", ColumnKind.Text)]
    [TestCase("BINARY(18)", ColumnKind.Text)] // an ID number that is to be compared byte by byte
    [TestCase("BLOB", ColumnKind.Bytes)]
    [TestCase("POINT", ColumnKind.Bytes)]
    public void A_type_is_told_of_a_table_and_of_a_query(string type, ColumnKind kind)
    {
        using var table = new MariaDbTable($"(`a``b.c` {type})");
        using var session = table.Connect();
        foreach (var relation in (Relation[])[table.Relation, new($"matcher.{table.Name}", null), new(null, $"SELECT * FROM {table.Name}")])
        {
            var column = session.ColumnsOf(relation, CancellationToken.None).Single();
            if (relation.Query is not null && type.StartsWith("ENUM", StringComparison.Ordinal))
                continue; // arrives as text
            Assert.That((column.Name, column.Kind), Is.EqualTo(("a`b.c", kind)), relation.ToString());
        }
    }
}
