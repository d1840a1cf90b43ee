using System.Collections.Immutable;
using System.Text;
using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;
using Npgsql;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>A schema of its own on a test server, and sessions there.</summary>
internal sealed class PostgreSqlBench : IDisposable
{
    private readonly TestServer _server;

    public PostgreSqlBench(TestServer server)
    {
        _server = server;
        Schema = $"matcher_test_{Guid.NewGuid():N}";
        Do($"CREATE SCHEMA {Schema}");
        Do($"GRANT USAGE ON SCHEMA {Schema} TO PUBLIC");
    }

    public string Schema { get; }

    /// <summary>A new connection of the account that may do everything.</summary>
    public NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection($"Host={_server.Host};Port={_server.Port};Database={_server.Database};Pooling=false;"
            + $"Username={_server.Loader.User};Password={_server.Loader.Password}");
        connection.Open();
        return connection;
    }

    /// <summary>Does something as the account that may do everything.</summary>
    public void Do(string sql)
    {
        using var connection = Open();
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    /// <summary>Makes a table of one or more columns, readable by all.</summary>
    public Relation Table(string name, string columns, string? rows = null)
    {
        Do($"CREATE TABLE {Schema}.{name} ({columns})");
        Do($"GRANT SELECT ON {Schema}.{name} TO PUBLIC");
        if (rows is not null)
            Do($"INSERT INTO {Schema}.{name} {rows}");
        return new Relation($"{Schema}.{name}", null);
    }

    public DatabaseAccess Access(string? user = null) => new("test", DatabaseKind.PostgreSql, _server.Host, _server.Port, Place.Nowhere)
    {
        Database = _server.Database,
        User = user ?? _server.ReadWrite.User,
        Security = TransportSecurity.None,
    };

    /// <summary>As the account that may read and make temporary tables.</summary>
    public DatabaseSession Connect(Func<DatabaseAccess, DatabaseAccess>? change = null) =>
        Connect(_server.ReadWrite, change);

    /// <summary>As any account.</summary>
    public DatabaseSession Connect(TestAccount account, Func<DatabaseAccess, DatabaseAccess>? change = null)
    {
        var access = Access(account.User);
        return new PostgreSqlServer(change is null ? access : change(access), account.Password).Connect(CancellationToken.None);
    }

    /// <summary>All rows of a select.</summary>
    public static List<string[]> Rows(DatabaseSession session, string sql, int columns)
    {
        using var cursor = session.Rows(sql, columns, CancellationToken.None);
        var rows = new List<string[]>();
        while (cursor.Read())
            rows.Add([.. Enumerable.Range(0, columns).Select(index => Encoding.UTF8.GetString(cursor.Cell(index)))]);
        return rows;
    }

    public static DatabaseColumn Column(DatabaseSession session, Relation relation, string name) =>
        ((ImmutableArray<DatabaseColumn>)session.ColumnsOf(relation, CancellationToken.None)).Single(column => column.Name == name);

    public void Dispose()
    {
        Do($"DROP SCHEMA {Schema} CASCADE");
        NpgsqlConnection.ClearAllPools();
    }
}
