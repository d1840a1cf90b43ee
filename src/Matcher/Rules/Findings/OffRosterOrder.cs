using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;

namespace Matcher.Rules.Findings;

/// <summary>
/// Which of several rows says who somebody is who is not on the roster: the one that says most of whom and where, then by what it says.
/// Where it stands decides only between rows that say the same.
/// </summary>
internal static class OffRosterOrder
{
    private static readonly ColumnRole[] Who = [ColumnRole.Name, ColumnRole.Township, ColumnRole.Village];

    /// <summary>The row that counts.</summary>
    public static SourceRow First(IEnumerable<SourceRow> rows) => rows
        .OrderBy(row => Who.Count(role => string.IsNullOrWhiteSpace(row.Value(role))))
        .ThenBy(row => string.Join('\u001F', Who.Select(row.Value)), StringComparer.Ordinal)
        .ThenBy(row => row.Place, PlaceOrder.AsRead)
        .First();
}
