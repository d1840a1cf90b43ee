using Matcher.Catalogue.Config.Databases;
using Matcher.Inspection.Surveying;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Runs;

/// <summary>What is told of a table in a database, whoever looks at it.</summary>
internal static class ServerTable
{
    /// <summary>What is known of its server.</summary>
    public static ServerFacts FactsOf(DatabaseSession session, DatabaseAccess access) => new()
    {
        Product = session.Product,
        Kind = access.Kind,
        Server = access.Address,
        Security = access.Security,
        TimeLimit = access.TimeLimit,
    };

    /// <summary>A column, as it is told.</summary>
    public static ServerColumn Shown(DatabaseColumn column) => new(column.Name, column.Type);
}
