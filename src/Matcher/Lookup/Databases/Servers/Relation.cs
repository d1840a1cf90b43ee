using Matcher.Catalogue.Config.Databases;

namespace Matcher.Lookup.Databases.Servers;

/// <summary>What rows are taken from: a table, a view, or one select.</summary>
/// <param name="Table">Its name, with its schema where it has one; null where there is a query.</param>
/// <param name="Query">The select, without a semicolon at its end; null where there is a table.</param>
internal sealed record Relation(string? Table, string? Query)
{
    /// <summary>What the config says.</summary>
    public static Relation Of(TableInput input) => new(input.Table, input.Query?.TrimEnd().TrimEnd(';'));
}
