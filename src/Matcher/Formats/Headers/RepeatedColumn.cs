using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;

namespace Matcher.Formats.Headers;

/// <summary>
/// A second column that could hold the ID number, with other numbers in it: a table beside the table, the number of a
/// relative, or of whoever applied. One of the two is about the wrong people.
/// </summary>
/// <param name="Taken">0-based field of the column that is taken for the ID number.</param>
/// <param name="Other">0-based field of the other.</param>
/// <param name="IsSameHeader">Whether both have one header, so that nothing tells them apart.</param>
internal sealed record RepeatedColumn(int Taken, int Other, bool IsSameHeader)
{
    /// <summary>The repeated ID columns of a table.</summary>
    /// <param name="cells">Its header.</param>
    /// <param name="columns">Which field holds which column.</param>
    /// <param name="rows">Its first rows; columns that hold the same in all of them are no doubt.</param>
    public static ImmutableArray<RepeatedColumn> Find(ImmutableArray<string> cells, ColumnMapping columns,
        IReadOnlyList<ImmutableArray<string>> rows)
    {
        if (columns.Source.WithRole(ColumnRole.IdNumber) is not { } number || columns.Fields[number.Index] is not (>= 0 and var taken))
            return [];
        var known = number.Aliases.Prepend(number.Name).Select(HeaderText.Clean).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Enumerable.Range(0, cells.Length)
                .Where(field => !columns.Holds(field) && known.Contains(HeaderText.Clean(cells[field])))
                .Where(field => rows.Any(row => !string.Equals(At(row, taken), At(row, field), StringComparison.OrdinalIgnoreCase)))
                .Select(field => new RepeatedColumn(taken, field, IsSame(cells[taken], cells[field]))),
        ];
    }

    /// <summary>A column as a spreadsheet names it: A, B, AA.</summary>
    public static string Letters(int field) =>
        field < 26 ? ((char)('A' + field)).ToString() : Letters((field / 26) - 1) + (char)('A' + (field % 26));

    private static bool IsSame(string a, string b) =>
        string.Equals(HeaderText.Clean(a), HeaderText.Clean(b), StringComparison.OrdinalIgnoreCase);

    private static string At(ImmutableArray<string> row, int field) => field < row.Length ? row[field] : "";
}
