namespace Matcher.FollowUp.Nights;

/// <summary>
/// What happens around a record that begins to count. A run's row says how it differs from the run before, so
/// replacing a run must not change what the runs after it say.
/// </summary>
internal static class StagedRecordSql
{
    /// <summary>
    /// For each hit of which the date will say something else, or did until now: writes down what it was on the next
    /// run in which its rule looked (where several runs of one date cover it, the last of them counts). Does nothing when the
    /// date is the latest, as it nearly always is.
    /// </summary>
    public const string KeepLaterRuns = """
        WITH
        touched AS (
            SELECT c.hit_id, h.rule, h.trial, MAX(c.township) AS township
            FROM hit_changes c JOIN hits h ON h.id = c.hit_id
            WHERE c.as_of = @AsOf AND EXISTS (SELECT 1 FROM runs WHERE as_of > @AsOf)
            GROUP BY c.hit_id),
        looks AS (
            SELECT t.hit_id, t.township, r.as_of, MAX(r.id) AS run_id, rr.not_run IS NULL AND rr.trial = t.trial AS looked
            FROM touched t
            JOIN rule_runs rr ON rr.rule = t.rule
            JOIN runs r ON r.id = rr.run_id AND r.as_of > @AsOf
            WHERE r.only_townships IS NULL OR t.township IN (SELECT value FROM json_each(r.only_townships))
            GROUP BY t.hit_id, r.as_of),
        next_look AS (
            SELECT hit_id, township, MIN(as_of) AS as_of, run_id FROM looks WHERE looked GROUP BY hit_id)
        INSERT INTO hit_changes (
            hit_id, as_of, run_id, found, township, household_number, evidence, watched, level, grade, list, category)
        SELECT n.hit_id, n.as_of, n.run_id, COALESCE(b.found, 0), COALESCE(b.township, n.township),
               COALESCE(b.household_number, ''), COALESCE(b.evidence, ''), COALESCE(b.watched, ''), COALESCE(b.level, ''),
               COALESCE(b.grade, ''), COALESCE(b.list, ''), COALESCE(b.category, '')
        FROM next_look n
        LEFT JOIN hit_changes b ON b.hit_id = n.hit_id AND b.run_id <> @Run AND b.as_of = (
            SELECT MAX(as_of) FROM hit_changes WHERE hit_id = n.hit_id AND run_id <> @Run AND as_of <= n.as_of)
        WHERE NOT EXISTS (SELECT 1 FROM hit_changes WHERE hit_id = n.hit_id AND as_of = n.as_of);
        """;

    /// <summary>
    /// Removes what earlier runs recorded for the date, within the scope of the new one. Their hits stay known: a
    /// township may have been sent them.
    /// </summary>
    public const string ReplaceSameDate = """
        DELETE FROM hit_changes
        WHERE as_of = @AsOf AND run_id <> @Run AND (
            hit_id IN (SELECT hit_id FROM hit_changes WHERE run_id = @Run)
            OR ((@OnlyTownships IS NULL OR township IN (SELECT value FROM json_each(@OnlyTownships)))
                AND (@OnlyRules IS NULL OR hit_id IN (
                    SELECT id FROM hits WHERE rule IN (SELECT value FROM json_each(@OnlyRules))))));

        DELETE FROM rule_runs
        WHERE run_id IN (
                SELECT id FROM runs
                WHERE as_of = @AsOf AND id <> @Run AND (@OnlyTownships IS NULL OR only_townships = @OnlyTownships))
            AND (@OnlyRules IS NULL OR rule IN (SELECT value FROM json_each(@OnlyRules)));

        DELETE FROM runs
        WHERE as_of = @AsOf AND id <> @Run
            AND NOT EXISTS (SELECT 1 FROM rule_runs WHERE run_id = runs.id)
            AND NOT EXISTS (SELECT 1 FROM hit_changes WHERE run_id = runs.id);
        """;
}
