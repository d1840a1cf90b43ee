using System.Collections.Immutable;
using Dapper;
using Matcher.FollowUp.Storage;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Cases;

/// <summary>Reads what somebody did to the ledger, action by action.</summary>
internal static class LedgerActions
{
    /// <summary>Every action that counts, in order, also those that were taken back.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="known">Which are to be known of; null: all.</param>
    public static ImmutableArray<LedgerAction> Read(SqliteConnection connection, Func<LedgerAction, bool>? known = null)
    {
        var files = connection.Query<FileRow>(
            "SELECT action_id AS Action, name AS Name, sha256 AS Sha256, lines AS Lines FROM action_files ORDER BY action_id, ordinal")
            .ToLookup(row => row.Action, row => new ActionFile(row.Name, row.Sha256, row.Lines));
        var actions = connection.Query<Row>(
            """
            SELECT id AS Id, kind AS Kind, day AS Day, after_night AS AfterNight, done_utc AS Done, done_by AS By, undoes AS Undoes
            FROM actions WHERE staged = 0 ORDER BY id
            """)
            .Select(row => row.ToAction([.. files[row.Id]]))
            .Where(action => known?.Invoke(action) ?? true)
            .ToImmutableArray();
        // An undo may be taken back itself, so the last is asked first.
        var undone = new HashSet<long>();
        foreach (var action in actions.Reverse())
        {
            if (action.Undoes is { } other && !undone.Contains(action.Id))
                undone.Add(other);
        }

        return [.. actions.Select(action => action with { IsUndone = undone.Contains(action.Id) })];
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public string Kind { get; init; } = "";

        public string Day { get; init; } = "";

        public string AfterNight { get; init; } = "";

        public string Done { get; init; } = "";

        public string By { get; init; } = "";

        public long? Undoes { get; init; }

        public LedgerAction ToAction(ImmutableArray<ActionFile> files) => new(
            Id,
            ActionKinds.Read(Kind),
            IsoDate.Read(Day),
            new Moment(AfterNight.Length == 0 ? DateOnly.MinValue : IsoDate.Read(AfterNight), Id),
            IsoDate.ReadInstant(Done),
            By,
            Undoes,
            files);
    }

    private sealed record FileRow
    {
        public long Action { get; init; }

        public string Name { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public int Lines { get; init; }
    }
}
