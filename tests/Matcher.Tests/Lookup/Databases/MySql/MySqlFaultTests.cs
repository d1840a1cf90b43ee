using Matcher.Catalogue.Config.Databases;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>Whatever goes wrong is told for what it is, and with nothing in it that is secret.</summary>
[Category(TestServers.Category)]
internal sealed class MySqlFaultTests
{
    private const string Number = "149901198502283315";

    [Test]
    public void A_wrong_password_is_refused()
    {
        var server = TestServers.MariaDb;
        var access = MariaDbTable.Access(server, server.ReadOnly);
        var error = Fails(() => new MySqlServer(access, "not-this-one").Connect(CancellationToken.None));
        Assert.Multiple(() =>
        {
            Assert.That(error.Fault, Is.EqualTo(DatabaseFault.AccessRefused));
            Assert.That(error.Code, Is.EqualTo("1045"));
            Assert.That(error.ToString(), Does.Not.Contain("not-this-one"));
        });
    }

    [Test]
    public void An_account_without_a_password_has_none()
    {
        var server = TestServers.MariaDb;
        var access = MariaDbTable.Access(server, server.ReadOnly);
        var error = Fails(() => new MySqlServer(access, password: null).Connect(CancellationToken.None));
        Assert.That(error.Fault, Is.EqualTo(DatabaseFault.AccessRefused));
    }

