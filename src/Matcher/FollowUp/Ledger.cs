using System.Collections.Immutable;
using Matcher.FollowUp.Balance;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Hits;
using Matcher.Rules.Model;
using Matcher.RunFacts;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp;

/// <summary>
/// 台账, as everybody may ask it. A <see cref="LedgerView"/> is a copy for those who only look; a <see cref="LedgerStore"/> is the
/// file itself, for the one run that writes.
/// </summary>
internal abstract class Ledger : IDisposable
{
    private const int ShortestDatabase = 512;

    private readonly BureauSecret _secret;

    private protected Ledger(LedgerDatabase database, BureauSecret secret)
    {
        Database = database;
        _secret = secret;
    }

    private protected LedgerDatabase Database { get; }

    /// <summary>Tells what the run's hits are beside those of the runs before its as-of date. Writes nothing.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public HitHistory Compare(RunFindings run)
    {
        var (known, latest, nights) = Database.Read(connection =>
            (CaseLog.Read(connection, run.Scope.AsOf), LedgerHistory.LatestRun(connection), RecordedNights.Of(connection, _ => false)));
        return new HitTracker(_secret, run, Listings, Database.Where).Compare(known, latest) with { Nights = nights };
    }

    /// <summary>Every case, as it stands after the latest run and the latest action.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public CaseBook Book() => Database.Read(connection => CaseBook.Of(CaseLog.Read(connection)));

    /// <summary>Every hit with its whole history: what nights saw and what people did, without what was taken back.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public IReadOnlyList<LoggedHit> Hits() => Database.Read(connection => CaseLog.Read(connection));

