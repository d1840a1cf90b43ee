using System.Collections.Immutable;
using Matcher.Catalogue.Config.Databases;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>A ClickHouse, spoken to over HTTP, as its documentation describes it; one of a cluster speaks for all.</summary>
/// <param name="access">Where it is.</param>
/// <param name="password">The account's password; null: it has none.</param>
internal sealed class ClickHouseServer(DatabaseAccess access, string? password) : DatabaseServer
{
    // Where the server watches the limit, it comes first: it stops what it runs at once.
    private static readonly TimeSpan ServerComesFirst = TimeSpan.FromSeconds(5);

    public override DatabaseSession Connect(CancellationToken cancellation)
    {
        var endpoint = new Endpoint(access, password);
        try
        {
            return Connecting.Patiently.Execute(stop => Enter(endpoint, stop), cancellation);
        }
        catch
        {
            endpoint.Dispose();
            throw;
        }
    }

    private ClickHouseSession Enter(Endpoint endpoint, CancellationToken cancellation)
    {
        string version;
        try
        {
            version = Ask(endpoint, "SELECT version(), 'ClickHouse'", [], cancellation) is [[var answer, "ClickHouse"]]
                ? answer
                : throw new DatabaseFailedException(DatabaseFault.Unreachable, ""); // something else answers
        }
        catch (DatabaseFailedException exception) when (exception.Fault == DatabaseFault.Broken)
        {
            throw new DatabaseFailedException(DatabaseFault.Unreachable, exception.Code, null, exception)
            {
                IsTransient = exception.IsTransient,
            };
        }

        var current = Ask(endpoint, AccountSettings.Query, [], cancellation, fewestFields: 2)
            .ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);
        var settings = SettingsAccepted(endpoint, current, cancellation);
        if (AccountSettings.Hiding(current, settings) is { } hiding)
            throw new DatabaseFailedException(DatabaseFault.HidesRows, hiding, hiding);
        var isWatched = settings.Any(static setting => setting.StartsWith("max_execution_time=", StringComparison.Ordinal));
        return new ClickHouseSession(endpoint, isWatched ? access.TimeLimit + ServerComesFirst : access.TimeLimit, version, settings);
    }

    // An account may be allowed some and not others: the profile's constraints say so only when one is sent.
    private ImmutableArray<string> SettingsAccepted(
        Endpoint endpoint, Dictionary<string, string> current, CancellationToken cancellation)
    {
        var wanted = AccountSettings.Wanted(current, access);
        return wanted.IsEmpty || (!AccountSettings.IsFixed(current) && MayChange(endpoint, wanted, cancellation))
            ? wanted
            : [.. wanted.Where(setting => MayChange(endpoint, [setting], cancellation))];
    }

    private bool MayChange(Endpoint endpoint, ImmutableArray<string> settings, CancellationToken cancellation)
    {
        try
        {
            Ask(endpoint, "SELECT 1", settings, cancellation);
            return true;
        }
        catch (DatabaseFailedException exception) when (exception.Fault is DatabaseFault.NoRight or DatabaseFault.BadQuery)
        {
            return false;
        }
    }

    private List<string[]> Ask(
        Endpoint endpoint, string sql, ImmutableArray<string> settings, CancellationToken cancellation, int fewestFields = 1)
    {
        using var content = new StringContent($"{sql} FORMAT TabSeparated");
        return MetadataAnswer.Read(RunningQuery.Start(endpoint, settings, content, access.TimeLimit, cancellation), fewestFields);
    }
}
