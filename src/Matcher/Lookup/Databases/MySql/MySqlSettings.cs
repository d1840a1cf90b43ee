using System.Globalization;
using Matcher.Lookup.Databases.MySql.Asking;
using Matcher.Lookup.Databases.MySql.Sql;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>The settings of a session, each of which some servers of the family do not have.</summary>
internal static class MySqlSettings
{
    // The smallest that a server comes with.
    private const long UsualLongestQuery = 1024 * 1024;

    /// <summary>Sets what can be set.</summary>
    public static void Set(MySqlCalls calls, MySqlProduct product, CancellationToken cancellation)
    {
        foreach (var setting in Wanted(product, (long)Math.Ceiling(calls.Limit.TotalSeconds)))
            calls.TryDo($"SET SESSION {setting}", cancellation);
    }

    /// <summary>The value of a setting; null where there is none of that name.</summary>
    public static string? Ask(MySqlCalls calls, string name, CancellationToken cancellation)
    {
        try
        {
            return calls.OneText($"SELECT @@{name}", cancellation);
        }
        catch (DatabaseFailedException failed) when (MySqlFaults.IsRefusal(failed))
        {
            return null;
        }
    }

    /// <summary>How many bytes a query may have.</summary>
    public static long LongestQuery(MySqlCalls calls, CancellationToken cancellation) =>
        long.TryParse(Ask(calls, "max_allowed_packet", cancellation), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? bytes
            : UsualLongestQuery;

    private static IEnumerable<string> Wanted(MySqlProduct product, long seconds)
    {
        // The time limit once more, on the server: for a client that is gone.
        foreach (var limit in TimeLimit(product.Family, seconds))
            yield return limit;
        yield return "net_write_timeout = 3600"; // seconds in which nothing is read: the matcher is busy with other rows
        yield return "wait_timeout = 28800";
        yield return "sql_select_limit = DEFAULT"; // or a result ends early, as if it were whole
        if (product.IsAnalytic)
            yield break;
        yield return "sql_big_selects = 1";
        yield return "TRANSACTION ISOLATION LEVEL REPEATABLE READ";
        // So that an index is used for a list however long it is.
        switch (product.Family)
        {
            case MySqlFamily.MySql:
                yield return "range_optimizer_max_mem_size = 0";
                break;
            case MySqlFamily.MariaDb:
                yield return "in_predicate_conversion_threshold = 0";
                yield return "optimizer_max_sel_arg_weight = 0";
                break;
            case MySqlFamily.TiDb:
                yield return "tidb_tmp_table_max_size = 1073741824";
                break;
        }
    }

    private static IEnumerable<string> TimeLimit(MySqlFamily family, long seconds) => family switch
    {
        MySqlFamily.MariaDb => [FormattableString.Invariant($"max_statement_time = {seconds}")],
        MySqlFamily.Doris or MySqlFamily.StarRocks => [FormattableString.Invariant($"query_timeout = {seconds}")],
        MySqlFamily.OceanBase =>
        [
            FormattableString.Invariant($"ob_query_timeout = {seconds * 1_000_000}"),
            FormattableString.Invariant($"ob_trx_timeout = {seconds * 3_000_000}"),
        ],
        _ => [FormattableString.Invariant($"max_execution_time = {seconds * 1000}")],
    };
}
