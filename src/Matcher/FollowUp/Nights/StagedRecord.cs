using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Rules.Model;
using Matcher.RunFacts;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Nights;

/// <summary>
/// A run's record from the moment it is written until it counts or is taken back. All of it runs inside the
/// transaction of the caller.
/// </summary>
internal static class StagedRecord
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes what the run changes.</summary>
    public static void Write(SqliteConnection connection, HitHistory history)
    {
        var scope = history.Run.Scope;
        var id = connection.QuerySingle<long>(
            """
            INSERT INTO runs (as_of, started_utc, program_version, rules_hash, config_name, output_folder, only_rules, only_townships, staged,
                              pack_id)
            VALUES (@AsOf, @StartedUtc, @ProgramVersion, @RulesHash, @ConfigName, @OutputFolder, @OnlyRules, @OnlyTownships, 1, @PackId)
            RETURNING id
            """,
            new
            {
                AsOf = IsoDate.Write(scope.AsOf),
                StartedUtc = IsoDate.Write(scope.Started),
                ProgramVersion = EngineVersion.Current,
                scope.RulesHash,
                scope.ConfigName,
                scope.OutputFolder,
                OnlyRules = ListOrNull(scope.Options.Rules),
                OnlyTownships = ListOrNull(scope.Options.Townships),
                PackId = scope.Texts.Files.IsEmpty
                    ? null
                    : (long?)KeptPacks.Keep(connection, scope.Texts.Sha256, scope.Texts.Compressed),
            });
        WriteRules(connection, id, history.Run);
        WriteChanges(connection, id, history);
    }

    /// <summary>The first run whose record does not count yet, or null.</summary>
    public static StagedRun? Find(SqliteConnection connection) =>
        FindRow(connection) is { } row
            ? StagedRun.Of(row.AsOf, row.StartedUtc, row.OutputFolder)
            : null;

    /// <summary>Makes the record count, in place of what was recorded for the same date; false when there is none.</summary>
    public static bool Commit(SqliteConnection connection)
    {
        if (FindRow(connection) is not { } row)
            return false;
        connection.Execute(StagedRecordSql.KeepLaterRuns, row);
        connection.Execute(StagedRecordSql.ReplaceSameDate, row);
        connection.Execute(
            "UPDATE runs SET staged = 0 WHERE id = @Run; UPDATE actions SET staged = 0 WHERE run_id = @Run AND staged = 1", row);
        KeptPacks.Sweep(connection);
        return true;
    }

    /// <summary>Removes the record as if it had never been written. Hits that a later run saw too are that run's then.</summary>
    public static void TakeBack(SqliteConnection connection)
    {
        connection.Execute(
            """
            DELETE FROM case_events WHERE action_id IN (SELECT id FROM actions WHERE run_id = @Run AND staged = 1);
            DELETE FROM actions WHERE run_id = @Run AND staged = 1;
            DELETE FROM hit_changes WHERE run_id = @Run;
            UPDATE hits SET raised_by = (SELECT MIN(run_id) FROM hit_changes WHERE hit_id = hits.id)
            WHERE raised_by = @Run AND id IN (SELECT hit_id FROM hit_changes);
            DELETE FROM hits WHERE raised_by = @Run;
            DELETE FROM runs WHERE id = @Run
            """,
            FindRow(connection));
        KeptPacks.Sweep(connection);
    }

    private static void WriteRules(SqliteConnection connection, long id, RunFindings run) =>
        connection.Execute(
            "INSERT INTO rule_runs (run_id, rule, trial, not_run, identity) VALUES (@Run, @Rule, @Trial, @NotRun, @Identity)",
            run.Hits.Outcomes.Where(outcome => run.Scope.CoversRule(outcome.Rule.Id)).Select(outcome => new
            {
                Run = id,
                Rule = outcome.Rule.Id,
                Trial = outcome.Rule.Status == RuleStatus.Trial,
                NotRun = outcome.NotRun is { } reason ? StoredReason.Write(reason) : null,
                Identity = RuleIdentity.Write(outcome.Rule),
            }));

    private static void WriteChanges(SqliteConnection connection, long run, HitHistory history)
    {
        using var hits = new PreparedInsert(connection, "hits", "id", "number", "trial", "rule", "person_key", "raised_by");
        using var changes = new PreparedInsert(
            connection, "hit_changes", "hit_id", "as_of", "run_id", "found", "township", "household_number", "evidence", "watched", "level",
            "grade", "list", "category");
        var asOf = IsoDate.Write(history.Run.Scope.AsOf);
        var lastId = connection.QuerySingle<long>("SELECT COALESCE(MAX(id), 0) FROM hits");
        var cases = history.Hits.Where(hit => hit.Case is not null && history.Carrying?.Former.ContainsKey(HitKey.Of(hit.Hit)) == true)
            .ToDictionary(hit => HitKey.Of(hit.Hit), hit => hit.Case!);
        var carried = new List<NewEvent>();
        foreach (var change in history.Changes)
        {
            var id = change.HitId ?? ++lastId;
            if (change.HitId is null)
                hits.With(id).With(change.Key.Number).With(change.Key.IsTrial).With(change.Rule).With(change.PersonKey).With(run).Add();
            var (night, facts) = (change.Seen, change.Seen.Facts);
            if (history.Carrying?.Former.GetValueOrDefault(change.Key) is { } former)
                carried.Add(new NewEvent(cases[change.Key] with { HitId = id }, new Carried(former.Id)));
            changes.With(id).With(asOf).With(run).With(night.IsFound).With(night.Township).With(night.HouseholdNumber).With("")
                .With(night.Watched).With(facts.Level).With(facts.Grade).With(facts.List).With(facts.Category).Add();
        }
    
        WriteCarried(connection, run, history.Run.Scope, carried);
    }

    // A run that is repeated for its day finds what it wrote before.
    private static void WriteCarried(SqliteConnection connection, long run, RunScope scope, List<NewEvent> carried)
    {
        if (carried.Count == 0)
            return;
        var known = CaseLog.Carried(connection, scope.AsOf);
        carried.RemoveAll(one => known.Contains((one.Case.HitId, ((Carried)one.Details).From)));
        if (carried.Count > 0)
        {
            RecordedAction.Write(connection, new NewAction(ActionKind.Carry, scope.AsOf, scope.Started, "") { Events = [.. carried] }, scope.AsOf,
                run, isStaged: true);
        }
    }

    private static string? ListOrNull(IReadOnlyList<string> items) =>
        items.Count == 0 ? null : JsonSerializer.Serialize(items.Order(StringComparer.Ordinal), AsWritten);

    private static Row? FindRow(SqliteConnection connection) =>
        connection.QueryFirstOrDefault<Row>(
            """
            SELECT id AS Run, as_of AS AsOf, started_utc AS StartedUtc, output_folder AS OutputFolder,
                   only_rules AS OnlyRules, only_townships AS OnlyTownships
            FROM runs WHERE staged = 1 ORDER BY id
            """);

    private sealed record Row
    {
        public long Run { get; init; }

        public string AsOf { get; init; } = "";

        public string StartedUtc { get; init; } = "";

        public string OutputFolder { get; init; } = "";

        public string? OnlyRules { get; init; }

        public string? OnlyTownships { get; init; }
    }
}
