using Matcher.Foundation.Problems;
using Matcher.Hits;
using Microsoft.Data.Sqlite;
using Polly;

namespace Matcher.FollowUp;

/// <summary>
/// 台账: every hit ever raised and what became of it, in one SQLite file. A run goes through it in three steps, so that
/// its lists and its record are there together or not at all, whenever the power fails:
/// <list type="number">
/// <item><see cref="Compare"/> reads, and says what is new, still there, back and gone; a dry run ends here.</item>
/// <item><see cref="Stage"/> writes the run's record, which does not count yet.</item>
/// <item>The lists are moved into place: that is the moment from which the run has been.</item>
/// <item><see cref="Commit"/> makes the record count. If a crash comes before it, the next opening finds the staged record
/// and looks whether the lists are in place: then it counts after all, else it is taken back.</item>
/// </list>
/// <para>States are always told from the runs before the as-of date. A second run for the same date therefore says the
/// same, and replaces the first, within its scope (<c>--rule</c>, <c>--township</c>). A run for an older date replaces
/// that date's record alone: what later runs recorded stays.</para>
/// <para>Only one run at a time may write; whoever opens the ledger to write holds its lock.</para>
/// </summary>
internal sealed class LedgerStore : IDisposable
{
    private readonly LedgerDatabase _database;
    private readonly BureauSecret _secret;

    private LedgerStore(LedgerDatabase database, BureauSecret secret)
    {
        _database = database;
        _secret = secret;
    }

    /// <summary>Opens the ledger, or makes it where there is none; null, with the problem, when it cannot be used.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="shownPath">The path as messages show it.</param>
    /// <param name="secret">The secret that its hits are numbered with.</param>
    /// <param name="pipeline">Waits while it is busy: <see cref="DatabasePipeline"/>.</param>
    /// <param name="isInPlace">Whether the lists of an interrupted run are in place: those of that very run.</param>
    /// <param name="problems">Takes what is wrong and what to do.</param>
    public static LedgerStore? Open(
        string path,
        string shownPath,
        BureauSecret secret,
        ResiliencePipeline pipeline,
        Func<StagedRun, bool> isInPlace,
        ProblemList problems) =>
        Prepare(() => LedgerDatabase.Open(path, shownPath, pipeline), secret, isInPlace, problems);

    /// <summary>
    /// Opens a copy in memory, for a dry run and for those who only look: nothing that happens to it reaches the file.
    /// </summary>
    /// <inheritdoc cref="Open" path="/param"/>
    public static LedgerStore? OpenCopy(
        string path,
        string shownPath,
        BureauSecret secret,
        ResiliencePipeline pipeline,
        Func<StagedRun, bool> isInPlace,
        ProblemList problems) =>
        Prepare(() => LedgerDatabase.OpenCopy(path, shownPath, pipeline), secret, isInPlace, problems);

    /// <summary>Tells what the run's hits are beside those of the runs before its as-of date. Writes nothing.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public HitHistory Compare(RunForLedger run) => _database.Read(connection =>
        new HitTracker(_secret, run).Compare(LedgerHistory.Before(connection, run.Run.AsOf), LedgerHistory.LatestRun(connection)));

    /// <summary>The hit of a number as it stands after the latest run; null when the ledger never knew it.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public KnownHit? Find(string number) => _database.Read(connection => LedgerHistory.Find(connection, number));

    /// <summary>Where people are listed who stand on the roster several times, after the latest run.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public KnownListings Listings() => new(
        _database.Read(LedgerHistory.AtSeveralPlaces)
            .Select(hit => KeyValuePair.Create(hit.Number, new KnownListing(hit.Township, hit.HouseholdNumber))),
        number => Find(number) is { IsFound: true } hit ? new KnownListing(hit.Township, hit.HouseholdNumber) : null);

    /// <summary>Writes the run's record; it does not count before <see cref="Commit"/>.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used; nothing was written.</exception>
    public void Stage(HitHistory comparison) => _database.Write(connection =>
    {
        if (LedgerHistory.LatestRun(connection) != comparison.LatestRun)
            throw new InvalidOperationException("Another run has written to the ledger since the run was compared.");
        StagedRecord.Write(connection, comparison);
    });

    /// <summary>Removes the staged record: there will be no lists.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used; the next opening will do it.</exception>
    public void TakeBack() => _database.Write(StagedRecord.TakeBack);

    /// <summary>Makes the staged record count, now that the lists are in place.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used; the next opening will do it.</exception>
    public void Commit() => _database.Write(connection =>
    {
        if (!StagedRecord.Commit(connection))
            throw new InvalidOperationException("There is no staged run to commit.");
    });

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private static LedgerStore? Prepare(
        Func<LedgerDatabase> open, BureauSecret secret, Func<StagedRun, bool> isInPlace, ProblemList problems)
    {
        LedgerDatabase? database = null;
        try
        {
            database = open();
            if (database.Read(connection => LedgerSchema.WhyRefused(connection, database.Where, secret)) is { } refusal)
                throw new LedgerException(refusal);
            database.UseRollbackJournal();
            database.Write(connection =>
            {
                LedgerSchema.BringUpToDate(connection, secret);
                Heal(connection, isInPlace);
            });
            return new LedgerStore(database, secret);
        }
        catch (LedgerException exception)
        {
            database?.Dispose();
            problems.Add(exception.Problem);
            return null;
        }
        catch
        {
            database?.Dispose();
            throw;
        }
    }

    private static void Heal(SqliteConnection connection, Func<StagedRun, bool> isInPlace)
    {
        while (StagedRecord.Find(connection) is { } interrupted)
        {
            if (isInPlace(interrupted))
                StagedRecord.Commit(connection);
            else
                StagedRecord.TakeBack(connection);
        }
    }
}
