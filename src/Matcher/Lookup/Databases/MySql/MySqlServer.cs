using System.Net.Sockets;
using Matcher.Catalogue.Config.Databases;
using Matcher.Lookup.Databases.MySql.Asking;
using Matcher.Lookup.Databases.Servers;
using MySqlConnector;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>A server that speaks the protocol of MySQL.</summary>
/// <param name="access">Where it is, and how it is entered.</param>
/// <param name="password">The password; null: the account has none.</param>
internal sealed class MySqlServer(DatabaseAccess access, string? password) : DatabaseServer
{
    public override DatabaseSession Connect(CancellationToken cancellation) => Connecting.Patiently.Execute(Open, cancellation);

    private MySqlSession Open(CancellationToken cancellation)
    {
        var connection = new MySqlConnection(MySqlAccess.ConnectionString(access, password));
        try
        {
            connection.OpenAsync(cancellation).GetAwaiter().GetResult();
            return MySqlSession.Begin(new MySqlCalls(connection, access.TimeLimit), cancellation);
        }
        catch (MySqlException failed)
        {
            connection.Dispose();
            cancellation.ThrowIfCancellationRequested();
            throw MySqlFaults.OfConnecting(failed);
        }
        catch (Exception failed) when (failed is SocketException or EndOfStreamException)
        {
            connection.Dispose();
            throw new DatabaseFailedException(DatabaseFault.Unreachable, "") { IsTransient = true };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
