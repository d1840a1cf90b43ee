using System.Collections.Immutable;
using Matcher.Catalogue.Config.Databases;
using Matcher.Identity;
using Matcher.Lookup.Databases.Queries;
using Matcher.Lookup.Locations;

namespace Matcher.Lookup.Databases;

/// <summary>By which queries a table is read for one source.</summary>
/// <param name="Queries">Makes their SQL.</param>
/// <param name="Parts">The queries, which together give each row exactly once that may not be ruled out.</param>
internal sealed record ReadingPlan(TableQueries Queries, ImmutableArray<TableQuery> Parts)
{
    /// <summary>How the roster's numbers were brought; null: they were not, because no row can be ruled out.</summary>
    public KeyTransport? Way { get; private init; }

    /// <summary>
    /// Brings the roster's numbers and makes the plan; null where the numbers may not be brought in the way that is asked for.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="access">Its database.</param>
    /// <param name="asOf">基准日.</param>
    /// <param name="receiver">Whose numbers, and what is wanted.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ReadingPlan? Make(
        OpenedTable table, DatabaseAccess access, DateOnly asOf, SourceReceiver receiver, CancellationToken cancellation)
    {
        var (session, columns) = (table.Session, table.Columns);
        var queries = new TableQueries(session.Sql, table.Relation, columns.Id, columns.Key, columns.Cells);
        var settled = receiver.Demand.OffRoster.IsEmpty
            ? null
            : new SettledCells(session.Sql, table.Layout, columns.Cells,
                column => FrequentTexts.Of(session, table.Relation, column, cancellation), receiver.Saw).Of(receiver.OffRosterPredicates);
        if (RulingOut.MayGo(session.Sql, columns.Id, asOf, receiver, settled) is not { } mayGo)
            return new ReadingPlan(queries, queries.All());
        if (access.Keys != KeyTransport.Lists && session.TryBringKeys(PlainKeys(receiver), cancellation))
            return new ReadingPlan(queries, queries.WithKeys(mayGo)) { Way = KeyTransport.TemporaryTable };
        if (access.Keys == KeyTransport.TemporaryTable)
            return null;
        var isIndexed = table.IsIndexed(cancellation);
        return new ReadingPlan(queries, queries.InLists(mayGo, [.. PlainKeys(receiver).Select(key => key.ToString())], isIndexed))
        {
            Way = KeyTransport.Lists,
        };
    }

    // A number that might have been cut by Excel is never plain: its rows are handed over in any case.
    private static IEnumerable<IdNumber> PlainKeys(SourceReceiver receiver) =>
        receiver.Keys.Numbers.Union(receiver.Demand.Numbers).Where(number => !number.MayBeCut);
}
