using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Matcher.FollowUp.Storage;

/// <summary>
/// One INSERT for many rows: prepared once, because a run may bring a hundred thousand, and given to SQLite itself, because a command
/// looks every column up by its name for every row. The values of a row are given in the order of the columns, then the row is added.
/// </summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int _columns;
    private byte[] _text = new byte[1024];
    private int _given;

    /// <summary>Prepares it.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that are given, in the order in which they are given.</param>
    /// <exception cref="SqliteException">The ledger cannot be used.</exception>
    public PreparedInsert(SqliteConnection connection, string table, params ReadOnlySpan<string> columns)
    {
        _database = connection.Handle!;
        _columns = columns.Length;
        var values = string.Join(", ", Enumerable.Repeat('?', _columns));
        Check(raw.sqlite3_prepare_v2(
            _database, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({values})", out _statement));
    }

    /// <summary>Gives the next column a text, or NULL.</summary>
    public PreparedInsert With(string? text)
    {
        Check(text switch
        {
            null => raw.sqlite3_bind_null(_statement, ++_given),
            // An empty span would be NULL.
            "" => raw.sqlite3_bind_text(_statement, ++_given, text),
            _ => raw.sqlite3_bind_text(_statement, ++_given, Utf8(text)),
        });
        return this;
    }

    /// <summary>Gives the next column a number, or NULL.</summary>
    public PreparedInsert With(long? number)
    {
        Check(number is { } one
            ? raw.sqlite3_bind_int64(_statement, ++_given, one)
            : raw.sqlite3_bind_null(_statement, ++_given));
        return this;
    }

    /// <summary>Gives the next column 1 or 0.</summary>
    public PreparedInsert With(bool value) => With(value ? 1L : 0L);

    /// <summary>Inserts the row.</summary>
    /// <exception cref="SqliteException">The ledger cannot be used.</exception>
    public void Add()
    {
        if (_given != _columns)
            throw new InvalidOperationException($"A row of {_columns} columns was given {_given} values.");
        _given = 0;
        Check(raw.sqlite3_step(_statement));
        Check(raw.sqlite3_reset(_statement));
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private ReadOnlySpan<byte> Utf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most)
            _text = new byte[most];
        return _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
