using Matcher.Lookup.Databases.Servers;
using Npgsql;

namespace Matcher.Lookup.Databases.PostgreSql.Results;

/// <summary>The rows of <c>COPY (select) TO STDOUT</c>: the way a server gives many rows away fastest, and as text.</summary>
internal sealed class CopyCursor : RowCursor
{
    private const int RoomForRest = 64 * 1024;

    private readonly PostgreSqlQueries _queries;
    private readonly CopyStop _stop;
    private readonly NpgsqlCopyTextReader _reader;
    private readonly CancellationToken _cancellation;
    private readonly CopyRows _rows;
    private long _received;
    private bool _isOver;

    private CopyCursor(PostgreSqlQueries queries, CopyStop stop, NpgsqlCopyTextReader reader, int columns, CancellationToken cancellation)
    {
        (_queries, _stop, _reader, _cancellation) = (queries, stop, reader, cancellation);
        _rows = new CopyRows(columns, ReadMore);
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
    public static CopyCursor Of(PostgreSqlQueries queries, string sql, int columns, CancellationToken cancellation)
    {
        // From the beginning: a server may begin its answer no sooner than it has the first row.
        var stop = new CopyStop(queries, cancellation);
        try
        {
            return PostgreSqlQueries.Guard(() =>
            {
                queries.Count(sql.Length, 0);
                var reader = (NpgsqlCopyTextReader)queries.Connection
                    .BeginTextExportAsync($"COPY ({sql}) TO STDOUT", stop.Token).GetAwaiter().GetResult();
                return new CopyCursor(queries, stop, reader, columns, cancellation);
            }, cancellation);
        }
        catch
        {
            stop.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        try
        {
            var isRow = _rows.Read();
            _isOver |= !isRow;
            return isRow;
        }
        catch
        {
            _isOver = true; // there is nothing more to stop
            throw;
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Cell(int index) => _rows.Cell(index);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        try
        {
            if (!_isOver)
            {
                _stop.Now();
                ReadRest();
            }

            _reader.Dispose();
        }
        catch (Exception exception) when (PostgreSqlFaults.AreIn(exception) || exception is ObjectDisposedException)
        {
            // It was stopped, and says so.
        }

        _stop.Dispose();
    }

    private int ReadMore(Memory<byte> room) => PostgreSqlQueries.Guard(() =>
    {
        var count = _reader.BaseStream.ReadAsync(room, _stop.Token).AsTask().GetAwaiter().GetResult();
        _received += count;
        _queries.Count(0, count);
        return count;
    }, _cancellation);

    // What the server had sent before it was stopped; at the end it says that it was.
    private void ReadRest()
    {
        var room = new byte[RoomForRest];
        while (_reader.BaseStream.ReadAsync(room, _stop.Token).AsTask().GetAwaiter().GetResult() > 0)
        {
        }
    }
}
