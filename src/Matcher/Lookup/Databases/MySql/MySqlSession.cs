using System.Collections.Immutable;
using Matcher.Identity;
using Matcher.Lookup.Databases.MySql.Asking;
using Matcher.Lookup.Databases.MySql.Sql;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>One connection to a server of MySQL's family.</summary>
internal sealed class MySqlSession : DatabaseSession
{
    private readonly MySqlCalls _calls;
    private readonly MySqlProduct _product;
    private readonly MySqlDialect _sql;
    private readonly MySqlTables _tables;
    private readonly long _longestQuery;
    private bool _hasSnapshots;
    private bool _hasDatabase;

    private MySqlSession(MySqlCalls calls, MySqlProduct product, long longestQuery, bool hasDatabase)
    {
        (_calls, _product, _longestQuery, _hasDatabase) = (calls, product, longestQuery, hasDatabase);
        _sql = new MySqlDialect(product, longestQuery);
        _tables = new MySqlTables(calls, product);
    }

    /// <summary>Asks over its connection.</summary>
    public MySqlCalls Calls => _calls;

    public override SqlDialect Sql => _sql;

    public override string Product => _product.Name;

    public override bool HasSnapshots => _hasSnapshots;

    public override bool CanGoOn => _calls.CanGoOn;

    public override long BytesReceived => _calls.BytesReceived;

    public override long BytesSent => _calls.BytesSent;

    /// <summary>Finds out whom it is talking to, and sets what can be set.</summary>
    /// <param name="calls">The connection, open; given back with the session.</param>
    /// <param name="cancellation">Stops it.</param>
    public static MySqlSession Begin(MySqlCalls calls, CancellationToken cancellation)
    {
        var version = calls.OneText("SELECT VERSION()", cancellation) ?? "";
        var product = MySqlProduct.Read(version, MySqlSettings.Ask(calls, "version_comment", cancellation) ?? "");
        MySqlSettings.Set(calls, product, cancellation);
        return new MySqlSession(
            calls,
            product,
            MySqlSettings.LongestQuery(calls, cancellation),
            calls.OneText("SELECT DATABASE()", cancellation) is { Length: > 0 });
    }

    public override ImmutableArray<DatabaseColumn> ColumnsOf(Relation relation, CancellationToken cancellation)
    {
        var columns = _tables.ColumnsOf(relation, cancellation);
        if (!_hasDatabase && relation.Table is { } table && MySqlNames.Parts(table) is [.., var schema, _])
            _hasDatabase = _calls.TryDo($"USE {MySqlNames.Quote(schema)}", cancellation); // a temporary table must be in one
        _hasSnapshots = _tables.IsTransactional(relation, cancellation);
        return columns;
    }

    public override long? EstimatedRows(Relation relation, CancellationToken cancellation) => _tables.EstimatedRows(relation, cancellation);

    public override ImmutableArray<string> PrimaryKeyOf(Relation relation, CancellationToken cancellation) =>
        _tables.PrimaryKeyOf(relation, cancellation);

    public override bool HasIndexOn(Relation relation, DatabaseColumn column, CancellationToken cancellation) =>
        _tables.HasIndexOn(relation, column, cancellation);

    public override bool TryBringKeys(IEnumerable<IdNumber> keys, CancellationToken cancellation) =>
        new MySqlKeys(_calls, _product, _longestQuery).TryBring(keys, cancellation);

    public override void BeginSnapshot(CancellationToken cancellation)
    {
        if (!_hasSnapshots)
            return;
        _hasSnapshots = _calls.TryDo("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY", cancellation)
            || _calls.TryDo("START TRANSACTION WITH CONSISTENT SNAPSHOT", cancellation);
    }

    public override ImmutableArray<long> Numbers(string sql, CancellationToken cancellation)
    {
        var rows = _calls.All(sql, MySqlCalls.NumbersOf, cancellation);
        return rows is [var row] ? row : throw new DatabaseFailedException(DatabaseFault.ServerFailed, "");
    }

    public override RowCursor Rows(string sql, int columns, CancellationToken cancellation) => _calls.Rows(sql, columns, cancellation);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _calls.Dispose();
    }
}
