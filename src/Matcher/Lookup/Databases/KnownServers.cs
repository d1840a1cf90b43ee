using Matcher.Catalogue.Config.Databases;
using Matcher.Lookup.Databases.ClickHouse;
using Matcher.Lookup.Databases.MySql;
using Matcher.Lookup.Databases.PostgreSql;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases;

/// <summary>The kinds of databases that Matcher can speak to.</summary>
internal static class KnownServers
{
    /// <summary>The server of a database.</summary>
    /// <param name="access">Where it is, and of which kind.</param>
    /// <param name="password">The account's password; null where it has none.</param>
    public static DatabaseServer Of(DatabaseAccess access, string? password) => access.Kind switch
    {
        DatabaseKind.PostgreSql => new PostgreSqlServer(access, password),
        DatabaseKind.MySql => new MySqlServer(access, password),
        DatabaseKind.ClickHouse => new ClickHouseServer(access, password),
        _ => throw new ArgumentOutOfRangeException(nameof(access), access.Kind, "No such kind of database."),
    };
}
