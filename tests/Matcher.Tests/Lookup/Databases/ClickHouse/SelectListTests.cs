namespace Matcher.Lookup.Databases.ClickHouse;

[TestFixture]
internal sealed class SelectListTests
{
    [TestCase("SELECT 1", "SELECT 1, 'm'")]
    [TestCase("SELECT a FROM x", "SELECT a, 'm' FROM x")]
    [TestCase("SELECT (SELECT b FROM y) FROM x", "SELECT (SELECT b FROM y), 'm' FROM x")]
    [TestCase("SELECT t.` FROM `, ' FROM ' FROM x", "SELECT t.` FROM `, ' FROM ', 'm' FROM x")]
    [TestCase("SELECT t.`a\\` FROM `, 'it\\'s FROM ', '\\\\' FROM x", "SELECT t.`a\\` FROM `, 'it\\'s FROM ', '\\\\', 'm' FROM x")]
    [TestCase("SELECT a FROM (SELECT b FROM y) AS t", "SELECT a, 'm' FROM (SELECT b FROM y) AS t")]
    [TestCase("SELECT DISTINCT w FROM (SELECT t.a AS w FROM x AS t LIMIT 9) AS f LIMIT 3",
        "SELECT DISTINCT w, 'm' FROM (SELECT t.a AS w FROM x AS t LIMIT 9) AS f LIMIT 3")]
    public void One_column_more_stands_at_its_end(string sql, string longer) =>
        Assert.That(SelectList.Append(sql, "'m'"), Is.EqualTo(longer));
}
