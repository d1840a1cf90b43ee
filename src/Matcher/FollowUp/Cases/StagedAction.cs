using Dapper;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Cases;

/// <summary>
/// An action that writes files counts when these are in place: it is staged, the folder is moved, then it counts. All of it runs inside
/// the transaction of the caller.
/// </summary>
internal static class StagedAction
{
    /// <summary>The number and the folder of the first that does not count yet, and is not part of a run; null: there is none.</summary>
    public static (long Id, string Folder)? Find(SqliteConnection connection) =>
        connection.QueryFirstOrDefault<Row>(
            "SELECT id AS Id, folder AS Folder FROM actions WHERE staged = 1 AND run_id IS NULL ORDER BY id") is { } row
            ? (row.Id, row.Folder)
            : null;

    /// <summary>Makes it count.</summary>
    public static void Commit(SqliteConnection connection, long id) =>
        connection.Execute("UPDATE actions SET staged = 0 WHERE id = @Id AND staged = 1", new { Id = id });

    /// <summary>Removes it as if it had never been written.</summary>
    public static void TakeBack(SqliteConnection connection, long id) =>
        connection.Execute(
            """
            DELETE FROM case_events WHERE action_id = (SELECT id FROM actions WHERE id = @Id AND staged = 1);
            DELETE FROM actions WHERE id = @Id AND staged = 1
            """,
            new { Id = id });

    private sealed record Row
    {
        public long Id { get; init; }

        public string Folder { get; init; } = "";
    }
}
