using System.Collections.Immutable;
using Matcher.Catalogue.Sources;

namespace Matcher.Formats.Headers;

/// <summary>
/// Finds the header among the first rows of a table: the row in which most of the source's columns are recognised. It
/// may stand below titles, and may be two rows: codes above Chinese names, or merged headings above the real ones.
/// </summary>
internal static class HeaderFinder
{
    /// <summary>A header further down than this is no header.</summary>
    public const int RowsLookedAt = 30;

    /// <summary>Finds it; null when there are no rows.</summary>
    /// <param name="source">What its columns should be.</param>
    /// <param name="rows">The first rows of the table.</param>
    public static FoundHeader? Find(SourceDefinition source, IReadOnlyList<ImmutableArray<string>> rows)
    {
        FoundHeader? best = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var single = new FoundHeader(rows[i], ColumnMapping.Of(source, rows[i]), i + 1);
            best = Better(best, single);
            if (i + 1 < rows.Count)
                best = Better(best, Double(source, rows[i], rows[i + 1], i + 2));
        }

        if (best is null)
            return null;
        var found = WithEmptyColumns(rows, PastSecondHeaderRow(source, rows, WithSubColumns(source, rows, best)));
        return found with { Repeated = RepeatedColumn.Find(found.Cells, found.Columns, [.. rows.Skip(found.RowsBefore)]) };
    }

    // 领取金额 merged over 家庭补差 and 残疾人救助: the row below heads columns too, even where none of them is known. It is
    // told from a person by its cells: they stand under merged headings and nowhere else, and none is a number.
    private static FoundHeader WithSubColumns(SourceDefinition source, IReadOnlyList<ImmutableArray<string>> rows, FoundHeader header)
    {
        if (header.RowsBefore >= rows.Count || header.Columns.Found == 0)
            return header;
        var (upper, lower) = (header.Cells, rows[header.RowsBefore]);
        ImmutableArray<int> filled = [.. Enumerable.Range(0, lower.Length).Where(field => lower[field].Length > 0)];
        return filled.Any(field => IsEmpty(upper, field)) && filled.All(field => IsMerged(upper, field) && !IsNumber(lower[field]))
            ? Double(source, upper, lower, header.RowsBefore + 1)
            : header;
    }

    private static bool IsEmpty(ImmutableArray<string> cells, int field) => field >= cells.Length || cells[field].Length == 0;

    // Only the first of the cells that were merged has the text.
    private static bool IsMerged(ImmutableArray<string> cells, int field) => IsEmpty(cells, field) || IsEmpty(cells, field + 1);

    private static bool IsNumber(string cell) => cell.All(c => char.IsDigit(c) || c is '.' or ',' or '-');

    // Some programs end every row but the header with delimiters. Only where all rows do are these columns without a name;
    // in one row alone they are the sign of a comma too many, and its values stand in the wrong columns.
    private static FoundHeader WithEmptyColumns(IReadOnlyList<ImmutableArray<string>> rows, FoundHeader header)
    {
        var named = header.Cells.Length;
        var data = rows.Skip(header.RowsBefore).Where(row => row.Any(cell => cell.Length > 0)).ToList();
        var width = data.Count > 0 ? data.Min(row => row.Length) : named;
        return width > named && data.All(row => row.Skip(named).All(cell => cell.Length == 0))
            ? header with { Cells = [.. header.Cells, .. Enumerable.Repeat("", width - named)] }
            : header;
    }

    private static FoundHeader Better(FoundHeader? best, FoundHeader candidate) =>
        best is null || candidate.Score > best.Score ? candidate : best;

    private static FoundHeader Double(SourceDefinition source, ImmutableArray<string> upper, ImmutableArray<string> lower, int rowsBefore)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < Math.Max(upper.Length, lower.Length); i++)
        {
            var below = i < lower.Length ? lower[i] : "";
            cells.Add(below.Length > 0 ? below : i < upper.Length ? upper[i] : "");
        }

        var all = cells.ToImmutable();
        return new FoundHeader(all, ColumnMapping.Of(source, all), rowsBefore);
    }

    // Codes above and names below are each a whole header; the data begins after the second.
    private static FoundHeader PastSecondHeaderRow(SourceDefinition source, IReadOnlyList<ImmutableArray<string>> rows, FoundHeader header)
    {
        // Where no column is known at all, no row is known for a header.
        if (header.RowsBefore >= rows.Count || header.Columns.Found == 0)
            return header;
        var next = ColumnMapping.Of(source, rows[header.RowsBefore]);
        return next.Missing.Any() || next.Found < header.Columns.Found / 2 ? header : header with { RowsBefore = header.RowsBefore + 1 };
    }
}
