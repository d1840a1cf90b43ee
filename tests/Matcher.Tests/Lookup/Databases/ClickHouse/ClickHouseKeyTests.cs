using Matcher.Identity;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>The numbers travel with the queries, whoever asks.</summary>
[TestFixture]
internal sealed class ClickHouseKeyTests : ClickHouseTest
{
    private static readonly IdNumber[] Numbers =
        [.. Enumerable.Range(1, 999).Select(n => IdNumber.FromCheckedDigits(14990119700101000UL + (ulong)n))];

    private static IEnumerable<TestAccount> Accounts => [Server.ReadOnly, Server.ReadWrite];

    [TestCase(false)]
    [TestCase(true, "an account that may not even change a setting")]
    public void Numbers_that_were_brought_are_known(bool isReadOnly, string why = "")
    {
        var table = Make("n UInt32, id Nullable(String)");
        Load($"INSERT INTO {table} VALUES (1,'{Numbers[0]}'), (2,'{Numbers[500]}'), (3,'149901198001010015'), (4,NULL), (5,'')");
        using var session = Connect(isReadOnly ? Server.ReadOnly : Server.ReadWrite);
        Assert.That(session.TryBringKeys([], Never), why);
        Assert.That(session.TryBringKeys(Numbers, Never), why);
        var id = session.ColumnsOf(Table(table), Never)[1];
        var sql = session.Sql;
        var from = sql.FromWithKeys(Table(table), id);
        Assert.That(session.Numbers(
                $"SELECT count(*), sum(CASE WHEN {sql.IsKey(id)} THEN 1 ELSE 0 END),"
                + $" sum(CASE WHEN {sql.IsNotTrue(sql.IsKey(id))} THEN 1 ELSE 0 END) FROM {from}", Never),
            Is.EqualTo([5, 2, 3]), why);
        using var rows = session.Rows($"SELECT toString(t.n) FROM {from} WHERE {sql.IsKey(id)} ORDER BY t.n", 1, Never);
        Assert.That(rows.Read() && rows.Cell(0).SequenceEqual("1"u8), why);
        Assert.That(rows.Read() && rows.Cell(0).SequenceEqual("2"u8), why);
        Assert.That(rows.Read(), Is.False, why);
    }

    [Test]
    public void Bringing_other_numbers_takes_the_place_of_the_first()
    {
        var table = Make("id String");
        Load($"INSERT INTO {table} VALUES ('{Numbers[0]}'), ('{Numbers[1]}')");
        using var session = Connect();
        var id = session.ColumnsOf(Table(table), Never)[0];
        var count = $"SELECT count(*) FROM {session.Sql.FromWithKeys(Table(table), id)} WHERE {session.Sql.IsKey(id)}";
        session.TryBringKeys([Numbers[0], Numbers[1]], Never);
        Assert.That(session.Numbers(count, Never), Is.EqualTo([2]));
        session.TryBringKeys([Numbers[1]], Never);
        Assert.That(session.Numbers(count, Never), Is.EqualTo([1]));
    }

    [Test]
    public void As_many_numbers_can_be_listed_as_are_said_to_be()
    {
        var table = Make("id String");
        Load($"INSERT INTO {table} VALUES ('{Numbers[0]}'), ('x')");
        foreach (var account in Accounts)
        {
            using var session = Connect(account);
            var id = session.ColumnsOf(Table(table), Never)[0];
            var keys = Enumerable.Repeat(0, session.Sql.KeysInList - 1).Select((_, n) => $"{n:D18}").Append(Numbers[0].ToString());
            var condition = $"{session.Sql.IsPlain(id, AsOf)} AND {session.Sql.IsOneOf(id, keys)}";
            var count = $"SELECT count(*) FROM {session.Sql.From(Table(table))} WHERE {condition}";
            Assert.That(session.Numbers(count, Never), Is.EqualTo([1]));
        }
    }

    [Test]
    public void An_index_is_the_beginning_of_the_primary_key()
    {
        var table = Make("id String, n UInt32, m UInt32", "MergeTree ORDER BY (id, n)");
        using var session = Connect();
        var columns = session.ColumnsOf(Table(table), Never);
        Assert.That(columns.Select(column => session.HasIndexOn(Table(table), column, Never)), Is.EqualTo([true, false, false]));
    }

    [Test]
    public void Rows_are_estimated_where_the_server_keeps_count()
    {
        var table = Make("n UInt32");
        Load($"INSERT INTO {table} SELECT number FROM numbers(1000)");
        using var session = Connect();
        Assert.That(session.EstimatedRows(Table(table), Never), Is.EqualTo(1000));
        Assert.That(session.EstimatedRows(Table($"{Server.Database}.{table}"), Never), Is.EqualTo(1000));
        Assert.That(session.EstimatedRows(new Relation(null, "select 1"), Never), Is.Null);
    }
}
