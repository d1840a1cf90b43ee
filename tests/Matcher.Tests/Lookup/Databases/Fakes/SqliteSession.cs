using System.Collections.Immutable;
using Matcher.Identity;
using Matcher.Lookup.Databases.Servers;
using Microsoft.Data.Sqlite;

namespace Matcher.Lookup.Databases.Fakes;

internal sealed class SqliteSession(SqliteServer server, SqliteConnection connection) : DatabaseSession
{
    public override SqlDialect Sql { get; } = new SqliteDialect(server.KeysInList);

    public override string Product => "SQLite";

    public override bool HasSnapshots => server.HasSnapshots;

    public override bool CanGoOn => server.CanGoOn;

    public override ImmutableArray<DatabaseColumn> ColumnsOf(Relation relation, CancellationToken cancellation)
    {
        using var reader = Ask($"SELECT * FROM {Sql.From(relation)} LIMIT 0");
        return [.. Enumerable.Range(0, reader.FieldCount).Select(field =>
            new DatabaseColumn(reader.GetName(field), reader.GetDataTypeName(field), reader.GetDataTypeName(field).ToUpperInvariant() switch
            {
                "INTEGER" or "BIGINT" => ColumnKind.WholeNumber,
                "BLOB" => ColumnKind.Bytes,
                "TEXT" => ColumnKind.Text,
                _ => ColumnKind.Other,
            }))];
    }

    public override ImmutableArray<string> PrimaryKeyOf(Relation relation, CancellationToken cancellation)
    {
        using var reader = Ask($"SELECT name FROM pragma_table_info({Sql.Literal(relation.Table!)}) WHERE pk > 0 ORDER BY pk");
        var names = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names.ToImmutable();
    }

    public override long? EstimatedRows(Relation relation, CancellationToken cancellation) => server.EstimatedRows;

    public override bool HasIndexOn(Relation relation, DatabaseColumn column, CancellationToken cancellation) => server.IsIndexed;

    public override bool TryBringKeys(IEnumerable<IdNumber> keys, CancellationToken cancellation)
    {
        if (!server.MayBringKeys)
            return false;
        Do($"CREATE TEMP TABLE IF NOT EXISTS {SqlDialect.KeyTable} (n TEXT PRIMARY KEY)");
        foreach (var key in keys)
            Do($"INSERT INTO temp.{SqlDialect.KeyTable} VALUES ('{key}')");
        return true;
    }

    public override void BeginSnapshot(CancellationToken cancellation)
    {
    }

    public override ImmutableArray<long> Numbers(string sql, CancellationToken cancellation)
    {
        using var reader = Ask(sql);
        Assert.That(reader.Read(), Is.True);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? 0 : reader.GetInt64(field))];
    }

    public override RowCursor Rows(string sql, int columns, CancellationToken cancellation) => new SqliteRows(server, Ask(sql), columns);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            connection.Dispose();
    }

    private void Do(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteDataReader Ask(string sql)
    {
        server.Queries.Add(sql);
        server.BeforeQuery(sql);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteReader();
    }
}
