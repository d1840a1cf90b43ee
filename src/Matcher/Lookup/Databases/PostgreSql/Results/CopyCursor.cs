using Matcher.Lookup.Databases.Servers;
using Npgsql;

namespace Matcher.Lookup.Databases.PostgreSql.Results;

/// <summary>The rows of <c>COPY (select) TO STDOUT</c>: the way a server gives many rows away fastest, and as text.</summary>
internal sealed class CopyCursor : RowCursor
{
    // A server that is asked to stop does so at once; one that hangs never will.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(3);

    private readonly PostgreSqlQueries _queries;
    private readonly NpgsqlCopyTextReader _reader;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _givingUp;
    private readonly CancellationTokenRegistration _stopping;
    private readonly CopyRows _rows;
    private long _received;
    private bool _isOver;

    private CopyCursor(PostgreSqlQueries queries, NpgsqlCopyTextReader reader, int columns, CancellationToken cancellation)
    {
        (_queries, _reader, _cancellation) = (queries, reader, cancellation);
        _givingUp = queries.StopAfterLimit(CancellationToken.None);
        _rows = new CopyRows(columns, ReadMore);
        _stopping = cancellation.Register(Stop);
    }

    /// <inheritdoc/>
    public override long BytesReceived => _received;

    /// <summary>Whether the server takes such a statement. Not within a transaction.</summary>
    public static bool IsPossible(PostgreSqlQueries queries, CancellationToken cancellation)
    {
        try
        {
            using var cursor = Of(queries, "SELECT 'x'::text", 1, cancellation);
            return cursor.Read() && !cursor.Read();
        }
        catch (DatabaseFailedException failure) when (failure.Fault is DatabaseFault.BadQuery or DatabaseFault.NoRight)
        {
            return false;
        }
    }

    /// <summary>Asks for rows.</summary>
    public static CopyCursor Of(PostgreSqlQueries queries, string sql, int columns, CancellationToken cancellation) =>
        queries.Guard(() =>
        {
            using var stop = queries.StopAfterLimit(cancellation);
            queries.Count(sql.Length, 0);
            var reader = (NpgsqlCopyTextReader)queries.Connection
                .BeginTextExportAsync($"COPY ({sql}) TO STDOUT", stop.Token).GetAwaiter().GetResult();
            return new CopyCursor(queries, reader, columns, cancellation);
        }, cancellation);

    /// <inheritdoc/>
    public override bool Read()
    {
        var isRow = _rows.Read();
        _isOver |= !isRow;
        return isRow;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Cell(int index) => _rows.Cell(index);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _stopping.Dispose();
        try
        {
            if (!_isOver)
                Stop();
            _reader.Dispose();
        }
        catch (Exception exception) when (PostgreSqlFaults.AreIn(exception) || exception is ObjectDisposedException)
        {
            // It was stopped, and says so.
        }

        _givingUp.Dispose();
    }

    private int ReadMore(Memory<byte> room) => _queries.Guard(() =>
    {
        var count = _reader.BaseStream.ReadAsync(room, _givingUp.Token).AsTask().GetAwaiter().GetResult();
        _received += count;
        _queries.Count(0, count);
        return count;
    }, _cancellation);

    private void Stop()
    {
        try
        {
            _givingUp.CancelAfter(TimeToStop);
            _reader.Cancel();
        }
        catch (Exception exception) when (PostgreSqlFaults.AreIn(exception) || exception is ObjectDisposedException)
        {
            // It cannot be told: the connection is given up in a moment.
        }
    }
}
