using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Config.Databases;

/// <summary>Reads what the config says of databases: where they are, and how they are entered.</summary>
internal static class DatabaseReader
{
    private static readonly FrozenDictionary<string, (DatabaseKind Kind, int Port, int TlsPort)> Kinds =
        new Dictionary<string, (DatabaseKind, int, int)>
        {
            ["postgresql"] = (DatabaseKind.PostgreSql, 5432, 5432),
            ["mysql"] = (DatabaseKind.MySql, 3306, 3306),
            ["clickhouse"] = (DatabaseKind.ClickHouse, 8123, 8443),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, KeyTransport> Transports = new(StringComparer.Ordinal)
    {
        ["auto"] = KeyTransport.Auto,
        ["temporary"] = KeyTransport.TemporaryTable,
        ["lists"] = KeyTransport.Lists,
    };

    private static readonly Dictionary<string, TimeSpan> Units = new(StringComparer.Ordinal)
    {
        ["second"] = TimeSpan.FromSeconds(1),
        ["seconds"] = TimeSpan.FromSeconds(1),
        ["minute"] = TimeSpan.FromMinutes(1),
        ["minutes"] = TimeSpan.FromMinutes(1),
        ["hour"] = TimeSpan.FromHours(1),
        ["hours"] = TimeSpan.FromHours(1),
    };

    /// <summary>Reads the key <c>databases</c>.</summary>
    /// <param name="map">The config.</param>
    /// <param name="folder">Its folder, which files are relative to.</param>
    public static ImmutableDictionary<string, DatabaseAccess> ReadAll(MapReader map, string folder)
    {
        var databases = ImmutableDictionary.CreateBuilder<string, DatabaseAccess>(StringComparer.Ordinal);
        foreach (var entry in map.EntriesOf("databases"))
        {
            if (MapReader.Open(entry.Value, entry.Key.Text, map.Problems) is not { } database)
                continue;
            if (Read(entry.Key, database, folder) is { } access)
                databases[entry.Key.Text] = access;
            database.Finish();
        }

        return databases.ToImmutable();
    }

    private static DatabaseAccess? Read(YamlScalar name, MapReader map, string folder)
    {
        var kind = map.Required("kind");
        var host = map.Required("host");
        var security = Security(map, host?.Text);
        var port = Port(map);
        var database = map.Text("database") ?? "";
        var user = map.Text("user") ?? "";
        var password = Password(map, folder);
        var authorities = map.Text("ca");
        var limit = TimeLimit(map);
        var keys = map.Choice("keys", Transports, KeyTransport.Auto);
        if (kind is null || host is null)
            return null;
        if (!Kinds.TryGetValue(kind.Text, out var known))
        {
            map.BadValue(kind, "kind", Kinds.Keys.Order(StringComparer.Ordinal));
            return null;
        }

        return new DatabaseAccess(name.Text, known.Kind, host.Text,
            port ?? (security == TransportSecurity.None ? known.Port : known.TlsPort), name.Where)
        {
            Database = database,
            User = user,
            Password = password,
            Security = security,
            Authorities = authorities is null ? null : Path.GetFullPath(authorities, folder),
            AuthoritiesShown = authorities ?? "",
            TimeLimit = limit ?? DatabaseAccess.UsualTimeLimit,
            Keys = keys,
        };
    }

    private static int? Port(MapReader map)
    {
        if (map.Scalar("port") is not { } scalar)
            return null;
        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue)
            return port;
        map.BadValue(scalar, "port", ["1 - 65535"]);
        return null;
    }

    // An exception from being careful names the host that it is for: whoever copies the entry for another host must think of it again.
    private static TransportSecurity Security(MapReader map, string? host)
    {
        if (map.Node("tls") is YamlScalar word)
        {
            if (word.Text != "verified")
                map.BadValue(word, "tls", ["verified", $"{{ unverified: {host} }}", $"{{ none: {host} }}"]);
            return TransportSecurity.Verified;
        }

        if (map.Map("tls") is not { } tls)
            return TransportSecurity.Verified;
        var (unverified, none) = (tls.Scalar("unverified"), tls.Scalar("none"));
        tls.Finish();
        if ((unverified ?? none) is not { } named)
            return TransportSecurity.Verified;
        if (host is not null && named.Text != host)
            map.Problems.Add(ConfigProblems.TlsOfOtherHost(named.Where, named.Text, host));
        return none is null ? TransportSecurity.Unverified : TransportSecurity.None;
    }

    private static DatabasePassword? Password(MapReader map, string folder)
    {
        if (map.Node("password") is YamlScalar written)
        {
            map.Problems.Add(ConfigProblems.PasswordWritten(written.Where));
            return null;
        }

        if (map.Map("password") is not { } password)
            return null;
        var (variable, file) = (password.Text("env"), password.Text("file"));
        password.Finish();
        if (variable is null && file is null)
            map.Problems.Add(YamlProblems.MissingKey(password.Where, "env"));
        return variable is not null || file is null
            ? new DatabasePassword(variable ?? "", File: null)
            : new DatabasePassword(Variable: null, Path.GetFullPath(file, folder)) { Shown = file };
    }

    private static TimeSpan? TimeLimit(MapReader map) =>
        map.Measure("time_limit", Units, least: 1, ["30 minutes", "2 hours"]) is { } limit ? limit.Number * limit.Unit : null;
}
