using System.Collections.Immutable;
using Matcher.Identity;

namespace Matcher.Lookup.Databases.Servers;

/// <summary>
/// One connection to a database, for one source. It changes nothing there but its own temporary table. Every method throws
/// <see cref="DatabaseFailedException"/> where the server cannot do it, and <see cref="OperationCanceledException"/> when it is stopped,
/// after the query has been stopped on the server.
/// </summary>
internal abstract class DatabaseSession : IDisposable
{
    /// <summary>Its SQL.</summary>
    public abstract SqlDialect Sql { get; }

    /// <summary>What users read of it: PostgreSQL 15.8.</summary>
    public abstract string Product { get; }

    /// <summary>Whether several queries can be asked of one state of the data.</summary>
    public abstract bool HasSnapshots { get; }

    /// <summary>Whether the next query can be asked of the same state of the data after one has failed.</summary>
    public virtual bool CanGoOn => false;

    /// <summary>Bytes that came from the server so far, about; 0 where nobody counts.</summary>
    public virtual long BytesReceived => 0;

    /// <summary>Bytes that went to the server so far, about; 0 where nobody counts.</summary>
    public virtual long BytesSent => 0;

    /// <summary>The columns of a relation, in its order.</summary>
    public abstract ImmutableArray<DatabaseColumn> ColumnsOf(Relation relation, CancellationToken cancellation);

    /// <summary>Names of the columns of a table's primary key, in its order; none where it has none or nobody can tell.</summary>
    public virtual ImmutableArray<string> PrimaryKeyOf(Relation relation, CancellationToken cancellation) => [];

    /// <summary>How many rows a table has, as the server's own statistics say it; null where they say nothing.</summary>
    public abstract long? EstimatedRows(Relation relation, CancellationToken cancellation);

    /// <summary>Whether an index begins with a column, so that rows are found by it without reading the whole table.</summary>
    public abstract bool HasIndexOn(Relation relation, DatabaseColumn column, CancellationToken cancellation);

    /// <summary>
    /// Brings numbers, so that <see cref="SqlDialect.IsKey"/> knows them in every later query of the session; false where the account may
    /// not, and nothing has changed. Before <see cref="BeginSnapshot"/>. An empty sequence finds out whether it may.
    /// </summary>
    public abstract bool TryBringKeys(IEnumerable<IdNumber> keys, CancellationToken cancellation);

    /// <summary>From now on every query sees the data as they are at this moment, where the server <see cref="HasSnapshots"/>.</summary>
    public abstract void BeginSnapshot(CancellationToken cancellation);

    /// <summary>Asks for one row of whole numbers; NULL is 0.</summary>
    public abstract ImmutableArray<long> Numbers(string sql, CancellationToken cancellation);

    /// <summary>Asks for rows of text. At most one cursor of a session is open at a time.</summary>
    /// <param name="sql">A select whose columns are all made by <see cref="SqlDialect.Text"/>.</param>
    /// <param name="columns">How many it has.</param>
    /// <param name="cancellation">Stops it, while rows are read too.</param>
    public abstract RowCursor Rows(string sql, int columns, CancellationToken cancellation);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
