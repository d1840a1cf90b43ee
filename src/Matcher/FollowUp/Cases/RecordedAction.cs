using Dapper;
using Matcher.FollowUp.Storage;
using Matcher.RunFacts;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Cases;

/// <summary>Writes an action, inside the transaction of the caller.</summary>
internal static class RecordedAction
{
    /// <summary>Writes it; returns its number.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="action">The action.</param>
    /// <param name="afterNight">The last night; null: none.</param>
    /// <param name="run">The run that it belongs to; null: none.</param>
    /// <param name="isStaged">Whether it does not count yet.</param>
    public static long Write(SqliteConnection connection, NewAction action, DateOnly? afterNight, long? run, bool isStaged)
    {
        var id = connection.QuerySingle<long>(
            """
            INSERT INTO actions (kind, day, after_night, done_utc, done_by, program_version, undoes, run_id, folder, staged)
            VALUES (@Kind, @Day, @AfterNight, @Done, @By, @Version, @Undoes, @Run, @Folder, 1)
            RETURNING id
            """,
            new
            {
                Kind = action.Kind.Word(),
                Day = IsoDate.Write(action.Day),
                AfterNight = afterNight is { } night ? IsoDate.Write(night) : "",
                Done = IsoDate.Write(action.Done),
                action.By,
                Version = EngineVersion.Current,
                action.Undoes,
                Run = run,
                action.Folder,
            });
        connection.Execute(
            "INSERT INTO action_files (action_id, ordinal, name, sha256, lines) VALUES (@Action, @Ordinal, @Name, @Sha256, @Lines)",
            action.Files.Select((file, index) => new { Action = id, Ordinal = index, file.Name, file.Sha256, file.Lines }));
        WriteEvents(connection, action, id);
        if (!isStaged)
            connection.Execute("UPDATE actions SET staged = 0 WHERE id = @Id", new { Id = id });
        return id;
    }

    private static void WriteEvents(SqliteConnection connection, NewAction action, long id)
    {
        using var events = new PreparedInsert(
            connection, "case_events", "action_id", "hit_id", "watched", "file", "sheet", "line", "details");
        foreach (var one in action.Events)
        {
            events.With(id).With(one.Case.HitId).With(one.Case.Watched).With(one.File).With(one.Sheet).With(one.Row)
                .With(StoredEvent.Write(one.Details)).Add();
        }
    }
}
