using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Storage;

/// <summary>One INSERT for many rows: prepared once, because a run may bring a hundred thousand.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly SqliteCommand _command;

    /// <summary>Prepares it.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that are given, in the order in which they are given.</param>
    public PreparedInsert(SqliteConnection connection, string table, params ReadOnlySpan<string> columns)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Table and columns are literals of this folder.
        _command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES (@{string.Join(", @", columns)})";
#pragma warning restore CA2100
        foreach (var column in columns)
            _command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column });
        _command.Prepare();
    }

    /// <summary>Inserts a row.</summary>
    public void Add(params ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++)
            _command.Parameters[index].Value = values[index];
        _command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();
}
