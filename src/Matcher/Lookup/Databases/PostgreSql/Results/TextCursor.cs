using System.Data;
using System.Text;
using Matcher.Lookup.Databases.Servers;
using Npgsql;

namespace Matcher.Lookup.Databases.PostgreSql.Results;

/// <summary>The rows of an ordinary select, asked for as text: for a server that refuses COPY.</summary>
internal sealed class TextCursor : RowCursor
{
    private readonly PostgreSqlQueries _queries;
    private readonly NpgsqlCommand _command;
    private readonly NpgsqlDataReader _reader;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _stop;
    private readonly byte[][] _cells;
    private long _received;
    private bool _isOver;

    private TextCursor(
        PostgreSqlQueries queries, NpgsqlCommand command, NpgsqlDataReader reader, int columns, CancellationTokenSource stop,
        CancellationToken cancellation)
    {
        (_queries, _command, _reader, _stop, _cancellation) = (queries, command, reader, stop, cancellation);
        _cells = new byte[columns][];
    }

    /// <inheritdoc/>
    public override long BytesReceived => _received;

    /// <summary>Asks for rows.</summary>
    public static TextCursor Of(PostgreSqlQueries queries, string sql, int columns, CancellationToken cancellation)
    {
        var stop = queries.StopAfterLimit(cancellation);
        var command = new NpgsqlCommand(sql, queries.Connection) { AllResultTypesAreUnknown = true };
        try
        {
            return PostgreSqlQueries.Guard(() =>
            {
                queries.Count(sql.Length, 0);
                var reader = command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, stop.Token).GetAwaiter().GetResult();
                return new TextCursor(queries, command, reader, columns, stop, cancellation);
            }, cancellation);
        }
        catch
        {
            command.Dispose();
            stop.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override bool Read() => PostgreSqlQueries.Guard(() =>
    {
        if (!_reader.ReadAsync(_stop.Token).GetAwaiter().GetResult())
        {
            _isOver = true;
            return false;
        }

        for (var index = 0; index < _cells.Length; index++)
        {
            var cell = _reader.IsDBNull(index) ? [] : Encoding.UTF8.GetBytes(_reader.GetString(index));
            _cells[index] = cell;
            _received += cell.Length + sizeof(int);
            _queries.Count(0, cell.Length + sizeof(int));
        }

        return true;
    }, _cancellation);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Cell(int index) => _cells[index];

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        try
        {
            if (!_isOver)
                _command.Cancel();
            _reader.Dispose();
        }
        catch (Exception exception) when (PostgreSqlFaults.AreIn(exception) || exception is ObjectDisposedException)
        {
            // It was stopped, and says so.
        }

        _command.Dispose();
        _stop.Dispose();
    }
}
