using System.Collections.Immutable;

namespace Matcher.Catalogue.Config.Databases;

/// <summary>The rows of a source in a database.</summary>
/// <param name="Database">Name of the database in the config.</param>
/// <param name="RowKey">
/// The columns that tell each row from every other, in order: what is written beside a finding, so that it can be found again.
/// </param>
public sealed record TableInput(string Database, ImmutableArray<string> RowKey)
{
    /// <summary>Name of the table or view, with its schema where it has one: <c>si.payments</c>; null where there is a query.</summary>
    public string? Table { get; init; }

    /// <summary>One select that gives the rows; null where there is a table.</summary>
    public string? Query { get; init; }
}
