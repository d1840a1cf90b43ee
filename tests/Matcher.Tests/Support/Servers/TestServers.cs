using System.Collections.Immutable;
using System.Globalization;

namespace Matcher.Support.Servers;

/// <summary>
/// The database servers that <c>eng/servers/start.sh</c> started. A test that asks for one which does not run is ignored, and says how to
/// start it. Its category is <see cref="Category"/>.
/// </summary>
internal static class TestServers
{
    /// <summary>The category of the tests that need one.</summary>
    public const string Category = "Servers";

    // Path of the file that start.sh wrote.
    private const string Variable = "MATCHER_SERVERS";

    private static readonly ImmutableDictionary<string, string> Values = Read();

    /// <summary>The PostgreSQL that is asked; it has the foreign server <c>b</c>, which is <see cref="PostgreSqlB"/>.</summary>
    public static TestServer PostgreSql => At("POSTGRESQL_PORT", "postgresql");

    /// <summary>The PostgreSQL that holds partitions of the other's tables.</summary>
    public static TestServer PostgreSqlB => At("POSTGRESQL_B_PORT", "postgresql");

    /// <summary>The MariaDB.</summary>
    public static TestServer MariaDb => At("MARIADB_PORT", "mariadb");

    /// <summary>The first shard of the cluster <c>two_shards</c>, by HTTP.</summary>
    public static TestServer ClickHouse => At("CLICKHOUSE_PORT", "clickhouse");

    /// <summary>The second shard, by HTTP.</summary>
    public static TestServer ClickHouseB => At("CLICKHOUSE_2_PORT", "clickhouse");

    /// <summary>The first shard by HTTPS.</summary>
    public static TestServer ClickHouseTls => At("CLICKHOUSE_TLS_PORT", "clickhouse");

    private static TestServer At(string port, string kind)
    {
        if (!Values.TryGetValue(port, out var number))
        {
            Assert.Ignore($"No {kind} server runs for tests, so nothing has been read from one:"
                + $" run eng/servers/start.sh {kind}, and let {Variable} be the file that its last line names.");
        }

        return new TestServer(int.Parse(number!, CultureInfo.InvariantCulture), Values["HOST"], Values["TLS_HOST"], Values["CA"],
            Values["DATABASE"])
        {
            Loader = Account("LOADER"),
            ReadWrite = Account("RW"),
            ReadOnly = Account("RO"),
            NoRights = Account("NONE"),
        };
    }

    private static TestAccount Account(string name) => new(Values[name], Values[$"{name}_PASSWORD"]);

    private static ImmutableDictionary<string, string> Read() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path && File.Exists(path)
            ? File.ReadLines(path)
                .Select(line => line.Split('=', 2))
                .ToImmutableDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
            : ImmutableDictionary<string, string>.Empty;
}
