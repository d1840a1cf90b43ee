namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>What decides how a question is best asked.</summary>
/// <param name="HashesLists">Whether a list of many constants is looked up by hash.</param>
/// <param name="HasLooseCollations">Whether there are collations for which different texts are equal (nondeterministic ones).</param>
/// <param name="IsForeign">Whether rows of the relation lie on another server, which is to rule them out itself.</param>
internal sealed record PostgreSqlTraits(bool HashesLists, bool HasLooseCollations, bool IsForeign)
{
    // Since then both = ANY and <> ALL of an array are.
    private const int HashesListsSince = 150_000;

    /// <summary>Nothing is known: what every server can do.</summary>
    public static PostgreSqlTraits None { get; } = new(HashesLists: false, HasLooseCollations: false, IsForeign: false);

    /// <summary>Asks the server. What it is, it says in numbers of PostgreSQL's versions, a fork too.</summary>
    public static PostgreSqlTraits Of(PostgreSqlQueries queries, CancellationToken cancellation)
    {
        var version = queries.TryRead("SHOW server_version_num", cancellation) is [[{ } number]] && int.TryParse(number, out var parsed)
            ? parsed
            : 0;
        // The column is there since version 12, and so are such collations.
        var loose = version >= 120_000
            && queries.TryRead("SELECT count(*) FROM pg_collation WHERE NOT collisdeterministic", cancellation) is [[not "0"]];
        return new PostgreSqlTraits(version >= HashesListsSince, loose, IsForeign: false);
    }
}
