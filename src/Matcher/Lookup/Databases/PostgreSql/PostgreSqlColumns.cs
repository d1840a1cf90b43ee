using System.Collections.Immutable;
using System.Globalization;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>The columns of a relation, as a select of no row describes them: that works for tables, views and queries alike.</summary>
internal static class PostgreSqlColumns
{
    private const uint Boolean = 16;

    private const uint Bytes = 17;

    /// <summary>The columns.</summary>
    /// <param name="queries">The connection.</param>
    /// <param name="from">What comes after FROM.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ImmutableArray<DatabaseColumn> Of(PostgreSqlQueries queries, string from, CancellationToken cancellation)
    {
        var columns = queries.Ask($"SELECT * FROM {from} LIMIT 0", async (command, stop) =>
        {
            var reader = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return Enumerable.Range(0, reader.FieldCount)
                    .Select(index => (reader.GetName(index), reader.GetDataTypeOID(index)))
                    .ToList();
            }
        }, cancellation);
        var types = TypeNames(queries, columns.Select(static column => column.Item2), cancellation);
        return [.. columns.Select(column => new DatabaseColumn(
            column.Item1, types.GetValueOrDefault(column.Item2, "?"), KindOf(column.Item2, types.GetValueOrDefault(column.Item2, ""))))];
    }

    // A domain is described by the type under it.
    private static Dictionary<uint, string> TypeNames(PostgreSqlQueries queries, IEnumerable<uint> oids, CancellationToken cancellation)
    {
        var values = string.Join("), (", oids.Distinct().Select(static oid => oid.ToString(CultureInfo.InvariantCulture)));
        var names = values.Length == 0
            ? []
            : queries.TryRead($"SELECT o, format_type(o::oid, NULL) FROM (VALUES ({values})) AS v (o)", cancellation) ?? [];
        return names.ToDictionary(static row => uint.Parse(row[0]!, CultureInfo.InvariantCulture), static row => row[1] ?? "?");
    }

    // The first are the same in every fork (pg_type.dat); forks have more kinds of text, by other names.
    private static ColumnKind KindOf(uint oid, string type) => oid switch
    {
        20 or 21 or 23 => ColumnKind.WholeNumber,
        18 or 19 or 25 or 1042 or 1043 => ColumnKind.Text,
        Bytes => ColumnKind.Bytes,
        Boolean => ColumnKind.Other,
        _ when type.EndsWith("[]", StringComparison.Ordinal) => ColumnKind.Other,
        _ when IsNamed(type, "blob", "raw", "bytea", "binary") => ColumnKind.Bytes,
        _ when IsNamed(type, "char", "text", "clob") => ColumnKind.Text,
        _ => ColumnKind.Other,
    };

    private static bool IsNamed(string type, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (type.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
