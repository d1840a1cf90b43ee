using System.Collections.Immutable;
using System.Data;
using System.Globalization;
using System.Text;
using Matcher.Lookup.Databases.Servers;
using MySqlConnector;

namespace Matcher.Lookup.Databases.MySql.Asking;

/// <summary>Asks over one connection, each query within the time limit.</summary>
/// <param name="connection">The connection, open; given back with this.</param>
/// <param name="limit">How long one query may take, the reading of its rows included.</param>
internal sealed class MySqlCalls(MySqlConnection connection, TimeSpan limit) : IDisposable
{
    private bool _isAbandoned;

    /// <summary>How long one query may take.</summary>
    public TimeSpan Limit => limit;

    /// <summary>Whether the connection is still of use: a query that only reads, and fails, leaves its transaction as it was.</summary>
    public bool CanGoOn => !_isAbandoned && connection.State == ConnectionState.Open;

    /// <summary>Bytes of queries that were sent.</summary>
    public long BytesSent { get; private set; }

    /// <summary>Bytes of cells that came.</summary>
    public long BytesReceived { get; private set; }

    /// <summary>Does something that gives no rows.</summary>
    public void Do(string sql, CancellationToken cancellation) => All(sql, static _ => 0, cancellation);

    /// <summary>Does something that not every server has or every account may; false where it was refused.</summary>
    public bool TryDo(string sql, CancellationToken cancellation)
    {
        try
        {
            Do(sql, cancellation);
            return true;
        }
        catch (DatabaseFailedException failed) when (MySqlFaults.IsRefusal(failed))
        {
            return false;
        }
    }

    /// <summary>Asks for few rows.</summary>
    public ImmutableArray<T> All<T>(string sql, Func<MySqlDataReader, T> take, CancellationToken cancellation)
    {
        using var query = Begin(sql, cancellation);
        var rows = ImmutableArray.CreateBuilder<T>();
        while (query.Read())
            rows.Add(take(query.Reader));
        return rows.ToImmutable();
    }

    /// <summary>Asks for one text; null where there is no row, or where it is NULL.</summary>
    public string? OneText(string sql, CancellationToken cancellation) =>
        All(sql, static row => TextOf(row, 0), cancellation).FirstOrDefault();

    /// <summary>Asks for one number; null where there is no row, or where it is NULL.</summary>
    public long? OneNumber(string sql, CancellationToken cancellation) =>
        All(sql, static row => row.IsDBNull(0) ? null : (long?)NumberOf(row, 0), cancellation).FirstOrDefault();

    /// <summary>A row of whole numbers; NULL is 0.</summary>
    public static ImmutableArray<long> NumbersOf(MySqlDataReader row) =>
        [.. Enumerable.Range(0, row.FieldCount).Select(column => row.IsDBNull(column) ? 0 : NumberOf(row, column))];

    /// <summary>A cell of a small answer by the name of its column; null where it is NULL or there is no such column.</summary>
    public static string? Named(MySqlDataReader row, string name)
    {
        for (var column = 0; column < row.FieldCount; column++)
        {
            if (row.GetName(column).Equals(name, StringComparison.OrdinalIgnoreCase))
                return TextOf(row, column);
        }

        return null;
    }

    /// <summary>A cell of a small answer as text; null where it is NULL.</summary>
    public static string? TextOf(MySqlDataReader row, int column) => row.GetValue(column) switch
    {
        DBNull => null,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString(),
    };

    /// <summary>The columns of a result, without its rows.</summary>
    public ImmutableArray<DatabaseColumn> ColumnsOf(string sql, Func<MySqlDbColumn, DatabaseColumn> make, CancellationToken cancellation)
    {
        using var query = Begin(sql, cancellation);
        return [.. query.Reader.GetColumnSchema().Select(column => make((MySqlDbColumn)column))];
    }

    /// <summary>Asks for many rows.</summary>
    public MySqlRows Rows(string sql, int columns, CancellationToken cancellation) =>
        new(Begin(sql, cancellation), columns, bytes => BytesReceived += bytes);

    public void Dispose()
    {
        // A connection that does not answer is left to the system: saying good-bye to it would wait for an answer.
        if (!_isAbandoned)
            connection.Dispose();
    }

    // A sum is a decimal here, a large integer is a text in Doris.
    private static long NumberOf(MySqlDataReader row, int column) => Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);

    private RunningQuery Begin(string sql, CancellationToken cancellation)
    {
        BytesSent += Encoding.UTF8.GetByteCount(sql);
        return RunningQuery.Begin(connection, sql, limit, () => _isAbandoned = true, cancellation);
    }
}
