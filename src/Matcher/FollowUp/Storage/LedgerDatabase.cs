using System.Data;
using System.Text.Json;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Temporary;
using Microsoft.Data.Sqlite;
using Polly;
using SQLitePCL;

namespace Matcher.FollowUp.Storage;

/// <summary>
/// The SQLite file: how it is opened, waited for, and what its errors mean to a user.
/// </summary>
internal sealed class LedgerDatabase : IDisposable
{
    // A transaction that only reads takes the file's lock with its first statement, so that busy is known before any work.
    private const string BeginReading = "BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1";

    // Alone from the beginning: a transaction that has begun can always be committed.
    private const string BeginWriting = "BEGIN EXCLUSIVE";

    private const string Journal = "-journal";
    private const int ReadOnlyRollback = 776; // SQLITE_READONLY_ROLLBACK: a journal must be rolled back, which takes writing

    private readonly SqliteConnection _connection;
    private readonly ResiliencePipeline _pipeline;

    private LedgerDatabase(SqliteConnection connection, LedgerFile file)
    {
        _connection = connection;
        _pipeline = file.Pipeline;
        Where = new Place(File: file.ShownPath);
    }

    /// <summary>The file, as messages show it.</summary>
    public Place Where { get; }

    /// <summary>Whether a run that was killed left something beside the file that is taken back when it is opened.</summary>
    public static bool HasJournal(string path) => new FileInfo(path + Journal) is { Exists: true, Length: > 0 };

    /// <summary>Whether it is the file itself, not a copy in memory.</summary>
    public bool IsFile => _connection.DataSource.Length > 0;

    /// <summary>Opens the file, or makes it where there is none.</summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public static LedgerDatabase Open(LedgerFile file) => Open(file.Path, SqliteOpenMode.ReadWriteCreate, file);

    /// <summary>
    /// Copies the file into memory; empty where there is no file. The file itself is opened to read alone and stays as it is, also
    /// where a crash left it half-written: that is taken back in the copy.
    /// </summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public static LedgerDatabase OpenCopy(LedgerFile file)
    {
        var copy = Open(":memory:", SqliteOpenMode.Memory, file);
        if (!File.Exists(file.Path))
            return copy;
        try
        {
            if (!copy.TryCopyFrom(file))
                copy.CopyFromTorn(file);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Runs a transaction that only reads.</summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        var result = default(T);
        InTransaction(BeginReading, connection => result = work(connection));
        return result!;
    }

    /// <summary>Runs a transaction that writes: all of it or nothing.</summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public void Write(Action<SqliteConnection> work) => InTransaction(BeginWriting, work);

    /// <summary>
    /// Chooses a rollback journal, not WAL: a ledger may lie on a network share, where WAL does not work (sqlite.org/wal.html).
    /// Truncated, not deleted: a virus scanner on a share may hold a file that is about to go. Not inside a transaction.
    /// </summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public void UseRollbackJournal() => Guarded(() => Run("PRAGMA journal_mode = TRUNCATE"));

    /// <summary>Copies it to a file that is not there yet, whole or not at all.</summary>
    /// <exception cref="LedgerException">The file cannot be written.</exception>
    public void CopyTo(string path)
    {
        var partial = path + ".partial";
        try
        {
            File.Delete(partial);
            Guarded(() =>
            {
                var where = new SqliteConnectionStringBuilder { DataSource = LongPath.Of(partial), Pooling = false };
                using var copy = new SqliteConnection(where.ToString());
                copy.Open();
                _connection.BackupDatabase(copy);
            });
            File.Move(partial, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerProblems.Unusable(Where, error.Message), error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    // False where a crash left something to be taken back in the file, which SQLite does not do for somebody who only reads.
    private bool TryCopyFrom(LedgerFile file)
    {
        using var source = Open(file.Path, SqliteOpenMode.ReadOnly, file);
        var isTorn = false;
        Guarded(() =>
        {
            try
            {
                source._connection.BackupDatabase(_connection);
            }
            catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == ReadOnlyRollback)
            {
                isTorn = true;
            }
        });
        return !isTorn;
    }

    // Whoever left it is dead, so the file and its journal do not change while they are copied.
    private void CopyFromTorn(LedgerFile file)
    {
        using var temporary = TemporaryFiles.OfSystem();
        try
        {
            var path = Path.Combine(temporary.Folder, "ledger.db");
            File.Copy(file.Path, path);
            File.Copy(file.Path + Journal, path + Journal);
            using var source = Open(path, SqliteOpenMode.ReadWrite, file);
            Guarded(() => source._connection.BackupDatabase(_connection));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerProblems.Unusable(Where, error.Message), error);
        }
    }

    private static LedgerDatabase Open(string path, SqliteOpenMode mode, LedgerFile file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = LongPath.Of(path),
            Mode = mode,
            ForeignKeys = true,
            Pooling = false,
        }.ToString());
        var database = new LedgerDatabase(connection, file);
        try
        {
            database.Guarded(connection.Open);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private void InTransaction(string begin, Action<SqliteConnection> work) => Guarded(() =>
    {
        try
        {
            Run(begin);
            work(_connection);
            Run("COMMIT");
        }
        catch
        {
            // SQLite has already rolled back after some errors; then this does nothing.
            _ = raw.sqlite3_exec(_connection.Handle, "ROLLBACK");
            throw;
        }
    });

    // Not through a command: those wait for a busy file by themselves, in whole seconds, and only the pipeline should.
    private void Run(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(_connection.Handle, sql), _connection.Handle);

    private void Guarded(Action work)
    {
        try
        {
            _pipeline.Execute(work);
        }
        catch (SqliteException exception) when (ProblemOf(exception) is { } problem)
        {
            throw new LedgerException(problem, exception);
        }
        catch (Exception error)
            when (error is FormatException or InvalidCastException or OverflowException or DataException or JsonException)
        {
            // A value that no run has written.
            throw new LedgerException(LedgerProblems.Damaged(Where), error);
        }
    }

    // sqlite.org/rescode.html; the codes that are left out are bugs.
    private Problem? ProblemOf(SqliteException exception) => exception.SqliteErrorCode switch
    {
        _ when DatabasePipeline.IsBusy(exception) => LedgerProblems.Busy(Where),
        11 or 19 or 20 or 24 => LedgerProblems.Damaged(Where), // CORRUPT; CONSTRAINT, MISMATCH, FORMAT: what is there contradicts itself
        26 => LedgerProblems.Foreign(Where), // SQLITE_NOTADB
        3 or 8 or 10 or 13 or 14 or 23 => LedgerProblems.Unusable(Where, exception.Message), // PERM, READONLY, IOERR, FULL, CANTOPEN, AUTH
        _ => null,
    };
}
