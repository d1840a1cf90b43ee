using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config.Databases;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>
/// The settings that a query is sent with. An account's profile can tell ClickHouse to give what it has when a limit is reached or a shard
/// is away, and to call that the result: such a setting is put right where the account may, else the account is of no use.
/// </summary>
internal static class AccountSettings
{
    private const string Asked =
        """
        SELECT name, value FROM system.settings WHERE name LIKE '%overflow_mode%' OR name IN ('readonly', 'skip_unavailable_shards',
        'limit', 'offset', 'max_execution_time', 'max_query_size', 'max_ast_elements', 'max_expanded_ast_elements', 'extremes',
        'cancel_http_readonly_queries_on_client_close', 'http_send_timeout', 'send_progress_in_http_headers', 'use_query_cache',
        'optimize_skip_unused_shards')
        """;

    /// <summary>What asks for names and values of an account's settings.</summary>
    public static string Query => Asked.ReplaceLineEndings(" ");

    /// <summary>
    /// What a query should be sent with: of the settings that the server knows those that are not so already. Of an account that may change
    /// none only what matters, because some may be left to it all the same, and each that is not leaves an error in the server's log.
    /// </summary>
    /// <param name="current">The account's settings.</param>
    /// <param name="access">Whose time limit counts.</param>
    public static ImmutableArray<string> Wanted(IReadOnlyDictionary<string, string> current, DatabaseAccess access) =>
    [
        .. current.Select(setting => (setting.Key, setting.Value, Want: WantedValue(setting.Key, access)))
            .Where(setting => setting.Want is not null && setting.Want != setting.Value)
            .Where(setting => !IsFixed(current) || HidesRows(setting.Key) || setting.Key == "max_execution_time")
            .OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => $"{setting.Key}={setting.Want}"),
    ];

    /// <summary>A setting by which a result may be smaller than the data without a word; null where there is none.</summary>
    /// <param name="current">The account's settings.</param>
    /// <param name="sent">Those that queries are sent with.</param>
    public static string? Hiding(IReadOnlyDictionary<string, string> current, ImmutableArray<string> sent) =>
        current.Where(setting => HidesRows(setting.Key) && setting.Value != WantedForAll(setting.Key))
            .Where(setting => !sent.Any(one => one.StartsWith(setting.Key + "=", StringComparison.Ordinal)))
            .Select(setting => $"{setting.Key}={setting.Value}")
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>Whether an account may not change any setting.</summary>
    public static bool IsFixed(IReadOnlyDictionary<string, string> current) => current.GetValueOrDefault("readonly", "1") == "1";

    /// <summary>How many numbers a query may list, sent with these.</summary>
    public static int KeysInList(ImmutableArray<string> sent) =>
        sent.Any(one => one.StartsWith("max_query_size=", StringComparison.Ordinal))
        && sent.Any(one => one.StartsWith("max_ast_elements=", StringComparison.Ordinal))
            ? ClickHouseDialect.KeysInLongQuery
            : ClickHouseDialect.KeysInShortQuery;

    private static bool HidesRows(string name) =>
        name is "skip_unavailable_shards" or "limit" or "offset" || name.Contains("overflow_mode", StringComparison.Ordinal);

    private static string? WantedValue(string name, DatabaseAccess access) => name switch
    {
        "max_execution_time" => ((long)Math.Ceiling(access.TimeLimit.TotalSeconds)).ToString(CultureInfo.InvariantCulture),
        "max_query_size" => "16777216",
        "max_ast_elements" or "max_expanded_ast_elements" => "10000000",
        "cancel_http_readonly_queries_on_client_close" => "1",
        "http_send_timeout" => "1800", // seconds; other sources may be read in between
        "extremes" or "send_progress_in_http_headers" or "use_query_cache" or "optimize_skip_unused_shards" => "0",
        _ => HidesRows(name) ? WantedForAll(name) : null,
    };

    private static string WantedForAll(string name) => name.Contains("overflow_mode", StringComparison.Ordinal) ? "throw" : "0";
}
