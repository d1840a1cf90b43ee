namespace Matcher.Lookup.Databases.Servers;

/// <summary>What went wrong with a database, as far as a user can do something about it.</summary>
internal enum DatabaseFault
{
    /// <summary>Nobody answers at that host and port, or the name is unknown.</summary>
    Unreachable,

    /// <summary>The server's certificate is not right for its name, or TLS is not spoken.</summary>
    NotTrusted,

    /// <summary>User or password is wrong, or the database does not exist.</summary>
    AccessRefused,

    /// <summary>The account may not do what was asked.</summary>
    NoRight,

    /// <summary>There is no such table or view.</summary>
    NoTable,

    /// <summary>There is no such column: it may have been taken away.</summary>
    NoColumn,

    /// <summary>The query of the config is not understood.</summary>
    BadQuery,

    /// <summary>
    /// The account's settings let a result be smaller than the data without a word, and it may not change them: the code is the setting,
    /// <c>skip_unavailable_shards=1</c>.
    /// </summary>
    HidesRows,

    /// <summary>The time limit was over; the query has been stopped on the server.</summary>
    TimeOver,

    /// <summary>The connection broke off: what came before is half a result.</summary>
    Broken,

    /// <summary>The server could not do it: out of memory, of disk space, going down.</summary>
    ServerFailed,
}