    [Test]
    public void A_database_that_is_not_there_is_refused()
    {
        using var table = new MariaDbTable("(id INT)");
        Assert.That(
            Fails(() => table.Connect(table.Server.Loader, access => access with { Database = "none_such" })).Fault,
            Is.EqualTo(DatabaseFault.AccessRefused));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Nobody_answers(bool isNameUnknown)
    {
        using var table = new MariaDbTable("(id INT)");
        using var proxy = new FlakyProxy(table.Server.Host, table.Server.Port);
        proxy.Refuse();
        var error = Fails(() => table.Connect(
            access => isNameUnknown ? access with { Host = "matcher.invalid" } : access with { Port = proxy.Port }));
        Assert.That(error.Fault, Is.EqualTo(DatabaseFault.Unreachable));
    }

    [TestCase(0)]
    [TestCase(30)] // in the middle of its greeting
    public void A_server_that_hangs_up_is_tried_again(int bytes)
    {
        using var table = new MariaDbTable("(id INT)");
        using var proxy = new FlakyProxy(table.Server.Host, table.Server.Port);
        proxy.CutAfter(bytes, ConnectionCut.Close);
        using var session = table.Connect(access => access with { Port = proxy.Port });
        Assert.That(session.Product, Does.StartWith("MariaDB 1"));
        Assert.That(proxy.Connections, Is.GreaterThan(1));
    }

    // The test server's certificate names localhost, and its authority is no machine's.
    [TestCase(TransportSecurity.Verified, true, true, true)]
    [TestCase(TransportSecurity.Verified, false, true, false)] // another name
    [TestCase(TransportSecurity.Verified, true, false, false)] // an authority that nobody knows
    [TestCase(TransportSecurity.Unverified, false, false, true)]
    [TestCase(TransportSecurity.None, false, false, true)]
    public void A_certificate_is_looked_at(TransportSecurity security, bool hasRightName, bool knowsAuthority, bool isTrusted)
    {
        using var table = new MariaDbTable("(id INT)");
        DatabaseSession Connect() => table.Connect(access => access with
        {
            Host = hasRightName ? table.Server.TlsHost : table.Server.Host,
            Security = security,
            Authorities = knowsAuthority ? table.Server.Authority : null,
        });
        if (!isTrusted)
        {
            Assert.That(Fails(() => Connect()).Fault, Is.EqualTo(DatabaseFault.NotTrusted));
            return;
        }

        using var session = Connect();
        var cipher = ((MySqlSession)session).Calls.All(
            "SHOW STATUS LIKE 'Ssl_cipher'", row => row.GetString(1), CancellationToken.None).Single();
        Assert.That(cipher, security == TransportSecurity.None ? Is.Empty : Is.Not.Empty);
    }

    [Test]
    public void Authorities_that_are_not_there_vouch_for_nobody()
    {
        using var table = new MariaDbTable("(id INT)");
        Assert.That(
            Fails(() => table.Connect(access => access with
            {
                Host = table.Server.TlsHost,
                Security = TransportSecurity.Verified,
                Authorities = table.Server.Authority + ".none",
            })).Fault,
            Is.EqualTo(DatabaseFault.NotTrusted));
    }

    [TestCase("SELECT COUNT(*) FROM none_such", DatabaseFault.NoTable, "1146")]
    [TestCase("SELECT COUNT(*) FROM none_such.at_all", DatabaseFault.NoTable, "1146")]
    [TestCase("SELECT COUNT(none_such) FROM {0} AS t", DatabaseFault.NoColumn, "1054")]
    [TestCase("SELECT COUNT( FROM WHERE", DatabaseFault.BadQuery, "1064")]
    public void A_query_that_cannot_be_asked_says_why(string sql, DatabaseFault fault, string code)
    {
        using var table = new MariaDbTable("(id INT)");
        using var session = table.Connect(table.Server.Loader);
        var error = Fails(() => session.Numbers(string.Format(null, sql, table.Name), CancellationToken.None));
        Assert.That((error.Fault, error.Code), Is.EqualTo((fault, code)));
        Assert.That(error.ServerWords, Is.Not.Null.And.Not.Empty);
    }

    [Test]
    public void Who_may_not_read_is_told_so()
    {
        using var table = new MariaDbTable("(id INT)");
        using var session = table.Connect(table.Server.NoRights, access => access with { Database = "" });
        var relation = new Relation($"matcher.{table.Name}", null);
        Assert.That(Fails(() => session.ColumnsOf(relation, CancellationToken.None)).Fault, Is.EqualTo(DatabaseFault.NoRight));
    }

    // A syntax error quotes what it does not understand; here that is a list of numbers.
    [Test]
    public void No_number_is_in_what_a_server_says()
    {
        using var table = new MariaDbTable("(id INT)");
        using var session = table.Connect();
        var error = Fails(() => session.Numbers($"SELECT 1 FROM {table.Name} WHERE id IN IN ('{Number}')", CancellationToken.None));
        Assert.That(error.ToString(), Does.Not.Contain(Number));
        Assert.That(error.ServerWords, Is.Null);
    }

    // The driver reads the error of the server in the middle of the rows: division by zero in strict mode, a subquery of two rows.
    [Test]
    public void An_error_among_the_rows_is_no_end()
    {
        using var table = new MariaDbTable("(id INT)");
        table.Do($"INSERT INTO {table.Name} SELECT seq FROM seq_1_to_2000");
        using var session = table.Connect();
        using var rows = session.Rows(
            $"SELECT CAST((SELECT s.id FROM {table.Name} AS s WHERE s.id = t.id OR (t.id = 1900 AND s.id < 3)) AS CHAR)"
                + $" FROM {table.Name} AS t",
            columns: 1,
            CancellationToken.None);
        Assert.That(Fails(() => Count(rows)).Fault, Is.EqualTo(DatabaseFault.ServerFailed));
    }

    [TestCase("")]
    [TestCase("DELETE FROM t")]
    [TestCase("SELECT 1; DROP TABLE t")]
    [TestCase("SELECT 1) AS t; DROP TABLE t; SELECT * FROM (SELECT 2")]
    [TestCase("SELECT '\\'; DROP TABLE t; -- '")] // one text with backslashes, three statements without
    [TestCase("SELECT 1 INTO OUTFILE '/tmp/x'")]
    [TestCase("SELECT * FROM t FOR UPDATE")]
    [TestCase("SELECT * FROM t LOCK IN SHARE MODE")]
    [TestCase("SELECT /*!50000 1; DROP TABLE t */")]
    [TestCase("SELECT 'open")]
    [TestCase("CALL p()")]
    [TestCase("SET @a = 1")]
    public void A_query_that_is_not_one_select_is_refused(string query)
    {
        using var table = new MariaDbTable("(id INT)");
        using var session = table.Connect();
        var error = Fails(() => session.ColumnsOf(new Relation(null, query), CancellationToken.None));
        Assert.That(error.Fault, Is.EqualTo(DatabaseFault.BadQuery));
    }

    [TestCase("SELECT 1 AS a")]
    [TestCase("select 1 as a -- it's one")]
    [TestCase("-- with; a remark\nSELECT 1 AS a # and; another")]
    [TestCase("/* ; */ SELECT ';)' AS a, \"it's\" AS b, `id` AS `c;d` FROM {0}")]
    [TestCase("WITH x AS (SELECT id FROM {0}) SELECT id AS a FROM x")]
    [TestCase("SELECT 1 AS a UNION ALL SELECT 2")]
    [TestCase("(SELECT 1 AS a) UNION (SELECT 2)")]
    public void One_select_is_asked(string query)
    {
        using var table = new MariaDbTable("(id INT)");
        using var session = table.Connect();
        Assert.That(session.ColumnsOf(new Relation(null, string.Format(null, query, table.Name)), CancellationToken.None), Is.Not.Empty);
    }

    private static DatabaseFailedException Fails(Action action)
    {
        var error = Assert.Throws<DatabaseFailedException>(action)!;
        Assert.That(error.InnerException, Is.Null, "the driver's words may quote a row");
        return error;
    }

    private static int Count(RowCursor rows)
    {
        var count = 0;
        while (rows.Read())
            count++;
        return count;
    }
}
