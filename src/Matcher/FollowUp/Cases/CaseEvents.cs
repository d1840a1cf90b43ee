using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Cases;

/// <summary>Reads what people did.</summary>
internal static class CaseEvents
{
    /// <summary>By row of the hit, in order, without what was taken back.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="known">Which actions are to be known of; null: all.</param>
    public static Dictionary<long, ImmutableArray<CaseEvent>> Read(SqliteConnection connection, Func<LedgerAction, bool>? known = null)
    {
        var actions = LedgerActions.Read(connection, known).Where(action => !action.IsUndone).ToDictionary(action => action.Id);
        var events = Rows(connection)
            .Where(row => actions.ContainsKey(row.Action))
            .Select(row => row.ToEvent(actions[row.Action]))
            .ToList();
        var replaced = events.Select(one => (one.Details as VerdictGiven)?.InPlaceOf).OfType<long>().ToHashSet();
        return events.Where(one => !replaced.Contains(one.Id))
            .GroupBy(one => one.HitId)
            .ToDictionary(group => group.Key, group => group.OrderBy(one => one.At).ToImmutableArray());
    }

    /// <summary>All of them in the order in which they were recorded, also what was taken back.</summary>
    public static ImmutableArray<WrittenEvent> ReadAll(SqliteConnection connection)
    {
        var actions = LedgerActions.Read(connection).ToDictionary(action => action.Id);
        var events = Rows(connection)
            .Where(row => actions.ContainsKey(row.Action))
            .Select(row => new WrittenEvent(actions[row.Action], row.ToEvent(actions[row.Action])))
            .ToList();
        var replaced = events.Where(one => !one.Action.IsUndone)
            .Select(one => (one.Event.Details as VerdictGiven)?.InPlaceOf)
            .OfType<long>()
            .ToHashSet();
        return [.. events.Select(one => one with { IsReplaced = replaced.Contains(one.Event.Id) })];
    }

    private static IEnumerable<Row> Rows(SqliteConnection connection) => connection.Query<Row>(
        """
        SELECT id AS Id, action_id AS Action, hit_id AS Hit, watched AS Watched, file AS File, sheet AS Sheet, line AS Line,
               details AS Details
        FROM case_events ORDER BY id
        """,
        buffered: false);

    private sealed record Row
    {
        public long Id { get; init; }

        public long Action { get; init; }

        public long Hit { get; init; }

        public string Watched { get; init; } = "";

        public int? File { get; init; }

        public string? Sheet { get; init; }

        public long? Line { get; init; }

        public string Details { get; init; } = "";

        public CaseEvent ToEvent(LedgerAction action) => new(
            Id,
            Hit,
            action.At,
            action.Day,
            action.By,
            Watched,
            File is { } file && file < action.Files.Length ? new EventSource(action.Files[file].Name, Sheet, Line ?? 0) : null,
            StoredEvent.Read(Details));
    }
}
