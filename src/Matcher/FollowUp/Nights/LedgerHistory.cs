using Dapper;
using Matcher.FollowUp.Storage;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Nights;

/// <summary>Reads what the ledger knew before some day.</summary>
internal static class LedgerHistory
{
    // SQLite fills the other columns of a MAX() from the row that has it (sqlite.org/lang_select.html#bareagg).
    private const string KnownHits = """
        SELECT h.id AS Id, h.number AS Number, h.trial AS IsTrial, h.rule AS Rule, h.person_key AS PersonKey,
               COALESCE(l.found, 0) AS IsFound, COALESCE(l.township, '') AS Township,
               COALESCE(l.household_number, '') AS HouseholdNumber, COALESCE(l.evidence, '') AS Evidence,
               COALESCE(f.as_of, '') AS FirstFound
        FROM hits h
        LEFT JOIN (
            SELECT hit_id, MAX(as_of) AS as_of, found, township, household_number, evidence
            FROM hit_changes WHERE as_of < @AsOf GROUP BY hit_id) l ON l.hit_id = h.id
        LEFT JOIN (
            SELECT hit_id, MIN(as_of) AS as_of
            FROM hit_changes WHERE as_of < @AsOf AND found = 1 GROUP BY hit_id) f ON f.hit_id = h.id
        """;

    /// <summary>Every hit as it was before a date. No run may be staged.</summary>
    /// <exception cref="FormatException">A date in the ledger is none.</exception>
    public static IReadOnlyList<KnownHit> Before(SqliteConnection connection, DateOnly asOf)
    {
        var hits = connection.Query<KnownHit>(KnownHits, new { AsOf = IsoDate.Write(asOf) }).AsList();
        foreach (var day in hits.Select(hit => hit.FirstFound).Where(day => day.Length > 0).Distinct(StringComparer.Ordinal))
            _ = IsoDate.Read(day);
        return hits;
    }

    /// <summary>The hit of a number, of an active rule before one on trial; null when the ledger never knew it.</summary>
    public static KnownHit? Find(SqliteConnection connection, string number) => connection.QueryFirstOrDefault<KnownHit>(
        """
        SELECT number AS Number, trial AS IsTrial, rule AS Rule, person_key AS PersonKey, township AS Township,
               household_number AS HouseholdNumber, first_found AS FirstFound, gone_since IS NULL AS IsFound
        FROM hit_states WHERE number = @Number ORDER BY trial
        """,
        new { Number = number });

    /// <summary>The hits of people whom a rule lists at several places, those that are still there.</summary>
    public static IReadOnlyList<KnownHit> AtSeveralPlaces(SqliteConnection connection) => connection.Query<KnownHit>(
        """
        SELECT number AS Number, township AS Township, household_number AS HouseholdNumber FROM hit_states
        WHERE gone_since IS NULL AND household_number <> '' AND (rule, person_key) IN (
            SELECT rule, person_key FROM hit_states WHERE gone_since IS NULL
            GROUP BY rule, person_key HAVING COUNT(DISTINCT township || char(31) || household_number) > 1)
        """).AsList();

    /// <summary>The latest run, 0 when there is none.</summary>
    public static long LatestRun(SqliteConnection connection) =>
        connection.QuerySingle<long>("SELECT COALESCE(MAX(id), 0) FROM runs");
}
