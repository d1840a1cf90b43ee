using Matcher.Lookup.Databases.PostgreSql.Queries;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>A query goes into parentheses: what ends them, or begins another statement, is none.</summary>
[TestFixture]
public sealed class OneSelectTests
{
    [TestCase("SELECT 1")]
    [TestCase("  \n-- why\nselect a, ';' FROM \"t;)\" /* ) ; /* nested */ */ WHERE b = E'\\'' AND c = ')''('")]
    [TestCase("WITH x AS (SELECT 1) SELECT * FROM x")]
    [TestCase("(SELECT 1) UNION ALL (SELECT 2)")]
    [TestCase("SELECT $$;)$$, $a$ $$ ; $a$")]
    [TestCase("TABLE si.payments")]
    [TestCase("VALUES (1, 'a')")]
    [TestCase("SELECT a$1 FROM t -- )")]
    public void One(string query) => Assert.That(OneSelect.Is(query), Is.True);

    [TestCase("")]
    [TestCase(" -- select 1")]
    [TestCase("SELECT 1;")]
    [TestCase("SELECT 1; SELECT 2")]
    [TestCase("SELECT 1) AS t; DROP TABLE x; --")]
    [TestCase("SELECT (1")]
    [TestCase("SELECT 1) + (1")]
    [TestCase("SELECT 'a")]
    [TestCase("SELECT \"a")]
    [TestCase("SELECT 1 /* /* */")]
    [TestCase("SELECT $$a")]
    [TestCase("DELETE FROM t")]
    [TestCase("selection FROM t")]
    [TestCase("COPY t TO STDOUT")]
    [TestCase("SELECT 'a\\'; DROP TABLE t; --'")]
    public void Not_one(string query) => Assert.That(OneSelect.Is(query), Is.False);
}
