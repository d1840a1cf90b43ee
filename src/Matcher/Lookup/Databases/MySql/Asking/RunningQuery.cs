using System.Net.Sockets;
using Matcher.Lookup.Databases.Servers;
using MySqlConnector;

namespace Matcher.Lookup.Databases.MySql.Asking;

/// <summary>
/// A query that runs on the server. When it is to end before its time (stopped, time limit over, rows left unread), the server is told so
/// over a second connection; where it does not answer that either, the connection is given up: its own time limit ends the query there.
/// </summary>
internal sealed class RunningQuery : IDisposable
{
    private const int StopAttempts = 10;
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(20);
    private static readonly TimeSpan s_betweenStops = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    private readonly MySqlCommand _command;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _registration;
    private readonly Action _abandon;
    private readonly ManualResetEventSlim _isOver = new();
    private MySqlDataReader? _reader;
    private bool _isAbandoned;
    private bool _isAtEnd;

    private RunningQuery(MySqlCommand command, TimeSpan limit, Action abandon, CancellationToken cancellation)
    {
        (_command, _abandon, _cancellation) = (command, abandon, cancellation);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _stop.CancelAfter(limit < s_longest ? limit : s_longest);
        _registration = _stop.Token.Register(() => _ = Task.Run(StopOnServer, CancellationToken.None));
    }

    /// <summary>The row that has been read.</summary>
    public MySqlDataReader Reader => _reader!;

    /// <summary>Sends a query, and waits for its first row.</summary>
    /// <param name="connection">Where to.</param>
    /// <param name="sql">The query.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="abandon">Told when the connection has been given up.</param>
    /// <param name="cancellation">Stops it.</param>
    public static RunningQuery Begin(
        MySqlConnection connection, string sql, TimeSpan limit, Action abandon, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var query = new RunningQuery(new MySqlCommand(sql, connection), limit, abandon, cancellation);
        try
        {
            query._reader = query.Wait(query._command.ExecuteReaderAsync(CancellationToken.None));
            return query;
        }
        catch
        {
            query.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Read()
    {
        if (_isAtEnd)
            return false;
        var isRow = Wait(_reader!.ReadAsync(CancellationToken.None));
        _isAtEnd = !isRow;
        return isRow;
    }

    public void Dispose()
    {
        try
        {
            if (_reader is not null && !_isAbandoned)
                End(_reader);
        }
        finally
        {
            _isOver.Set();
            _registration.Dispose();
            _stop.Dispose();
            if (!_isAbandoned)
                _command.Dispose();
        }
    }

    private void End(MySqlDataReader reader)
    {
        if (!_isAtEnd && reader.FieldCount > 0 && !_stop.IsCancellationRequested)
            _stop.Cancel(); // or the driver would read the rest
        try
        {
            var end = reader.DisposeAsync().AsTask();
            if (!end.Wait(s_grace))
                GiveUp();
        }
        catch (AggregateException)
        {
            GiveUp(); // it is over, whatever the server said last
        }
    }

    private T Wait<T>(Task<T> task)
    {
        try
        {
            if (!task.IsCompleted && !EndsBeforeStop(task) && !((IAsyncResult)task).AsyncWaitHandle.WaitOne(s_grace))
            {
                GiveUp();
                throw Stopped();
            }

            var result = task.GetAwaiter().GetResult();
            return _stop.IsCancellationRequested ? throw Stopped() : result;
        }
        catch (MySqlException failed)
        {
            throw _stop.IsCancellationRequested ? Stopped() : MySqlFaults.Of(failed);
        }
        catch (Exception failed) when (failed is SocketException or (IOException and not DatabaseFailedException)
            or ObjectDisposedException or InvalidOperationException)
        {
            throw _stop.IsCancellationRequested ? Stopped() : new DatabaseFailedException(DatabaseFault.Broken, "");
        }
    }

    private bool EndsBeforeStop(Task task)
    {
        try
        {
            task.Wait(_stop.Token);
            return true;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return false;
        }
        catch (AggregateException)
        {
            return true;
        }
    }

    private Exception Stopped() => _cancellation.IsCancellationRequested
        ? new OperationCanceledException(_cancellation)
        : new DatabaseFailedException(DatabaseFault.TimeOver, "");

    private void GiveUp()
    {
        _isAbandoned = true;
        _abandon();
    }

    // Not always at the first attempt: the query may not have begun yet.
    private void StopOnServer()
    {
        for (var attempt = 0; attempt < StopAttempts && !_isOver.IsSet; attempt++)
        {
            try
            {
                _command.Cancel();
            }
            catch (Exception failed) when (failed is MySqlException or InvalidOperationException or IOException or SocketException)
            {
                // nobody answers: the query is given up
            }

            _isOver.Wait(s_betweenStops);
        }
    }
}
