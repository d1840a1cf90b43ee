using Matcher.Catalogue.Config.Databases;
using MySqlConnector;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>What the driver is told of a server. The string holds the password: it is handed to the driver and to nobody else.</summary>
internal static class MySqlAccess
{
    private const uint SecondsToConnect = 15;

    /// <summary>The driver's settings.</summary>
    /// <param name="access">The database of the config.</param>
    /// <param name="password">The password; null: the account has none.</param>
    public static string ConnectionString(DatabaseAccess access, string? password) => new MySqlConnectionStringBuilder
    {
        Server = access.Host,
        Port = (uint)access.Port,
        Database = access.Database,
        UserID = access.User,
        Password = password ?? "",
        ApplicationName = "Matcher",
        SslMode = access.Security switch
        {
            TransportSecurity.Verified => MySqlSslMode.VerifyFull,
            TransportSecurity.Unverified => MySqlSslMode.Required,
            _ => MySqlSslMode.None,
        },
        SslCa = access is { Security: TransportSecurity.Verified, Authorities: { } authorities } ? authorities : "",
        // A county's network seldom reaches the lists of revoked certificates, and a server's own authority has none.
        SkipCertificateRevocationCheck = access.Security == TransportSecurity.Verified,
        // Without TLS the password is sealed with the server's key, which has to be asked of it; whoever chose none has accepted that.
        AllowPublicKeyRetrieval = access.Security == TransportSecurity.None,
        // With this a server may ask for any file of this machine.
        AllowLoadLocalInfile = false,
        Pooling = false,
        Pipelining = false, // proxies before a cluster do not all know it
        IgnorePrepare = true,
        TreatTinyAsBoolean = false,
        GuidFormat = MySqlGuidFormat.None,
        AllowZeroDateTime = true,
        PersistSecurityInfo = false,
        Keepalive = 30, // seconds
        ConnectionTimeout = SecondsToConnect,
        CancellationTimeout = 5, // seconds
        DefaultCommandTimeout = 0, // the time limit is kept by whoever asks, over the reading of the rows too
    }.ConnectionString;
}
