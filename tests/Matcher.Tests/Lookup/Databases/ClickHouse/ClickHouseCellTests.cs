using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>A cell of a table is the text that an export of the table has there, byte for byte.</summary>
[TestFixture]
internal sealed class ClickHouseCellTests : ClickHouseTest
{
    [TestCase("String", "'张三'", "e5bca0e4b889")]
    [TestCase("String", "''", "")]
    [TestCase("String", "'a\\tb\\nc\\\\d\\'e'", "6109620a635c642765", "what a text format would escape")]
    [TestCase("String", "'\\0a\\0'", "006100", "zero bytes of a text are its own")]
    [TestCase("String", "reinterpretAsString(33023)", "ff80", "no UTF-8")]
    [TestCase("String", "'𠮷'", "f0a0aeb7", "four bytes")]
    [TestCase("String", "'\\\\N'", "5c4e", "written like NULL, and is not")]
    [TestCase("Nullable(String)", "NULL", "")]
    [TestCase("Nullable(String)", "'a'", "61")]
    [TestCase("FixedString(18)", "'14990119700101'", "3134393930313139373030313031", "cut where it has been filled up")]
    [TestCase("Nullable(FixedString(3))", "NULL", "")]
    [TestCase("FixedString(3)", "'ab '", "616220", "a blank is none of the filling")]
    [TestCase("Enum8('低保' = 1, 'b' = 2)", "'低保'", "e4bd8ee4bf9d")]
    [TestCase("Nullable(Enum8('a' = 1))", "NULL", "")]
    [TestCase("Nullable(Enum16('a\\'' = -1, 'b, \\\\c' = 300))", "'b, \\\\c'", "622c205c63")]
    [TestCase("Nullable(Enum8('a\\'' = -1, 'b' = 2))", "'a\\''", "6127")]
    public void A_text_comes_as_it_is(string type, string value, string bytes, string why = "") =>
        Assert.That(CellOf(type, value), Is.EqualTo(Convert.FromHexString(bytes)), why);

    [TestCase("UInt64", "18446744073709551615", "18446744073709551615")]
    [TestCase("Int8", "-5", "-5")]
    [TestCase("Nullable(Int64)", "NULL", "")]
    [TestCase("Decimal(18,2)", "'1.50'", "1.50")]
    [TestCase("Float64", "0.1", "0.1")]
    [TestCase("Float64", "149901197001011234", "149901197001011230", "digits lost before they were here")]
    [TestCase("Date", "'2020-02-29'", "2020-02-29")]
    [TestCase("DateTime", "'2020-02-29 23:59:59'", "2020-02-29 23:59:59")]
    [TestCase("DateTime('UTC')", "toDateTime(1583020799)", "2020-02-29 23:59:59", "in the column's own time zone")]
    [TestCase("Array(String)", "['a','b']", "['a','b']")]
    [TestCase("UUID", "'61f0c404-5cb3-11e7-907b-a6006ad3dba0'", "61f0c404-5cb3-11e7-907b-a6006ad3dba0")]
    public void Any_other_value_has_the_text_of_an_export(string type, string value, string text, string why = "")
    {
        var cell = CellOf(type, value);
        Assert.That(System.Text.Encoding.UTF8.GetString(cell), Is.EqualTo(text), why);
    }

    [Test]
    public void Words_that_are_stored_once_are_words()
    {
        var table = Table("t_low");
        Load("DROP TABLE IF EXISTS t_low");
        Load("CREATE TABLE t_low (a LowCardinality(String), b LowCardinality(Nullable(String))) ENGINE = Memory",
            settings: "&allow_experimental_low_cardinality_type=1");
        Load("INSERT INTO t_low VALUES ('a', NULL), ('', 'b')");
        using var session = Connect();
        Assert.That(RowsOf(session, table, "ORDER BY t.a"), Is.EqualTo(["|b", "a|"]));
        Load("DROP TABLE t_low");
    }

