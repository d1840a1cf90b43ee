using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;

namespace Matcher.Formats.Headers;

/// <summary>A header over several columns, of which the first is read: 姓名 of the owner, and 姓名 of whoever applied.</summary>
/// <param name="Taken">0-based field of the column that is read.</param>
/// <param name="Others">0-based fields of the others.</param>
internal sealed record RepeatedHeader(int Taken, ImmutableArray<int> Others)
{
    /// <summary>Those of a table that one of the source's columns is read from.</summary>
    public static IEnumerable<RepeatedHeader> Find(ImmutableArray<string> cells, ColumnMapping columns)
    {
        var cleaned = cells.Select(HeaderText.Clean).ToList();
        return columns.Fields
            .Where(field => field >= 0)
            .Order()
            .Select(field =>
                new RepeatedHeader(
                    field,
                    [.. Enumerable.Range(0, cleaned.Count)
                        .Where(other =>
                            other != field && string.Equals(cleaned[other], cleaned[field], StringComparison.OrdinalIgnoreCase))]))
            .Where(repeated => !repeated.Others.IsEmpty);
    }
}
