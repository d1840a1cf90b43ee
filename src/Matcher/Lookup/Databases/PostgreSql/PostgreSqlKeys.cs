using System.Globalization;
using System.Text;
using Matcher.Identity;
using Matcher.Lookup.Databases.Servers;
using Npgsql;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>Brings the roster's numbers into a temporary table of the session.</summary>
/// <param name="queries">The connection.</param>
internal sealed class PostgreSqlKeys(PostgreSqlQueries queries)
{
    private const string Table = SqlDialect.KeyTable;

    private const int KeysInInsert = 5_000;

    // What a hash table of one number takes; with less room the server writes both sides of the join to disk.
    private const long BytesOfKey = 120;

    private const long LeastRoom = 16L << 20;

    private const long MostRoom = 2000L << 20;

    private bool _isMade;

    /// <summary>Whether the account may; where not, nothing has changed.</summary>
    public bool TryBring(IEnumerable<IdNumber> keys, CancellationToken cancellation)
    {
        if (!TryMakeTable(cancellation))
            return false;
        var count = TryFill(() => Copy(keys, cancellation), cancellation) ?? TryFill(() => Insert(keys, cancellation), cancellation)
            ?? throw new DatabaseFailedException(DatabaseFault.NoRight, PostgresErrorCodes.InsufficientPrivilege);
        // That no number stands there twice is what a row's being joined once depends on; and the planner likes to know it.
        if (count > 0)
            InTransaction($"CREATE UNIQUE INDEX ON {Table} (n)", cancellation);
        InTransaction($"ANALYZE {Table}", cancellation, isNeeded: false);
        var room = Math.Clamp(count * BytesOfKey, LeastRoom, MostRoom) >> 10;
        queries.TryTell(string.Create(CultureInfo.InvariantCulture, $"SET work_mem = {room}"), cancellation);
        return true;
    }

    private bool TryMakeTable(CancellationToken cancellation)
    {
        if (_isMade)
            return true;
        try
        {
            InTransaction($"CREATE TEMPORARY TABLE {Table} (n text NOT NULL)", cancellation);
        }
        catch (DatabaseFailedException failure) when (failure.Fault is DatabaseFault.NoRight or DatabaseFault.BadQuery)
        {
            return false; // no right, or a server that takes no writes at all (a standby)
        }

        return _isMade = true;
    }

    // How many; null where the server does not take them this way, and the table is empty again.
    private long? TryFill(Func<long> filling, CancellationToken cancellation)
    {
        queries.Tell("BEGIN READ WRITE", cancellation);
        try
        {
            queries.Tell($"DELETE FROM {Table}", cancellation);
            var count = filling();
            queries.Tell("COMMIT", cancellation);
            return count;
        }
        catch (DatabaseFailedException failure) when (failure.Fault is DatabaseFault.NoRight or DatabaseFault.BadQuery)
        {
            queries.Tell("ROLLBACK", cancellation);
            return null;
        }
    }

    private long Copy(IEnumerable<IdNumber> keys, CancellationToken cancellation) => queries.Copy($"COPY {Table} (n) FROM STDIN", writer =>
    {
        Span<char> line = stackalloc char[19];
        line[18] = '\n';
        var count = 0L;
        foreach (var key in keys)
        {
            if ((count++ & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            key.CopyTo(line);
            writer.Write(line);
        }

        queries.Count(count * line.Length, 0);
        return count;
    }, cancellation);

    private long Insert(IEnumerable<IdNumber> keys, CancellationToken cancellation)
    {
        var count = 0L;
        foreach (var chunk in keys.Chunk(KeysInInsert))
        {
            var sql = new StringBuilder($"INSERT INTO {Table} (n) VALUES ");
            for (var index = 0; index < chunk.Length; index++)
                sql.Append(index == 0 ? "" : ",").Append("('").Append(chunk[index].ToString()).Append("')");
            queries.Tell(sql.ToString(), cancellation);
            count += chunk.Length;
        }

        return count;
    }

    private void InTransaction(string sql, CancellationToken cancellation, bool isNeeded = true)
    {
        queries.Tell("BEGIN READ WRITE", cancellation);
        try
        {
            queries.Tell(sql, cancellation);
            queries.Tell("COMMIT", cancellation);
        }
        catch (DatabaseFailedException failure) when (failure.Fault is not (DatabaseFault.Broken or DatabaseFault.TimeOver))
        {
            queries.Tell("ROLLBACK", cancellation);
            if (isNeeded)
                throw;
        }
    }
}
