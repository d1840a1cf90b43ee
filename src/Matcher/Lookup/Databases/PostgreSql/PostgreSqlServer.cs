using Matcher.Catalogue.Config.Databases;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>
/// A server of the PostgreSQL family. Nothing is asked of it that PostgreSQL 9.2 did not have, so that its forks can answer too.
/// </summary>
/// <param name="access">Where it is, and how it is entered.</param>
/// <param name="password">The account's password; null where it has none.</param>
internal sealed class PostgreSqlServer(DatabaseAccess access, string? password) : DatabaseServer
{
    /// <inheritdoc/>
    public override DatabaseSession Connect(CancellationToken cancellation) => Connecting.Patiently.Execute(Open, cancellation);

    private PostgreSqlSession Open(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var source = PostgreSqlDataSource.Of(access, password);
        try
        {
            var connection = source.OpenConnectionAsync(cancellation).AsTask().GetAwaiter().GetResult();
            return PostgreSqlSession.Begin(new PostgreSqlQueries(source, connection, access.TimeLimit), cancellation);
        }
        catch (Exception exception)
        {
            source.Dispose();
            if (!PostgreSqlFaults.AreIn(exception))
                throw;
            cancellation.ThrowIfCancellationRequested();
            throw PostgreSqlFaults.WhenConnecting(exception);
        }
    }
}
