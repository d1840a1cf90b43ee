namespace Matcher.Catalogue.Config.Databases;

/// <summary>Which family of databases a server is of: how it is spoken to, and in which SQL.</summary>
public enum DatabaseKind
{
    /// <summary>PostgreSQL and what speaks its protocol: Greenplum, Citus, GaussDB, Kingbase.</summary>
    PostgreSql,

    /// <summary>MySQL and what speaks its protocol: MariaDB, TiDB, OceanBase, Doris, StarRocks.</summary>
    MySql,

    /// <summary>ClickHouse, over HTTP.</summary>
    ClickHouse,
}
