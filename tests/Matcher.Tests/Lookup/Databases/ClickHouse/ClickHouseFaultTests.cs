using Matcher.Catalogue.Config.Databases;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>Whatever goes wrong is told by its kind, and neither the password nor anything of a row is in what is told.</summary>
[TestFixture]
internal sealed class ClickHouseFaultTests : ClickHouseTest
{
    private const string Secret = "149901197803071238";

    [Test]
    public void A_wrong_password_is_refused() =>
        IsTold(DatabaseFault.AccessRefused, Fails(() => Connect(Server.ReadOnly with { Password = Password })), "193");

    [Test]
    public void An_unknown_user_is_refused() =>
        IsTold(DatabaseFault.AccessRefused, Fails(() => Connect(new TestAccount("nobody", Password))), "192");

    [Test]
    public void A_database_that_is_not_there_is_refused() =>
        IsTold(DatabaseFault.NoTable, Fails(() => Connect(access => access with { Database = "nowhere" })), "81");

    [Test]
    public void A_right_that_is_missing_is_told()
    {
        var table = Make("id String");
        IsTold(DatabaseFault.NoRight, Fails(() =>
        {
            using var session = Connect(access => access with { Database = "", User = Server.NoRights.User }, Server.NoRights.Password);
            session.ColumnsOf(Table($"{Server.Database}.{table}"), Never);
        }));
    }

    [Test]
    public void A_table_that_is_not_there_is_told()
    {
        using var session = Connect();
        IsTold(DatabaseFault.NoTable, Fails(() => session.ColumnsOf(Table("nothing"), Never)), "60", "nothing");
    }

    [Test]
    public void A_column_that_has_vanished_is_told()
    {
        var table = Make("id String, gone String");
        using var session = Connect();
        var columns = session.ColumnsOf(Table(table), Never);
        Load($"ALTER TABLE {table} DROP COLUMN gone");
        IsTold(DatabaseFault.NoColumn, Fails(() => session.Rows(
            $"SELECT {session.Sql.Text(columns[1])} FROM {session.Sql.From(Table(table))}"
            + $" WHERE {session.Sql.IsOneOf(columns[0], [Secret])}", 1, Never)), words: "gone");
    }

    [Test]
    public void A_query_that_is_not_understood_is_told()
    {
        using var session = Connect();
        IsTold(DatabaseFault.BadQuery,
            Fails(() => session.ColumnsOf(new Relation(null, $"selct '{Secret}' from system.one"), Never)), "62", "position");
        IsTold(DatabaseFault.BadQuery, Fails(() => session.ColumnsOf(new Relation(null, "select nofunction(1)"), Never)));
    }

    [Test]
    public void Nobody_answers()
    {
        IsTold(DatabaseFault.Unreachable, Fails(() => Connect(access => access with { Port = 1 })));
        IsTold(DatabaseFault.Unreachable, Fails(() => Connect(access => access with { Host = "nowhere.invalid" })));
    }

    [Test]
    public void Something_else_answers()
    {
        using var other = new OtherServer("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnope");
        IsTold(DatabaseFault.Unreachable, Fails(() => Connect(access => access with { Port = other.Port })), "HTTP 404");
    }

    [Test]
    public void Tls_is_verified_unless_it_is_said_otherwise()
    {
        var server = TestServers.ClickHouseTls;
        var access = AccessOf(server, server.ReadOnly) with { Host = server.TlsHost, Security = TransportSecurity.Verified };
        IsTold(DatabaseFault.NotTrusted, Fails(() => Open(access)));
        IsTold(DatabaseFault.NotTrusted, Fails(() => Open(access with { Authorities = server.Authority, Host = server.Host })));
        IsTold(DatabaseFault.NotTrusted, Fails(() => Open(access with { Authorities = server.Authority + "x" })));
        IsTold(DatabaseFault.NotTrusted, Fails(() => Open(access with { Port = Server.Port })), why: "no TLS is spoken there");
        Assert.That(Fails(() => Open(access with { Security = TransportSecurity.None })).Fault,
            Is.AnyOf(DatabaseFault.Unreachable, DatabaseFault.Broken), "and nothing else is here");
        using (var session = Open(access with { Authorities = server.Authority }))
            Assert.That(session.Numbers("SELECT 1", Never), Is.EqualTo([1]));
        using (var session = Open(access with { Security = TransportSecurity.Unverified, Host = server.Host }))
            Assert.That(session.Numbers("SELECT 1", Never), Is.EqualTo([1]));

        DatabaseSession Open(DatabaseAccess one) => new ClickHouseServer(one, server.ReadOnly.Password).Connect(Never);
    }

    private static DatabaseSession Connect(Func<DatabaseAccess, DatabaseAccess> change, string? password = null) =>
        new ClickHouseServer(change(AccessOf(Server, Server.ReadOnly)), password ?? Server.ReadOnly.Password).Connect(Never);

    private static void IsTold(
        DatabaseFault fault, DatabaseFailedException failure, string? code = null, string? words = null, string why = "")
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Fault, Is.EqualTo(fault), why);
            if (code is not null)
                Assert.That(failure.Code, Is.EqualTo(code), why);
            if (words is not null)
                Assert.That(failure.ServerWords, Does.Contain(words), why);
            Assert.That($"{failure} {failure.ServerWords}",
                Does.Not.Contain(Password).And.Not.Contain(Secret).And.Not.Contain(Server.ReadOnly.Password), why);
        }
    }
}
