using Matcher.Identity;
using Matcher.Lookup.Databases.Servers;
using Microsoft.Data.Sqlite;

namespace Matcher.Lookup.Databases.Fakes;

/// <summary>
/// A database server that is always there: SQLite in memory. What it cannot show is what real servers say otherwise; that is for their own
/// tests.
/// </summary>
internal sealed class SqliteServer : DatabaseServer, IDisposable
{
    private readonly string _name = $"Data Source=matcher-{Guid.NewGuid():N};Mode=Memory;Cache=Shared";
    private readonly SqliteConnection _open;

    public SqliteServer()
    {
        _open = new SqliteConnection(_name);
        _open.Open();
    }

    /// <summary>Whether the account may make a temporary table.</summary>
    public bool MayBringKeys { get; init; } = true;

    /// <summary>How many numbers a query may list.</summary>
    public int KeysInList { get; init; } = 1_000;

    /// <summary>Whether an index finds rows by the ID number.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>How many rows its statistics say that a table has.</summary>
    public long? EstimatedRows { get; init; }

    /// <summary>Whether several queries can be asked of one state of the data.</summary>
    public bool HasSnapshots { get; init; } = true;

    /// <summary>Whether a failed query leaves the state of the data alone.</summary>
    public bool CanGoOn { get; init; }

    /// <summary>Asked before each query; throws what the server is to fail with.</summary>
    public Action<string> BeforeQuery { get; set; } = _ => { };

    /// <summary>Asked before each row; throws what breaks off the result.</summary>
    public Action<long> BeforeRow { get; set; } = _ => { };

    /// <summary>How often somebody has connected.</summary>
    public int Connections { get; private set; }

    /// <summary>Every query that was asked, in order.</summary>
    public List<string> Queries { get; } = [];

    /// <summary>Does something on the server.</summary>
    public void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = _open.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"@{i}", values[i] ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    public override DatabaseSession Connect(CancellationToken cancellation)
    {
        Connections++;
        var connection = new SqliteConnection(_name);
        connection.Open();
        connection.CreateFunction<string?, int, bool?>("plain", (text, day) => text is null
            ? null
            : new IdReader(DateOnly.FromDayNumber(day)).TryReadPlain(System.Text.Encoding.UTF8.GetBytes(text), out _));
        return new SqliteSession(this, connection);
    }

    public void Dispose() => _open.Dispose();
}
