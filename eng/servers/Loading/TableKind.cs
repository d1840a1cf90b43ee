namespace Matcher.Loading;

/// <summary>A family of databases, by how a table is made in it.</summary>
internal enum TableKind
{
    /// <summary>PostgreSQL and its kin.</summary>
    PostgreSql,

    /// <summary>MySQL and its kin.</summary>
    MySql,

    /// <summary>ClickHouse.</summary>
    ClickHouse,
}
