using System.Collections.Immutable;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>What decides how a question is best asked.</summary>
/// <param name="HashesLists">Whether a list of many constants is looked up by hash.</param>
/// <param name="HasLooseCollations">Whether there are collations for which different texts are equal (nondeterministic ones).</param>
internal sealed record PostgreSqlTraits(bool HashesLists, bool HasLooseCollations)
{
    // Since then both = ANY and <> ALL of an array are.
    private const int HashesListsSince = 150_000;

    /// <summary>Whether rows of the relation lie on another server, which is to rule them out itself.</summary>
    public bool IsForeign { get; init; }

    /// <summary>
    /// The tables under a partitioned one, each of which counts its rows where they are; empty where the relation is counted as a whole.
    /// </summary>
    public ImmutableArray<string> Leaves { get; init; } = [];

    /// <summary>
    /// The roster's numbers, where they travel in each query, on to the server that has the rows; null where they are in a table.
    /// </summary>
    public ImmutableArray<string>? SentKeys { get; init; }

    /// <summary>Nothing is known: what every server can do.</summary>
    public static PostgreSqlTraits None { get; } = new(HashesLists: false, HasLooseCollations: false);

    /// <summary>Asks the server. What it is, it says in numbers of PostgreSQL's versions, a fork too.</summary>
    public static PostgreSqlTraits Of(PostgreSqlQueries queries, CancellationToken cancellation)
    {
        var version = queries.TryRead("SHOW server_version_num", cancellation) is [[{ } number]] && int.TryParse(number, out var parsed)
            ? parsed
            : 0;
        // The column is there since version 12, and so are such collations.
        var loose = version >= 120_000
            && queries.TryRead("SELECT count(*) FROM pg_collation WHERE NOT collisdeterministic", cancellation) is [[not "0"]];
        return new PostgreSqlTraits(version >= HashesListsSince, loose);
    }
}
