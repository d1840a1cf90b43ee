using System.Collections.Immutable;
using Matcher.Lookup.Databases.Queries;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases;

/// <summary>How many rows a table has, as its server counts them.</summary>
/// <param name="Total">All of them.</param>
/// <param name="HandedOver">Those that each query of the plan gives.</param>
internal sealed record RowCount(long Total, ImmutableArray<long> HandedOver)
{
    /// <summary>Those that all queries give together.</summary>
    public long Coming => HandedOver.Sum();

    /// <summary>Those that are ruled out.</summary>
    public long RuledOut => Total - Coming;

    /// <summary>Counts.</summary>
    public static RowCount Of(DatabaseSession session, ReadingPlan plan, CancellationToken cancellation)
    {
        var both = session.Numbers(plan.Queries.CountBoth(plan.Parts[^1]), cancellation);
        return new RowCount(both[0],
        [
            .. plan.Parts[..^1].Select(part => session.Numbers(TableQueries.Count(part), cancellation)[0]),
            both[1],
        ]);
    }

    /// <summary>Whether another count gave the same.</summary>
    public bool IsSame(RowCount other) => Total == other.Total && HandedOver.SequenceEqual(other.HandedOver);
}
