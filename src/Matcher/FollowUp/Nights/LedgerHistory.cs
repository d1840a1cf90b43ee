using Dapper;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Nights;

/// <summary>Reads what the ledger knew before some day.</summary>
internal static class LedgerHistory
{
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