    /// <summary>
    /// The same, as it was when the night of a day was the last: what later nights saw and what was done after them is left out.
    /// </summary>
    /// <param name="night">基准日.</param>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public IReadOnlyList<LoggedHit> HitsUntil(DateOnly night) => Database.Read(connection =>
        CaseLog.Read(connection, night.AddDays(1), action => action.At.AsOf <= night));

    /// <summary>Everything that people ever did about cases, in the order in which it was recorded, also what was taken back.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public ImmutableArray<WrittenEvent> Events() => Database.Read(CaseEvents.ReadAll);

    /// <summary>The nights.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public RecordedNights Nights() => Database.Read(connection => RecordedNights.Of(connection, _ => false));

    /// <summary>What an action changed in the number of open cases.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public CaseBalance BalanceOf(LedgerAction action) => BalancesOf([action]).Single().Balance;

    /// <summary>The same of several actions, in order.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public ImmutableArray<(LedgerAction Action, CaseBalance Balance)> BalancesOf(IEnumerable<LedgerAction> actions) =>
        Database.Read(connection =>
        {
            var balances = ImmutableArray.CreateBuilder<(LedgerAction, CaseBalance)>();
            var (last, before) = (default(Moment), default(CaseBook));
            foreach (var action in actions)
            {
                var after = Until(other => other.Id <= action.Id);
                // That a changed rule carries cases on is part of the run that found them under it: by itself it changes no number.
                if (action.Kind == ActionKind.Carry)
                    before = after;
                // What the action before left behind need not be read once more.
                else if (action.At != last with { Action = last.Action + 1 })
                    before = Until(other => other.Id < action.Id);
                balances.Add((action, CaseBalance.OfAction(before!, after, action.At)));
                (last, before) = (action.At, after);

                CaseBook Until(Func<LedgerAction, bool> isKnown) =>
                    CaseBook.Of(CaseLog.Read(connection, action.At.AsOf.AddDays(1), isKnown));
            }

            return balances.ToImmutable();
        });

    /// <summary>What the rules of a pack do to the cases there are: which go on under a changed rule, and which would be cut off.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public ImmutableArray<Problem> ChangesBy(IEnumerable<Rule> rules) =>
        Database.Read(connection => RuleChanges.Of(connection, rules).ToImmutableArray());

    /// <summary>What the last night went by; null where there is none, or an older program recorded it.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public KeptPack? LastPack() => Database.Read(KeptPacks.Last);

    /// <summary>What somebody did to the ledger, action by action, also what was taken back.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public ImmutableArray<LedgerAction> Actions() => Database.Read(connection => LedgerActions.Read(connection));

    /// <summary>The hit of a number as it stands after the latest run; null when the ledger never knew it.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public KnownHit? Find(string number) => Database.Read(connection => LedgerHistory.Find(connection, number));

    /// <summary>Where people are listed who stand on the roster several times, after the latest run.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public KnownListings Listings() => new(
        Database.Read(LedgerHistory.AtSeveralPlaces)
            .Select(hit => KeyValuePair.Create(hit.Number, new KnownListing(hit.Township, hit.HouseholdNumber))),
        number => Find(number) is { IsFound: true } hit ? new KnownListing(hit.Township, hit.HouseholdNumber) : null);

    /// <summary>The same; null, with the problem, when the ledger cannot be used.</summary>
    public KnownListings? TryListings(ProblemList problems)
    {
        try
        {
            return Listings();
        }
        catch (LedgerException error)
        {
            problems.Add(error.Problem);
            return null;
        }
    }

    /// <inheritdoc/>
    public virtual void Dispose() => Database.Dispose();

    /// <summary>
    /// Opens the database and brings it to what this program knows: its tables, and what became of interrupted runs. Null, with
    /// the problem, when it cannot be used.
    /// </summary>
    private protected static LedgerDatabase? Prepare(LedgerFile file, Func<LedgerFile, LedgerDatabase> open, ProblemList problems)
    {
        LedgerDatabase? database = null;
        var answers = new Dictionary<StagedRun, bool>();
        try
        {
            if (Directory.Exists(file.Path))
                throw new LedgerException(LedgerProblems.IsFolder(new Place(File: file.ShownPath)));
            var there = new FileInfo(file.Path);
            // SQLite takes what is shorter than its header for an empty database.
            if (there is { Exists: true, Length: > 0 and < ShortestDatabase })
                throw new LedgerException(LedgerProblems.Foreign(new Place(File: file.ShownPath)));
            var isThere = there.Exists; // opening it would make it
            var hasJournal = LedgerDatabase.HasJournal(file.Path);
            if (!isThere && !file.MayBeUsed(RecordedNights.None))
                return null;
            database = open(file);
            if (database.Read(connection => LedgerSchema.WhyRefused(connection, database.Where, file.Secret)) is { } refusal)
                throw new LedgerException(refusal);
            // SQLite takes the rest of a page that is cut off for zeros.
            var bytes = database.Read(LedgerHealth.Bytes);
            there.Refresh();
            if (isThere && !hasJournal && there.Length < bytes)
                throw new LedgerException(LedgerProblems.Damaged(database.Where));
            var (nights, version) = database.Read(connection => LedgerSchema.IsEmpty(connection)
                ? (RecordedNights.None, 0)
                : (RecordedNights.Of(connection, IsInPlace), LedgerSchema.AppliedTo(connection)));
            if (isThere && !file.MayBeUsed(nights))
            {
                database.Dispose();
                return null;
            }

            if (database.IsFile && version > 0 && version < LedgerSchema.Version)
                LedgerCopy.Make(database, file.Path, version, nights.LastDay);
            database.UseRollbackJournal();
            database.Write(connection =>
            {
                LedgerSchema.BringUpToDate(connection, file.Secret);
                Heal(connection, IsInPlace);
            });
            return database;
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

        bool IsInPlace(StagedRun run) => answers.TryGetValue(run, out var known) ? known : answers[run] = file.IsInPlace(run);
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

        while (StagedAction.Find(connection) is { } action)
        {
            if (Path.Exists(action.Folder))
                StagedAction.Commit(connection, action.Id);
            else
                StagedAction.TakeBack(connection, action.Id);
        }
    }
}
