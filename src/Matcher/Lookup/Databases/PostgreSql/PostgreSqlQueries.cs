using System.Globalization;
using System.Text;
using Matcher.Lookup.Databases.Servers;
using Npgsql;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>
/// Asks one connection, each query within the time limit. A query that is stopped is stopped on the server first; where that does not
/// answer within seconds, the connection is given up.
/// </summary>
/// <param name="source">What made the connection; closed with this.</param>
/// <param name="connection">The open connection; closed with this.</param>
/// <param name="timeLimit">How long one query may take, its rows included.</param>
internal sealed class PostgreSqlQueries(NpgsqlDataSource source, NpgsqlConnection connection, TimeSpan timeLimit) : IDisposable
{
    // The server stops a query by itself when the limit is over; only one that does not is stopped from here.
    private static readonly TimeSpan ServersOwnTime = TimeSpan.FromSeconds(3);

    // A server that is asked to stop does so at once; one that hangs never will.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(3);

    /// <summary>The connection.</summary>
    public NpgsqlConnection Connection => connection;

    /// <summary>How long one query may take.</summary>
    public TimeSpan TimeLimit => timeLimit;

    /// <summary>Bytes of the queries so far, about.</summary>
    public long BytesSent { get; private set; }

    /// <summary>Bytes of the results so far, about.</summary>
    public long BytesReceived { get; private set; }

    /// <summary>Counts what went over the connection.</summary>
    public void Count(long sent, long received)
    {
        BytesSent += sent;
        BytesReceived += received;
    }

    /// <summary>Tells the server something that has no answer.</summary>
    public void Tell(string sql, CancellationToken cancellation) =>
        Ask(sql, static (command, stop) => command.ExecuteNonQueryAsync(stop), cancellation);

    /// <summary>Tells it, where it may not understand; whether it did. Not within a transaction.</summary>
    public bool TryTell(string sql, CancellationToken cancellation) => Try(() =>
    {
        Tell(sql, cancellation);
        return true;
    });

    /// <summary>Rows of a small result, each cell as the server writes it; null where it is NULL.</summary>
    public List<string?[]> Read(string sql, CancellationToken cancellation) =>
        Ask(sql, async (command, stop) =>
        {
            var rows = new List<string?[]>();
            var reader = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(stop).ConfigureAwait(false))
                {
                    var row = new string?[reader.FieldCount];
                    for (var index = 0; index < row.Length; index++)
                        row[index] = reader.IsDBNull(index) ? null : reader.GetString(index);
                    rows.Add(row);
                    Count(0, row.Sum(cell => (cell?.Length ?? 0) + 4));
                }
            }

            return rows;
        }, cancellation);

    /// <summary>The same, where a fork may have no such table or function: null then. Not within a transaction.</summary>
    public List<string?[]>? TryRead(string sql, CancellationToken cancellation) => Try(() => Read(sql, cancellation));

    /// <summary>Asks in any other way.</summary>
    public T Ask<T>(string sql, Func<NpgsqlCommand, CancellationToken, Task<T>> asking, CancellationToken cancellation)
    {
        Count(Encoding.UTF8.GetByteCount(sql), 0);
        return Guard(() =>
        {
            using var stop = StopAfterLimit(cancellation);
            using var command = new NpgsqlCommand(sql, connection) { AllResultTypesAreUnknown = true };
            return asking(command, stop.Token).GetAwaiter().GetResult();
        }, cancellation);
    }

    /// <summary>Writes rows into a table; what is thrown meanwhile takes them back.</summary>
    public T Copy<T>(string sql, Func<TextWriter, T> writing, CancellationToken cancellation) => Guard(() =>
    {
        using var stop = StopAfterLimit(cancellation);
        var writer = connection.BeginTextImportAsync(sql, stop.Token).GetAwaiter().GetResult();
        try
        {
            var result = writing(writer);
            writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
            return result;
        }
        catch (OperationCanceledException)
        {
            writer.Cancel();
            throw;
        }
    }, cancellation);

    /// <summary>Does something with the connection: what goes wrong there is a <see cref="DatabaseFailedException"/>.</summary>
    public static T Guard<T>(Func<T> asking, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return asking();
        }
        catch (Exception exception) when (PostgreSqlFaults.AreIn(exception))
        {
            cancellation.ThrowIfCancellationRequested();
            throw PostgreSqlFaults.WhenAsking(exception);
        }
    }

    /// <summary>
    /// Has the server stop what the connection is asked, by another connection: the driver sends no such request while a COPY is read.
    /// Where that cannot be done either, the server notices when it writes into a connection that is closed, or by its own time limit.
    /// </summary>
    public void StopOnServer()
    {
        using var enough = new CancellationTokenSource(TimeToStop);
        try
        {
            using var other = source.OpenConnectionAsync(enough.Token).AsTask().GetAwaiter().GetResult();
            using var command = new NpgsqlCommand(
                string.Create(CultureInfo.InvariantCulture, $"SELECT pg_cancel_backend({connection.ProcessID})"), other);
            command.ExecuteNonQueryAsync(enough.Token).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (PostgreSqlFaults.AreIn(exception) || exception is InvalidOperationException)
        {
            // It does not answer, or the connection is gone already.
        }
    }

    /// <summary>Stops what a caller says, or a little after the limit.</summary>
    public CancellationTokenSource StopAfterLimit(CancellationToken cancellation)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(timeLimit + ServersOwnTime);
        return stop;
    }

    public void Dispose()
    {
        connection.Dispose();
        source.Dispose();
    }

    private static T? Try<T>(Func<T> asking)
    {
        try
        {
            return asking();
        }
        catch (DatabaseFailedException failure) when (IsRefusal(failure.Fault))
        {
            return default;
        }
    }

    private static bool IsRefusal(DatabaseFault fault) =>
        fault is DatabaseFault.BadQuery or DatabaseFault.NoRight or DatabaseFault.NoTable
            or DatabaseFault.NoColumn or DatabaseFault.ServerFailed;
}
