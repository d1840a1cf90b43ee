using Dapper;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Storage;

/// <summary>Whether a ledger is what its version of the tables says, as far as SQLite can know.</summary>
internal static class LedgerHealth
{
    /// <summary>
    /// Whether it is whole: the pages (which takes a third of a second for 300,000 changes), and every table, index and view as the
    /// migrations made it. Somebody's own tables beside them do no harm.
    /// </summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="reference">A ledger of the same version without a row.</param>
    public static bool IsWhole(SqliteConnection connection, SqliteConnection reference) =>
        connection.QueryFirst<string>("PRAGMA quick_check(1)") == "ok"
        && !Schema(reference).Except(Schema(connection)).Any();

    /// <summary>How long its file should be.</summary>
    public static long Bytes(SqliteConnection connection) =>
        connection.QuerySingle<long>("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");

    private static IEnumerable<(string Kind, string Name, string Sql)> Schema(SqliteConnection connection) => connection
        .Query<(string Kind, string Name, string Sql)>("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        .Select(one => one with { Sql = WithoutRemarks(one.Sql) });

    // SQLite keeps a table's definition as it was typed; another remark in it is no other table.
    private static string WithoutRemarks(string sql) => string.Concat(sql
        .Split('\n')
        .Select(line => line.IndexOf("--", StringComparison.Ordinal) is var remark and >= 0 ? line[..remark] : line)
        .SelectMany(line => line.Where(character => !char.IsWhiteSpace(character))));
}
