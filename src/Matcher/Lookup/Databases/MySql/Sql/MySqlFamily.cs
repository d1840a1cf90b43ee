namespace Matcher.Lookup.Databases.MySql.Sql;

/// <summary>Which server it is, of those that speak MySQL's protocol: what it calls its settings, and what it lacks.</summary>
internal enum MySqlFamily
{
    /// <summary>MySQL, and whatever does not say that it is another.</summary>
    MySql,

    /// <summary>MariaDB.</summary>
    MariaDb,

    /// <summary>TiDB.</summary>
    TiDb,

    /// <summary>OceanBase.</summary>
    OceanBase,

    /// <summary>Apache Doris: no byte strings, no transactions to read in.</summary>
    Doris,

    /// <summary>StarRocks: as Doris, of which it was once a part.</summary>
    StarRocks,
}
