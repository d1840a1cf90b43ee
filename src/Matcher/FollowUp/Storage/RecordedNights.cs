using System.Collections.Immutable;
using Dapper;
using Matcher.Foundation.Problems;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Storage;

/// <summary>Which nights a ledger has, before a run adds its own.</summary>
/// <param name="Runs">Its runs in the order in which they were recorded.</param>
internal sealed record RecordedNights(ImmutableArray<RecordedNights.Recorded> Runs)
{
    // As StoredReason writes them: what the bureau has declared is no gap.
    private static readonly string[] Declared =
        [.. new[] { ProblemCode.SourceNotReceived, ProblemCode.RuleColumnNotReceived }.Select(code => ProblemDeclarations.Of(code).Key)];

    /// <summary>Of a ledger that is not there.</summary>
    public static RecordedNights None { get; } = new([]);

    /// <summary>Whether no night counts.</summary>
    public bool IsEmpty => !Counting.Any();

    /// <summary>The latest day; null when there is none.</summary>
    public DateOnly? LastDay => IsEmpty ? null : Counting.Max(run => run.AsOf);

    /// <summary>The day of the run that was recorded last: before <see cref="LastDay"/> when it was for an earlier day.</summary>
    public DateOnly? LastRecorded => Counting.LastOrDefault()?.AsOf;

    private IEnumerable<Recorded> Counting => Runs.Where(run => run.Counts);

    /// <summary>Whether a day's night counts.</summary>
    public bool Has(DateOnly day) => Counting.Any(run => run.AsOf == day);

    /// <summary>The last day before another of which a night counts; null: there is none.</summary>
    public DateOnly? Before(DateOnly day) => CountingBefore(day) is [.., var last] ? last.AsOf : null;

    /// <summary>The nights that count before a day, one a day, the earliest first.</summary>
    public ImmutableArray<Recorded> CountingBefore(DateOnly day) =>
    [
        .. Counting.Where(run => run.AsOf < day).GroupBy(run => run.AsOf).Select(runs => runs.Last()).OrderBy(run => run.AsOf),
    ];

    /// <summary>Whether the ledger knows of a night of that day, be it one that no longer counts.</summary>
    public bool Knows(DateOnly day) => Runs.Any(run => run.AsOf == day);

    /// <summary>Reads them.</summary>
    /// <param name="connection">A ledger, of this version or an older one.</param>
    /// <param name="isInPlace">Whether the lists of an interrupted run are in place.</param>
    public static RecordedNights Of(SqliteConnection connection, Func<StagedRun, bool> isInPlace) => new(
    [
        .. connection.Query<Row>(
            """
            SELECT as_of AS AsOf, started_utc AS StartedUtc, output_folder AS OutputFolder, staged AS IsStaged,
                   EXISTS (SELECT 1 FROM rule_runs WHERE run_id = runs.id) AS Counts,
                   EXISTS (SELECT 1 FROM rule_runs WHERE run_id = runs.id AND trial = 0 AND not_run IS NOT NULL
                           AND NOT (json_valid(not_run) AND json_extract(not_run, '$.problem') IN @Declared)) AS HasGap
            FROM runs ORDER BY id
            """,
            new { Declared })
            .Where(row => !row.IsStaged || isInPlace(StagedRun.Of(row.AsOf, row.StartedUtc, row.OutputFolder)))
            .Select(row => new Recorded(IsoDate.Read(row.AsOf), row.Counts)
            {
                Started = IsoDate.ReadInstant(row.StartedUtc),
                OutputFolder = row.OutputFolder,
                HasGap = row.HasGap,
            }),
    ]);

    /// <summary>
    /// Takes the nights after a day out of the reckoning: what they recorded goes, that there was such a night stays. Their hits stay
    /// known. Returns their days.
    /// </summary>
    public static ImmutableArray<DateOnly> Withdraw(SqliteConnection connection, DateOnly after)
    {
        var day = new { After = IsoDate.Write(after) };
        var days = connection.Query<string>(
            """
            SELECT DISTINCT as_of FROM runs
            WHERE as_of > @After AND EXISTS (SELECT 1 FROM rule_runs WHERE run_id = runs.id) ORDER BY as_of
            """,
            day);
        ImmutableArray<DateOnly> withdrawn = [.. days.Select(IsoDate.Read)];
        connection.Execute(
            """
            DELETE FROM hit_changes WHERE run_id IN (SELECT id FROM runs WHERE as_of > @After);
            DELETE FROM rule_runs WHERE run_id IN (SELECT id FROM runs WHERE as_of > @After)
            """,
            day);
        return withdrawn;
    }

    /// <summary>A run of the ledger.</summary>
    /// <param name="AsOf">基准日.</param>
    /// <param name="Counts">False when it was taken out of the reckoning: its day lay in the future.</param>
    internal sealed record Recorded(DateOnly AsOf, bool Counts)
    {
        /// <summary>When it began, as in the <c>run.json</c> among its lists.</summary>
        public DateTimeOffset Started { get; init; }

        /// <summary>Full path of the folder that its lists went to.</summary>
        public string OutputFolder { get; init; } = "";

        /// <summary>Whether an active rule did not run, for another reason than that the bureau does not receive what it reads.</summary>
        public bool HasGap { get; init; }
    }

    private sealed record Row
    {
        public string AsOf { get; init; } = "";

        public string StartedUtc { get; init; } = "";

        public string OutputFolder { get; init; } = "";

        public bool IsStaged { get; init; }

        public bool Counts { get; init; }

        public bool HasGap { get; init; }
    }
}
