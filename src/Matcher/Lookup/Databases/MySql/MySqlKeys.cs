using System.Text;
using Matcher.Identity;
using Matcher.Lookup.Databases.MySql.Asking;
using Matcher.Lookup.Databases.MySql.Sql;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>
/// The temporary table with the roster's numbers. It is made in the server's memory, where a number is found in a third of the time;
/// where there is not enough of that, as the server makes tables. Filled by inserts: LOAD DATA LOCAL would save a second of a million
/// numbers, and a connection that allows it lets the server ask for any file of this machine.
/// </summary>
internal sealed class MySqlKeys(MySqlCalls calls, MySqlProduct product, long longestQuery)
{
    // 2.5 million numbers, about.
    private const int BytesOfMemory = 128 * 1024 * 1024;
    private const int BytesOfInsert = 512 * 1024;
    private const int BytesOfKey = 24;

    /// <summary>Brings numbers; false where the account may not, or where the server has no temporary tables.</summary>
    public bool TryBring(IEnumerable<IdNumber> keys, CancellationToken cancellation)
    {
        if (product.IsAnalytic)
            return false;
        calls.TryDo($"SET SESSION max_heap_table_size = {BytesOfMemory}", cancellation);
        return TryBring("ENGINE = MEMORY", keys, cancellation) || TryBring("", keys, cancellation);
    }

    private bool TryBring(string engine, IEnumerable<IdNumber> keys, CancellationToken cancellation)
    {
        calls.TryDo($"DROP TEMPORARY TABLE IF EXISTS {SqlDialect.KeyTable}", cancellation);
        if (!calls.TryDo(
            $"CREATE TEMPORARY TABLE {SqlDialect.KeyTable} (n BINARY(18) NOT NULL PRIMARY KEY) {engine}".TrimEnd(), cancellation))
            return false;
        try
        {
            var brought = Fill(keys, cancellation);
            if (brought > 0 && Count(cancellation) == brought)
            {
                calls.TryDo($"ANALYZE NO_WRITE_TO_BINLOG TABLE {SqlDialect.KeyTable}", cancellation);
                return true;
            }

            calls.TryDo($"DROP TEMPORARY TABLE {SqlDialect.KeyTable}", cancellation);
            return brought == 0;
        }
        catch (DatabaseFailedException failed) when (MySqlFaults.IsRefusal(failed))
        {
            calls.TryDo($"DROP TEMPORARY TABLE {SqlDialect.KeyTable}", cancellation);
            return false;
        }
    }

    private long Fill(IEnumerable<IdNumber> keys, CancellationToken cancellation)
    {
        var longest = (int)Math.Min(BytesOfInsert, longestQuery / 2);
        var insert = new StringBuilder();
        var count = 0L;
        foreach (var key in keys)
        {
            insert.Append(insert.Length == 0 ? $"INSERT INTO {SqlDialect.KeyTable} VALUES " : ",").Append("('").Append(key).Append("')");
            count++;
            if (insert.Length < longest - BytesOfKey)
                continue;
            calls.Do(insert.ToString(), cancellation);
            insert.Clear();
        }

        if (insert.Length > 0)
            calls.Do(insert.ToString(), cancellation);
        return count;
    }

    private long Count(CancellationToken cancellation) =>
        calls.OneNumber($"SELECT COUNT(*) FROM {SqlDialect.KeyTable}", cancellation) ?? -1;
}
