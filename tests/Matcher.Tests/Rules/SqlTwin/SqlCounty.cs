using System.Globalization;
using Dapper;
using Matcher.Sources;
using Microsoft.Data.Sqlite;

namespace Matcher.Rules.SqlTwin;

/// <summary>The county in SQLite, every value as text, as it stands in the files.</summary>
internal sealed class SqlCounty : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqlCounty(RandomCounty county, SourceCatalogue catalogue, DateOnly asOf)
    {
        _connection.Open();
        foreach (var (id, rows) in county.Sources)
            Load(id, catalogue.Sources[id], rows);
        Load("people", catalogue.Roster, county.Roster);
        var roster = catalogue.Roster;
        var birth = "substr(number, 7, 4) || '-' || substr(number, 11, 2) || '-' || substr(number, 13, 2)";
        var paid = $"c{roster.Column("发放年月")!.Index}";
        var day = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _connection.Execute($"""
            CREATE TABLE roster AS SELECT *,
                c{roster.WithRole(ColumnRole.Township)!.Index} AS township,
                c{roster.WithRole(ColumnRole.HouseholdNumber)!.Index} AS household,
                c{roster.WithRole(ColumnRole.Category)!.Index} AS category,
                strftime('%Y-%m-01', CASE WHEN date({paid}) = {paid} AND {paid} < '{day}' THEN {paid} ELSE '{day}' END) AS last_paid,
                {birth} AS birth,
                CAST(CAST(substr('{day}', 1, 4) AS INTEGER) - CAST(substr(number, 7, 4) AS INTEGER) - (substr('{day}', 6) < substr({birth}, 6)) AS TEXT) AS age,
                CASE WHEN number IS NULL THEN '被遮盖' ELSE '有效' END AS number_state
            FROM people
            """);
    }

    /// <summary>Row numbers of the people that a query selects.</summary>
    public SortedSet<long> People(string sql) => [.. _connection.Query<long>(sql)];

    public void Dispose() => _connection.Dispose();

    private void Load(string table, SourceDefinition source, IEnumerable<TwinRow> rows)
    {
        var columns = string.Join(", ", source.Columns.Select(column => $"c{column.Index} TEXT NOT NULL"));
        _connection.Execute($"CREATE TABLE {table} (row INTEGER NOT NULL, number TEXT, name TEXT NOT NULL, {columns})");
        using var transaction = _connection.BeginTransaction();
        foreach (var row in rows)
        {
            var number = row.Values[source.WithRole(ColumnRole.IdNumber)!.Index];
            var name = source.WithRole(ColumnRole.Name) is { } named ? row.Values[named.Index] : "";
            var values = new DynamicParameters();
            values.Add("row", row.Number);
            values.Add("number", number.Contains('*', StringComparison.Ordinal) ? null : number);
            values.Add("name", name);
            foreach (var column in source.Columns)
                values.Add($"c{column.Index}", column.ToWords(row.Values[column.Index]));
            _connection.Execute($"INSERT INTO {table} VALUES (@row, @number, @name, {string.Join(", ", source.Columns.Select(column => $"@c{column.Index}"))})", values, transaction);
        }

        transaction.Commit();
    }
}
