using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Cases;

/// <summary>Reads the histories of all hits.</summary>
internal static class CaseLog
{
    /// <summary>Every hit with its history. No run and no action may be staged.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="before">Only what nights before this one saw; null: all. What people did is always all of it.</param>
    /// <param name="actions">Actions of which nothing is to be known; null: none.</param>
    /// <exception cref="FormatException">What is there no run has written.</exception>
    public static IReadOnlyList<LoggedHit> Read(
        SqliteConnection connection, DateOnly? before = null, Func<LedgerAction, bool>? actions = null)
    {
        var nights = Observations.Read(connection, before);
        var events = CaseEvents.Read(connection, actions);
        var carried = Links(events.Values)
            .Where(link => (before is not { } end || link.At.AsOf < end) && WasFoundAt(link.To, link.At.AsOf))
            .DistinctBy(link => link.To)
            .ToDictionary(link => link.To, link => (link.From, link.At));
        var away = carried.ToDictionary(one => one.Value.From, one => one.Value.At);
        return
        [
            .. connection.Query<HitRow>(
                "SELECT id AS Id, number AS Number, trial AS IsTrial, rule AS Rule, person_key AS PersonKey FROM hits ORDER BY id",
                buffered: false)
                .Select(row => new LoggedHit
                {
                    Id = row.Id,
                    Number = row.Number,
                    IsTrial = row.IsTrial,
                    Rule = row.Rule,
                    PersonKey = row.PersonKey,
                    Nights = NightsOf(row.Id),
                    Events = EventsOf(row.Id),
                }),
        ];

        // A run that was replaced by one with the rule as it was carries nothing on.
        bool WasFoundAt(long hit, DateOnly day) =>
            nights.GetValueOrDefault(hit, []).Any(night => night.AsOf == day && night.IsFound);

        // A hit whose history goes on elsewhere has here only what came after that.
        ImmutableArray<Observation> NightsOf(long hit)
        {
            var own = nights.GetValueOrDefault(hit, []);
            if (away.TryGetValue(hit, out var left))
                own = own.RemoveAll(night => Moment.Of(night.AsOf).CompareTo(left) < 0);
            return carried.TryGetValue(hit, out var from)
                ? [.. EarlierNights(from), .. own]
                : own;
        }

        ImmutableArray<CaseEvent> EventsOf(long hit)
        {
            var own = events.GetValueOrDefault(hit, []);
            if (away.TryGetValue(hit, out var left))
                own = own.RemoveAll(one => one.At.CompareTo(left) < 0);
            return carried.TryGetValue(hit, out var from)
                ? [.. EarlierEvents(from), .. own]
                : own;
        }

        IEnumerable<Observation> EarlierNights((long From, Moment At) link) =>
            (carried.TryGetValue(link.From, out var further) ? EarlierNights(further) : [])
            .Concat(nights.GetValueOrDefault(link.From, []))
            .Where(night => Moment.Of(night.AsOf) is var at && at.CompareTo(link.At) < 0 && at.AsOf < link.At.AsOf);

        IEnumerable<CaseEvent> EarlierEvents((long From, Moment At) link) =>
            (carried.TryGetValue(link.From, out var further) ? EarlierEvents(further) : [])
            .Concat(events.GetValueOrDefault(link.From, []))
            .Where(one => one.At.AsOf < link.At.AsOf);
    }

    /// <summary>Which hits of a day's run carry on which others, by their rows, without what was taken back.</summary>
    public static IReadOnlySet<(long To, long From)> Carried(SqliteConnection connection, DateOnly day) =>
        Links(CaseEvents.Read(connection, action => action.Kind != ActionKind.Import).Values)
            .Where(link => link.At.AsOf == day)
            .Select(link => (link.To, link.From))
            .ToHashSet();

    private static IEnumerable<(long To, long From, Moment At)> Links(IEnumerable<ImmutableArray<CaseEvent>> events) =>
        events.SelectMany(all => all).Where(one => one.Details is Carried)
            .Select(one => (one.HitId, ((Carried)one.Details).From, one.At));

    private sealed record HitRow
    {
        public long Id { get; init; }

        public string Number { get; init; } = "";

        public bool IsTrial { get; init; }

        public string Rule { get; init; } = "";

        public string PersonKey { get; init; } = "";
    }
}
