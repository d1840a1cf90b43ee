using System.Collections.Immutable;
using System.Globalization;
using Matcher.Identity;
using Matcher.Lookup.Databases.PostgreSql.Queries;
using Matcher.Lookup.Databases.PostgreSql.Results;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>One connection to a server of the PostgreSQL family.</summary>
internal sealed class PostgreSqlSession : DatabaseSession
{
    private const string BeginSnapshotSql = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private readonly PostgreSqlQueries _queries;
    private readonly PostgreSqlKeys _keys;
    private readonly bool _copies;

    private PostgreSqlTraits _traits;

    private PostgreSqlSession(PostgreSqlQueries queries, PostgreSqlTraits traits, string version, bool hasSnapshots, bool copies)
    {
        (_queries, _traits) = (queries, traits);
        Sql = new PostgreSqlDialect(() => _traits);
        _keys = new PostgreSqlKeys(queries);
        (Product, HasSnapshots, _copies) = (version, hasSnapshots, copies);
    }

    /// <inheritdoc/>
    public override SqlDialect Sql { get; }

    /// <inheritdoc/>
    public override string Product { get; }

    /// <inheritdoc/>
    public override bool HasSnapshots { get; }

    /// <inheritdoc/>
    public override long BytesReceived => _queries.BytesReceived;

    /// <inheritdoc/>
    public override long BytesSent => _queries.BytesSent;

    /// <summary>Sets a new connection up, and finds out what its server can do.</summary>
    public static PostgreSqlSession Begin(PostgreSqlQueries queries, CancellationToken cancellation)
    {
        foreach (var setting in PostgreSqlSettings.Of(queries.TimeLimit))
            queries.TryTell(setting, cancellation); // a fork that does not know a setting does without it
        var version = queries.TryRead("SELECT version()", cancellation)?[0][0];
        var hasSnapshots = queries.TryTell(BeginSnapshotSql, cancellation);
        queries.TryTell("ROLLBACK", cancellation);
        var copies = CopyCursor.IsPossible(queries, cancellation);
        return new PostgreSqlSession(queries, PostgreSqlTraits.Of(queries, cancellation), ProductName.Of(version), hasSnapshots, copies);
    }

    /// <inheritdoc/>
    public override ImmutableArray<DatabaseColumn> ColumnsOf(Relation relation, CancellationToken cancellation)
    {
        if (relation.Query is { } query && !OneSelect.Is(query))
            throw new DatabaseFailedException(DatabaseFault.BadQuery, "");
        var from = Sql.From(relation);
        var columns = PostgreSqlColumns.Of(_queries, from, cancellation);
        if (PostgreSqlStatistics.IsForeign(_queries, from, cancellation))
        {
            _traits = _traits with
            {
                IsForeign = true,
                Leaves = relation.Table is { } table ? PostgreSqlStatistics.Leaves(_queries, RelationName.Of(table), cancellation) : [],
            };
        }

        return columns;
    }

    /// <inheritdoc/>
    public override long? EstimatedRows(Relation relation, CancellationToken cancellation) =>
        relation.Table is { } table ? PostgreSqlStatistics.Rows(_queries, RelationName.Of(table), cancellation) : null;

    /// <inheritdoc/>
    public override ImmutableArray<string> PrimaryKeyOf(Relation relation, CancellationToken cancellation) => relation.Table is { } table
        ? PostgreSqlStatistics.PrimaryKey(_queries, RelationName.Of(table), cancellation)
        : [];

    /// <inheritdoc/>
    public override bool HasIndexOn(Relation relation, DatabaseColumn column, CancellationToken cancellation) =>
        relation.Table is { } table && PostgreSqlDialect.CanUseIndex(column)
            && PostgreSqlStatistics.HasIndex(_queries, RelationName.Of(table), column.Name, cancellation);

    /// <inheritdoc/>
    public override bool TryBringKeys(IEnumerable<IdNumber> keys, CancellationToken cancellation)
    {
        // No other server sees a temporary table of this one: every row would travel here to be joined.
        if (_traits is { IsForeign: true, HashesLists: true }
            && ImmutableArray.CreateRange(keys.Take(Sql.KeysInList + 1).Select(static key => key.ToString())) is var sent
            && sent.Length <= Sql.KeysInList)
        {
            _traits = _traits with { SentKeys = sent };
            return true;
        }

        return _keys.TryBring(keys, cancellation);
    }

    /// <inheritdoc/>
    public override void BeginSnapshot(CancellationToken cancellation) =>
        _queries.Tell(HasSnapshots ? BeginSnapshotSql : "BEGIN READ ONLY", cancellation);

    /// <inheritdoc/>
    public override ImmutableArray<long> Numbers(string sql, CancellationToken cancellation) =>
        [.. _queries.Read(sql, cancellation)[0].Select(static cell => cell is null
            ? 0
            : (long)decimal.Parse(cell, NumberStyles.Number, CultureInfo.InvariantCulture))];

    /// <inheritdoc/>
    public override RowCursor Rows(string sql, int columns, CancellationToken cancellation) => _copies
        ? CopyCursor.Of(_queries, sql, columns, cancellation)
        : TextCursor.Of(_queries, sql, columns, cancellation);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _queries.Dispose();
    }
}