    [Test]
    public void Columns_may_be_called_anything()
    {
        var table = Make("`a b` String, `身份证号` String, `q\\`u\\\\o'` String, `select` String, `c0` String, `matcher_keys` String");
        Load($"INSERT INTO {table} VALUES ('1','2','3','4','5','6')");
        using var session = Connect();
        Assert.That(session.ColumnsOf(Table(table), Never).Select(column => column.Name),
            Is.EqualTo(["a b", "身份证号", "q`u\\o'", "select", "c0", "matcher_keys"]));
        Assert.That(RowsOf(session, Table(table)), Is.EqualTo(["1|2|3|4|5|6"]));
    }

    [Test]
    public void A_select_is_a_relation_too()
    {
        var table = Make("id UInt32, name String");
        Load($"INSERT INTO {table} VALUES (1,'a'), (2,'b')");
        using var session = Connect();
        var relation = new Relation(null, $"select id + 1 AS next, ')' AS x, ' FROM ' AS y from {table} -- all of them");
        Assert.That(session.ColumnsOf(relation, Never).Select(column => (column.Name, column.Kind)),
            Is.EqualTo([("next", ColumnKind.WholeNumber), ("x", ColumnKind.Text), ("y", ColumnKind.Text)]));
        Assert.That(RowsOf(session, relation, "ORDER BY t.next"), Is.EqualTo(["2|)| FROM ", "3|)| FROM "]));
    }

    [Test]
    public void Whole_numbers_are_ordered_as_numbers_and_texts_by_their_bytes()
    {
        var table = Make("n Nullable(Int32), s String");
        Load($"INSERT INTO {table} VALUES (10,'b'), (9,'B'), (NULL,'ä'), (-1,'')");
        using var session = Connect();
        var columns = session.ColumnsOf(Table(table), Never);
        Assert.That(RowsOf(session, Table(table), $"ORDER BY {session.Sql.OrderBy(columns[0])}", "n"), Is.EqualTo(["", "-1", "9", "10"]));
        Assert.That(RowsOf(session, Table(table), $"ORDER BY {session.Sql.OrderBy(columns[1])}", "n"), Is.EqualTo(["-1", "9", "10", ""]));
    }

    [Test]
    public void Conditions_are_exact_and_never_unknown()
    {
        var table = Make("n UInt8, s Nullable(String)");
        Load($"INSERT INTO {table} VALUES (1,'是'), (2,'是 '), (3,''), (4,NULL), (5,'ＡＢ'), (6,'ab'), (7,'149901197803071238')");
        using var session = Connect();
        var s = session.ColumnsOf(Table(table), Never)[1];
        var sql = session.Sql;
        Assert.That(Where(sql.IsExactly(s, ["是", "AB", "x'y\\"])), Is.EqualTo("1"));
        Assert.That(Where(sql.IsNotTrue(sql.IsExactly(s, ["是"]))), Is.EqualTo("2 3 4 5 6 7"));
        Assert.That(Where(sql.IsExactly(s, [])), Is.Empty);
        Assert.That(Where(sql.IsEmpty(s)), Is.EqualTo("3 4"));
        Assert.That(Where(sql.IsOneOf(s, ["149901197803071238"])), Is.EqualTo("7"));
        Assert.That(Where(sql.IsNotTrue(sql.IsOneOf(s, ["149901197803071238"]))), Is.EqualTo("1 2 3 4 5 6"));
        Assert.That(Where(sql.HasAt(s, [0, 1, 2, 16, 17], ["14938", "00000"])), Is.EqualTo("7"));
        Assert.That(Where(sql.HasAt(s, [3, 4], ["90"])), Is.EqualTo("7"));
        Assert.That(Where(sql.IsNotTrue("NULL")), Is.EqualTo("1 2 3 4 5 6 7"));

        string Where(string condition) => string.Join(' ', RowsOf(session, Table(table), $"WHERE {condition} ORDER BY t.n", "n"));
    }

    private byte[] CellOf(string type, string value)
    {
        var table = Make($"x {type}");
        Load($"INSERT INTO {table} SELECT CAST({value} AS {type}) AS x");
        using var session = Connect();
        var column = session.ColumnsOf(Table(table), Never)[0];
        using var rows = session.Rows($"SELECT {session.Sql.Text(column)} FROM {session.Sql.From(Table(table))}", 1, Never);
        Assert.That(rows.Read());
        var cell = rows.Cell(0).ToArray();
        Assert.That(rows.Read(), Is.False);
        return cell;
    }
}
