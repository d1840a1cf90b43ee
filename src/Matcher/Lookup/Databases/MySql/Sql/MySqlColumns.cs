using System.Collections.Frozen;
using Matcher.Lookup.Databases.Servers;
using MySqlConnector;

namespace Matcher.Lookup.Databases.MySql.Sql;

/// <summary>What the types of columns mean. A text's character set stands behind its type: <c>varchar(18) gbk</c>.</summary>
internal static class MySqlColumns
{
    private static readonly FrozenSet<string> s_whole = new[]
    {
        "tinyint", "smallint", "mediumint", "int", "integer", "bigint", "largeint", "bit", "bool", "boolean", "year",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // binary(18) and varbinary(18) are kept as text: who chose them wanted a text that is compared byte by byte.
    private static readonly FrozenSet<string> s_text = new[]
    {
        "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "string", "binary", "varbinary",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_bytes = new[]
    {
        "tinyblob", "blob", "mediumblob", "longblob", "geometry", "point", "linestring", "polygon", "multipoint", "multilinestring",
        "multipolygon", "geometrycollection", "geomcollection", "vector", "hll", "bitmap", "quantile_state", "agg_state", "percentile",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Character sets in which an ASCII character is its own byte, and no other character has such a byte alone.
    private static readonly FrozenSet<string> s_asciiIsItself = new[]
    {
        "utf8mb4", "utf8mb3", "utf8", "ascii", "latin1", "gbk", "gb2312", "gb18030", "big5", "binary",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_utf8 = new[] { "utf8mb4", "utf8mb3", "utf8", "ascii" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A column of a table.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type in full: <c>decimal(18,0) unsigned</c>.</param>
    /// <param name="collation">Its collation, which begins with its character set; null where it has none.</param>
    public static DatabaseColumn Of(string name, string type, string? collation)
    {
        var set = collation is null or "" ? null : collation.Split('_')[0];
        return new DatabaseColumn(name, set is null ? type : $"{type} {set}", KindOf(type));
    }

    /// <summary>A column of a query, whose character set nobody tells.</summary>
    public static DatabaseColumn Of(MySqlDbColumn column)
    {
        var type = (column.DataTypeName ?? "").ToLowerInvariant();
        return new DatabaseColumn(column.ColumnName, type, column.ProviderType switch
        {
            MySqlDbType.NewDecimal or MySqlDbType.Decimal => column.NumericScale is 0 ? ColumnKind.WholeNumber : ColumnKind.Other,
            MySqlDbType.Binary or MySqlDbType.VarBinary => ColumnKind.Text,
            MySqlDbType.TinyBlob or MySqlDbType.Blob or MySqlDbType.MediumBlob or MySqlDbType.LongBlob or MySqlDbType.Geometry =>
                ColumnKind.Bytes,
            MySqlDbType.Bit => ColumnKind.WholeNumber,
            MySqlDbType.TinyText or MySqlDbType.Text or MySqlDbType.MediumText or MySqlDbType.LongText => ColumnKind.Text,
            _ => KindOf(type),
        });
    }

    /// <summary>Whether it holds single bits, which travel as a byte that is no text.</summary>
    public static bool IsBits(DatabaseColumn column) => BaseOf(column.Type).Equals("bit", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the bytes that the server keeps of a value are those of its text in UTF-8.</summary>
    public static bool IsUtf8(DatabaseColumn column) => HasNoSet(column) || s_utf8.Contains(SetOf(column));

    /// <summary>Whether they are so at least of a text that is all ASCII, and of no other.</summary>
    public static bool IsAsciiItself(DatabaseColumn column) => HasNoSet(column) || s_asciiIsItself.Contains(SetOf(column));

    // Numbers and dates are written in ASCII; byte strings are what they are.
    private static bool HasNoSet(DatabaseColumn column) =>
        column.Kind == ColumnKind.WholeNumber
        || BaseOf(column.Type) is var type && (type is "binary" or "varbinary" or "decimal" or "double" or "float" or "date" or "time"
            or "datetime" or "timestamp");

    private static string SetOf(DatabaseColumn column) => column.Type.Split(' ')[^1];

    private static ColumnKind KindOf(string type)
    {
        var name = BaseOf(type);
        if (s_text.Contains(name))
            return ColumnKind.Text;
        if (s_bytes.Contains(name))
            return ColumnKind.Bytes;
        return s_whole.Contains(name) || (name.StartsWith("dec", StringComparison.Ordinal) && HasNoFraction(type))
            ? ColumnKind.WholeNumber
            : ColumnKind.Other;
    }

    private static bool HasNoFraction(string type) => type.Contains(",0)", StringComparison.Ordinal)
        || type.Contains(", 0)", StringComparison.Ordinal);

    private static string BaseOf(string type)
    {
        var end = type.AsSpan().IndexOfAny('(', ' ', '<');
        return (end < 0 ? type : type[..end]).ToLowerInvariant();
    }
}
