using System.Collections.Immutable;
using System.Text;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Headers;
using Matcher.Foundation.Characters;

namespace Matcher.Formats.Workbooks;

/// <summary>A sheet and the header found in it; null when the sheet is empty.</summary>
internal sealed record FoundSheet(int Index, string? Name, bool IsHidden, FoundHeader? Header)
{
    /// <summary>0-based columns that are read although Excel does not show them.</summary>
    public ImmutableArray<int> HiddenColumns { get; init; } = [];
}

/// <summary>Looks at the first rows of every sheet.</summary>
internal static class SheetFinder
{
    /// <summary>The sheets, in the order of the workbook; those without a name have numbers, if there are several.</summary>
    public static ImmutableArray<FoundSheet> Find(SheetFile file, SourceDefinition source)
    {
        using var workbook = file.Open();
        var sheets = ImmutableArray.CreateBuilder<FoundSheet>();
        while (workbook.NextSheet())
        {
            var rows = FirstRows(workbook);
            var isEmpty = rows.All(row => row.All(cell => cell.Length == 0));
            var name = workbook.Name is { } given ? WellFormedText.Of(given) : null;
            var header = isEmpty ? null : HeaderFinder.Find(source, rows);
            sheets.Add(new FoundSheet(sheets.Count, name, workbook.IsHidden, header)
            {
                HiddenColumns =
                [
                    .. Enumerable.Range(0, header?.Cells.Length ?? 0)
                        .Where(column => workbook.IsColumnHidden(column) && header!.Columns.Reads(column, header.Cells[column])),
                ],
            });
        }

        return sheets.Count(sheet => sheet.Header is not null) < 2
            ? sheets.ToImmutable()
            : [
                .. sheets.Select(sheet =>
                    sheet with { Name = sheet.Name ?? (sheet.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) }),
            ];
    }

    /// <summary>The first rows of the sheet that a reader stands on.</summary>
    public static List<ImmutableArray<string>> FirstRows(SheetReader workbook)
    {
        var rows = new List<ImmutableArray<string>>();
        while (rows.Count <= HeaderFinder.RowsLookedAt && workbook.ReadRow())
            rows.Add([.. Enumerable.Range(0, workbook.CellCount).Select(i => TextOf(workbook, i))]);
        return rows;
    }

    private static string TextOf(SheetReader workbook, int cell) =>
        WellFormedText.Of(Encoding.UTF8.GetString(workbook.Text(cell))).Trim();
}
