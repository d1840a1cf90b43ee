using System.Globalization;
using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;
using MySqlConnector;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>A table of the test server's MariaDB for one test, taken away afterwards.</summary>
internal sealed class MariaDbTable : IDisposable
{
    private static int s_count;

    private readonly MySqlConnection _loader;

    /// <summary>Makes it.</summary>
    /// <param name="definition">What stands behind its name: columns and options.</param>
    public MariaDbTable(string definition)
    {
        Server = TestServers.MariaDb;
        _loader = new MySqlConnection(new MySqlConnectionStringBuilder
        {
            Server = Server.Host,
            Port = (uint)Server.Port,
            UserID = Server.Loader.User,
            Password = Server.Loader.Password,
            Database = Server.Database,
            SslMode = MySqlSslMode.None,
            Pooling = false,
        }.ConnectionString);
        _loader.Open();
        Name = string.Create(
            CultureInfo.InvariantCulture, $"my_{Environment.ProcessId}_{Interlocked.Increment(ref s_count)}");
        Do("SET SESSION sql_mode = ''"); // zero dates
        Do($"CREATE TABLE {Name} {definition}");
    }

    /// <summary>The server.</summary>
    public TestServer Server { get; }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>The table.</summary>
    public Relation Relation => new(Name, Query: null);

    /// <summary>How to enter the server, without TLS.</summary>
    public static DatabaseAccess Access(TestServer server, TestAccount account) =>
        new("province", DatabaseKind.MySql, server.Host, server.Port, Place.Nowhere)
        {
            Database = server.Database,
            User = account.User,
            Security = TransportSecurity.None,
            TimeLimit = TimeSpan.FromMinutes(2),
        };

    /// <summary>Enters the server as an account that may make temporary tables.</summary>
    public DatabaseSession Connect(Func<DatabaseAccess, DatabaseAccess>? with = null) => Connect(Server.ReadWrite, with);

    /// <summary>Enters the server.</summary>
    /// <param name="account">As whom.</param>
    /// <param name="with">What is otherwise.</param>
    public DatabaseSession Connect(TestAccount account, Func<DatabaseAccess, DatabaseAccess>? with = null)
    {
        var access = Access(Server, account);
        return new MySqlServer(with?.Invoke(access) ?? access, account.Password).Connect(CancellationToken.None);
    }

    /// <summary>Does something as the account that may do everything.</summary>
    public void Do(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = new MySqlCommand(sql, _loader);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    /// <summary>Asks for one number as the account that may do everything.</summary>
    public long Ask(string sql)
    {
        using var command = new MySqlCommand(sql, _loader);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        Do($"DROP TABLE IF EXISTS {Name}");
        _loader.Dispose();
    }
}
