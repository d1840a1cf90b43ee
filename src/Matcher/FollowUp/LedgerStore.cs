using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.FollowUp;

/// <summary>
/// 台账: every hit ever raised and what became of it, in one SQLite file, open to write. A run goes through it in four steps, so
/// that its lists and its record are there together or not at all, whenever the power fails:
/// <list type="number">
/// <item><see cref="Ledger.Compare"/> reads, and says what is new, still there, back and gone.</item>
/// <item><see cref="Stage"/> writes the run's record, which does not count yet.</item>
/// <item>The lists are moved into place: that is the moment from which the run has been.</item>
/// <item><see cref="Commit"/> makes the record count. If a crash comes before it, the next opening finds the staged record
/// and looks whether the lists are in place: then it counts after all, else it is taken back.</item>
/// </list>
/// <para>States are always told from the runs before the as-of date. A second run for the same date therefore says the
/// same, and replaces the first, within its scope (<c>--rule</c>, <c>--township</c>). A run for an older date replaces
/// that date's record alone: what later runs recorded stays.</para>
/// <para>Only one run at a time may write: whoever has the ledger open to write holds its lock.</para>
/// </summary>
internal sealed class LedgerStore : Ledger
{
    private readonly IDisposable? _held;

    private LedgerStore(LedgerDatabase database, LedgerFile file, IDisposable? held)
        : base(database, file.Secret) => _held = held;

    /// <summary>
    /// Opens the ledger, or makes it where there is none; null, with the problem, when it cannot be used or another run has it.
    /// </summary>
    public static LedgerStore? Open(LedgerFile file, ProblemList problems)
    {
        if (!LedgerLock.TryTake(file.Path, out var held))
        {
            problems.Add(LedgerProblems.Locked(new Place(file.ShownPath)));
            return null;
        }

        if (Prepare(file, LedgerDatabase.Open, problems) is { } database)
            return new LedgerStore(database, file, held);
        held?.Dispose();
        return null;
    }

    /// <summary>
    /// Takes the nights after a day out of the reckoning, because they lie in the future: they were run by a wrong clock. Returns their
    /// days, the earliest first.
    /// </summary>
    /// <exception cref="LedgerException">The ledger cannot be used; nothing was written.</exception>
    public ImmutableArray<DateOnly> WithdrawAfter(DateOnly day)
    {
        ImmutableArray<DateOnly> withdrawn = [];
        Database.Write(connection => withdrawn = RecordedNights.Withdraw(connection, day));
        return withdrawn;
    }

    /// <summary>Writes the run's record; it does not count before <see cref="Commit"/>.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used; nothing was written.</exception>
    public void Stage(HitHistory history) => Database.Write(connection =>
    {
        if (LedgerHistory.LatestRun(connection) != history.LatestRun)
            throw new InvalidOperationException("Another run has written to the ledger since the run was compared.");
        StagedRecord.Write(connection, history);
    });

    /// <summary>Removes the staged record: there will be no lists.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used; the next opening will do it.</exception>
    public void TakeBack() => Database.Write(StagedRecord.TakeBack);

    /// <summary>Makes the staged record count, now that the lists are in place.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used; the next opening will do it.</exception>
    public void Commit() => Database.Write(connection =>
    {
        if (!StagedRecord.Commit(connection))
            throw new InvalidOperationException("There is no staged run to commit.");
    });

    /// <summary>Records an action that writes no files; returns its number.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used; nothing was written.</exception>
    public long Record(NewAction action) => Write(action, isStaged: false);

    /// <summary>Writes an action; it does not count before <see cref="CommitAction"/>. Returns its number.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used; nothing was written.</exception>
    public long StageAction(NewAction action) => Write(action, isStaged: true);

    /// <summary>Removes a staged action: its files will not be there.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used; the next opening will do it.</exception>
    public void TakeBackAction(long id) => Database.Write(connection => StagedAction.TakeBack(connection, id));

    /// <summary>Makes a staged action count, now that its files are in place.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used; the next opening will do it.</exception>
    public void CommitAction(long id) => Database.Write(connection => StagedAction.Commit(connection, id));

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _held?.Dispose();
    }

    private long Write(NewAction action, bool isStaged)
    {
        var id = 0L;
        Database.Write(connection =>
            id = RecordedAction.Write(connection, action, RecordedNights.Of(connection, _ => false).LastDay, run: null, isStaged));
        return id;
    }
}
