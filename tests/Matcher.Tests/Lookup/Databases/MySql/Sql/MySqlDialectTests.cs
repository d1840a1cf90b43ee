using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.MySql.Sql;

/// <summary>What is asked of servers that no test has: Doris and StarRocks know no byte strings and no IS TRUE.</summary>
internal sealed class MySqlDialectTests
{
    private static readonly DatabaseColumn Id = new("证件`号", "varchar(18)", ColumnKind.Text);

    [TestCase("Doris version doris-2.1.7")]
    [TestCase("StarRocks version 3.3.2")]
    public void Analytic_servers_are_asked_in_what_they_have(string comment)
    {
        var sql = new MySqlDialect(MySqlProduct.Read("5.7.99", comment), longestQuery: 1 << 24);
        string[] all =
        [
            sql.Text(Id), sql.IsPlain(Id, new DateOnly(2026, 11, 30)), sql.IsNotTrue("a"), sql.Literal("a\\"), sql.IsExactly(Id, ["a\\"]),
            sql.IsEmpty(Id), sql.HasAt(Id, [0, 1, 5], ["11X"]), sql.IsOneOf(Id, ["149901198502283315"]), sql.OrderBy(Id),
        ];
        Assert.Multiple(() =>
        {
            Assert.That(all, Has.None.Contains(" USING ").And.None.Contains("SIGNED").And.None.Contains("IS NOT TRUE"));
            Assert.That(sql.Text(Id), Is.EqualTo("CAST(t.`证件``号` AS STRING)"));
            Assert.That(sql.IsNotTrue("a"), Is.EqualTo("(NOT COALESCE((a), FALSE))"));
            Assert.That(sql.KeysInList, Is.EqualTo(10_000));
        });
    }

    // A query must fit into what the server takes, whatever it is set to.
    [TestCase(1 << 20, 46_811)]
    [TestCase(1 << 24, 200_000)]
    [TestCase(1000, 100)]
    public void A_list_fits_into_a_query(long longest, int keys)
    {
        var sql = new MySqlDialect(MySqlProduct.Read("8.0.36", ""), longest);
        Assert.That(sql.KeysInList, Is.EqualTo(keys));
        Assert.That(sql.KeysInIndexedList, Is.EqualTo(Math.Min(keys, 10_000)));
    }

    [TestCase("si.payments", "`si`.`payments` AS t")]
    [TestCase("`a.b`.`c``d`", "`a.b`.`c``d` AS t")]
    [TestCase("缴费", "`缴费` AS t")]
    public void A_tables_name_is_taken_as_it_is(string table, string from) =>
        Assert.That(MySqlNames.From(new Relation(table, Query: null)), Is.EqualTo(from));
}
