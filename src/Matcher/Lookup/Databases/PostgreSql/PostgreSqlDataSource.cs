using Matcher.Catalogue.Config.Databases;
using Npgsql;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>What the driver is told of a server.</summary>
internal static class PostgreSqlDataSource
{
    private const int SecondsToConnect = 15;

    private const int SecondsOfSilence = 30;

    private const int SecondsBetweenProbes = 10;

    private const int MillisecondsToStop = 3000;

    private const int BufferBytes = 64 * 1024;

    /// <summary>Makes connections.</summary>
    public static NpgsqlDataSource Of(DatabaseAccess access, string? password)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = access.Host,
            Port = access.Port,
            ApplicationName = "matcher",
            Pooling = false, // a session has its own temporary table, and is closed with its source
            Enlist = false,
            IncludeErrorDetail = false, // the detail of an error shows the row that it is about
            GssEncryptionMode = GssEncryptionMode.Disable,
            SslMode = access.Security switch
            {
                TransportSecurity.Verified => SslMode.VerifyFull,
                TransportSecurity.Unverified => SslMode.Require,
                _ => SslMode.Disable,
            },
            Timeout = SecondsToConnect,
            CommandTimeout = 0, // the session's own clock stops queries, those that read rows too
            CancellationTimeout = MillisecondsToStop,
            // A server that died without a word is noticed while a long query is waited for.
            TcpKeepAlive = true,
            TcpKeepAliveTime = SecondsOfSilence,
            TcpKeepAliveInterval = SecondsBetweenProbes,
            ReadBufferSize = BufferBytes,
            WriteBufferSize = BufferBytes,
        };
        if (access.Database.Length > 0)
            settings.Database = access.Database;
        if (access.User.Length > 0)
            settings.Username = access.User;
        if (password is not null)
            settings.Password = password;
        if (access is { Security: TransportSecurity.Verified, Authorities: { } authorities })
            settings.RootCertificate = authorities;
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        // A fork's catalogue of types may look like none that the driver knows; every cell is asked for as text anyhow.
        builder.ConfigureTypeLoading(static loading => loading.EnableTypeLoading(false));
        return builder.Build();
    }
}
