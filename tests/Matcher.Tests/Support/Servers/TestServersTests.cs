using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MySqlConnector;
using Npgsql;

namespace Matcher.Support.Servers;

/// <summary>The accounts may what eng/servers/README.md says: a read-only account that may write would prove nothing.</summary>
[TestFixture]
[Category(TestServers.Category)]
public sealed class TestServersTests
{
    private const string MakeTemporary = "CREATE TEMPORARY TABLE matcher_try (n char(18))";

    [Test]
    public async Task PostgreSql([Values] bool onSecond)
    {
        var server = onSecond ? TestServers.PostgreSqlB : TestServers.PostgreSql;
        await PostgreSqlDoes(server, server.ReadWrite, MakeTemporary);
        Assert.That(async () => await PostgreSqlDoes(server, server.ReadOnly, MakeTemporary),
            Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo("42501"));
        await PostgreSqlDoes(server, server.NoRights, "SELECT 1");
    }

    [Test]
    public void PostgreSql_s_certificate_is_of_another_authority_and_another_name()
    {
        var server = TestServers.PostgreSql;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await PostgreSqlDoes(server, server.ReadOnly, "SELECT 1", $"Host={server.TlsHost};SSL Mode=VerifyFull"),
                Throws.InstanceOf<NpgsqlException>());
            Assert.That(async () => await PostgreSqlDoes(server, server.ReadOnly, "SELECT 1",
                $"Host={server.TlsHost};SSL Mode=VerifyFull;Root Certificate={server.Authority}"), Throws.Nothing);
            Assert.That(async () => await PostgreSqlDoes(server, server.ReadOnly, "SELECT 1",
                $"SSL Mode=VerifyFull;Root Certificate={server.Authority}"), Throws.InstanceOf<NpgsqlException>());
        }
    }

    [Test]
    public async Task MariaDb()
    {
        var server = TestServers.MariaDb;
        await MariaDbDoes(server, server.ReadWrite, MakeTemporary);
        Assert.That(async () => await MariaDbDoes(server, server.ReadOnly, MakeTemporary),
            Throws.InstanceOf<MySqlException>().With.Property("ErrorCode").EqualTo(MySqlErrorCode.DatabaseAccessDenied));
        await MariaDbDoes(server, server.NoRights, "SELECT 1", database: "");
    }

    [Test]
    public async Task ClickHouse([Values] bool onSecond)
    {
        var server = onSecond ? TestServers.ClickHouseB : TestServers.ClickHouse;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ClickHouseAnswers(server, server.ReadWrite, MakeTemporary.Replace("char(18)", "String", StringComparison.Ordinal)),
                Is.EqualTo(""));
            Assert.That(await ClickHouseAnswers(server, server.ReadOnly, "SELECT count() FROM system.clusters WHERE cluster = 'two_shards'"),
                Is.EqualTo("2\n"));
            Assert.That(await ClickHouseAnswers(server, server.ReadOnly, "CREATE DATABASE matcher_try"), Does.StartWith("Code: 164"));
            Assert.That(await ClickHouseAnswers(server, server.NoRights, "SELECT 1"), Is.EqualTo("1\n"));
        }
    }

    private static async Task PostgreSqlDoes(TestServer server, TestAccount account, string statement, string more = "")
    {
        await using var connection = new NpgsqlConnection(
            $"Host={server.Host};Port={server.Port};Database={server.Database};Username={account.User};Password={account.Password};Pooling=false;"
            + more);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task MariaDbDoes(TestServer server, TestAccount account, string statement, string? database = null)
    {
        await using var connection = new MySqlConnection(
            $"Server={server.Host};Port={server.Port};Database={database ?? server.Database};User ID={account.User};"
            + $"Password={account.Password};Pooling=false");
        await connection.OpenAsync();
        await using var command = new MySqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ClickHouseAnswers(TestServer server, TestAccount account, string statement)
    {
        using var client = new HttpClient { DefaultRequestVersion = HttpVersion.Version11 };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.User}:{account.Password}")));
        using var content = new StringContent(statement);
        using var answer = await client.PostAsync(new Uri($"http://{server.Host}:{server.Port}/?session_id={Guid.NewGuid()}"), content);
        return await answer.Content.ReadAsStringAsync();
    }
}
