using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Config.Databases;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Databases.Fakes;
using Matcher.Lookup.Keys;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Demand;
using Matcher.Support;

namespace Matcher.Lookup.Databases;

/// <summary>The small county's vehicles as a table <c>v</c> with the row key <c>line</c>.</summary>
internal static class SmallTable
{
    public static readonly SourceInput Input = new("vehicles", new InputFiles([]), 1, Place.Nowhere)
    {
        Table = new TableInput("province", ["line"]) { Table = "v" },
    };

    public static readonly DatabaseAccess Access = new("province", DatabaseKind.PostgreSql, "db.test", 5432, Place.Nowhere);

    /// <summary>Makes the table: line, number, name, plate.</summary>
    public static void Fill(SqliteServer server, IEnumerable<(string? Id, string? Name, string? Plate)> rows, string idType = "TEXT")
    {
        server.Execute($"CREATE TABLE v (line INTEGER, 身份证号 {idType}, 所有人 TEXT, 号牌号码 TEXT, photo BLOB)");
        // The first line of a file with the same rows is its header.
        var line = 2L;
        foreach (var (id, name, plate) in rows)
            server.Execute("INSERT INTO v (line, 身份证号, 所有人, 号牌号码) VALUES (@0, @1, @2, @3)", line++, id, name, plate);
    }

    /// <summary>Reads it against a roster.</summary>
    public static SourceResult Match(LoadedRoster roster, SqliteServer server, IRejectSink? rejects = null, RowDemand? demand = null,
        Func<SourceInput, SourceInput>? change = null, Func<DatabaseAccess, DatabaseAccess>? access = null,
        CancellationToken cancellation = default)
    {
        var context = MatchingContext.Of(roster, new IdReader(SmallCounty.AsOf));
        var catalogue = new SourceCatalogue(SmallCounty.RosterDefinition,
            ImmutableDictionary<string, SourceDefinition>.Empty.Add("vehicles", SmallCounty.Vehicles));
        var databases = ImmutableDictionary<string, DatabaseAccess>.Empty
            .Add("province", (access ?? (usual => usual))(Access));
        return new SourceLookup(context, catalogue, new DatabaseLocation(databases, SmallCounty.AsOf, (_, _) => server), new SilentProgress())
            .Read((change ?? (input => input))(Input), demand ?? RowDemand.EveryMatch(SmallCounty.Vehicles),
                rejects ?? new SmallCounty.Rejects(), cancellation);
    }
}
