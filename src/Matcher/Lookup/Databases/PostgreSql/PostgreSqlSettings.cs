using System.Globalization;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>How a session is set up, so that every server writes cells the same way.</summary>
internal static class PostgreSqlSettings
{
    /// <summary>The settings, one statement each; a server may not know one of them.</summary>
    public static IEnumerable<string> Of(TimeSpan timeLimit) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"SET statement_timeout = {(long)timeLimit.TotalMilliseconds}"),
        "SET standard_conforming_strings = on",
        "SET client_encoding = 'UTF8'",
        "SET datestyle = 'ISO, YMD'",
        "SET intervalstyle = 'postgres'",
        "SET bytea_output = 'hex'",
        "SET extra_float_digits = 1",
        "SET idle_in_transaction_session_timeout = 0",
        // Not only the transactions that are begun for reading: a function in a view may not write either.
        "SET default_transaction_read_only = on",
    ];
}
