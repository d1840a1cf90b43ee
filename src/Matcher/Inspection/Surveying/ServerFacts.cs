using System.Collections.Immutable;
using Matcher.Catalogue.Config.Databases;

namespace Matcher.Inspection.Surveying;

/// <summary>What is known of a table in a database beside what is in its rows.</summary>
public sealed record ServerFacts
{
    /// <summary>The server: PostgreSQL 15.8.</summary>
    public required string Product { get; init; }

    /// <summary>Its family.</summary>
    public required DatabaseKind Kind { get; init; }

    /// <summary>Where it is: host and port.</summary>
    public required string Server { get; init; }

    /// <summary>How the connection is kept from others.</summary>
    public required TransportSecurity Security { get; init; }

    /// <summary>How long one query may take.</summary>
    public required TimeSpan TimeLimit { get; init; }

    /// <summary>How many rows the server's own statistics say that it has; null where they say nothing.</summary>
    public long? EstimatedRows { get; init; }

    /// <summary>Whether it was small enough to be read whole; else its first rows stand for all.</summary>
    public bool IsReadWhole { get; init; }

    /// <summary>All its columns, in its order.</summary>
    public ImmutableArray<ServerColumn> Columns { get; init; } = [];

    /// <summary>The columns that tell its rows apart: those of the config, else those of its primary key.</summary>
    public ImmutableArray<string> RowKey { get; init; } = [];

    /// <summary>Its column of ID numbers; null where it has none.</summary>
    public ServerColumn? IdColumn { get; init; }

    /// <summary>Whether an index begins with that column; null where nobody asked.</summary>
    public bool? IsIndexed { get; init; }

    /// <summary>What a run would ask of it; null where nobody asked, such as where the roster cannot be read.</summary>
    public ServerReading? Reading { get; init; }
}
