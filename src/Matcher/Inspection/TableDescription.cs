using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Headers;
using Matcher.Formats.Tables;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Inspection.Guessing;
using Matcher.Inspection.Surveying;

namespace Matcher.Inspection;

/// <summary>Puts what is known of a table's header and columns into words that a user can look up.</summary>
internal static class TableDescription
{
    /// <summary>Describes it, but for what is in it.</summary>
    public static InspectedTable Of(ReadableTable table, Fit fit)
    {
        var layout = table.Layout;
        var mapping = layout.Mapping;
        var rows = table.FirstRows();
        var end = (int)layout.DataRowNumber - 1;
        var start = table.IsHeaderCertain ? end : StartOfHeader(rows, layout.Header, end);
        var shown = ShownHeader.OneOf(layout.Header);
        return new InspectedTable
        {
            File = LikelyName.Masked(IdMask.InText(layout.Place.Name)),
            Sheet = layout.Place.Part is { } sheet ? LikelyName.Masked(IdMask.InText(sheet)) : null,
            Format = table.Format,
            Delimiter = table.DelimiterName,
            Source = mapping.Source.Id,
            SourceTitle = mapping.Source.Title,
            Fit = fit,
            HeaderRow = start,
            HeaderEnd = end,
            Above = [.. rows.Take(Math.Max(0, start - 1)).Select(row => Title(row, layout.Header)).Where(title => title.Length > 0)],
            Columns =
            [
                .. mapping.Source.Columns.Where(column => mapping.Fields[column.Index] >= 0)
                    .Select(column => new RecognisedColumn(
                        shown(layout.Header[mapping.Fields[column.Index]]), ShownColumn(column.Name, fit))),
            ],
            Unknown = [.. mapping.Unknown.Zip(Meant(mapping), (header, meant) => new UnknownHeader(shown(header), meant))],
            Missing = [.. mapping.Missing.Select(column => column.Name)],
            Repeated = Repeated(layout.Header),
        };
    }

    // Of a source that is only proposed the columns bear the names of the headers.
    private static string ShownColumn(string name, Fit fit) => fit is Fit.Sure or Fit.Asked ? name : LikelyName.Masked(name);

    /// <summary>Headers that stand more than once.</summary>
    public static ImmutableArray<string> Repeated(ImmutableArray<string> header) =>
    [
        .. header
            .Where(cell => HeaderText.Clean(cell).Length > 0)
            .GroupBy(HeaderText.Clean, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.First()),
    ];

    /// <summary>
    /// For each header that no column claims the column that it resembles, of those that the table does not have; null where
    /// there is none.
    /// </summary>
    public static IEnumerable<string?> Meant(ColumnMapping mapping)
    {
        var absent = new AbsentColumns(mapping);
        return mapping.Unknown.Select(header => absent.ResembledBy(header));
    }

    // The header that was found may be one row, the upper of two whole ones, or two joined.
    private static int StartOfHeader(IReadOnlyList<ImmutableArray<string>> rows, ImmutableArray<string> header, int end)
    {
        bool IsWhole(int row) =>
            row >= 1
                && row <= rows.Count
                && rows[row - 1].Where(cell => cell.Length > 0).SequenceEqual(header.Where(cell => cell.Length > 0),
                    StringComparer.Ordinal);
        return IsWhole(end) ? end : Math.Max(1, end - 1);
    }

    private static string Title(ImmutableArray<string> row, ImmutableArray<string> header) =>
        NoteLine.Read(row, header) is null
            ? ShownValue.OfTitle(string.Join(' ', row.Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal)))
            : "";
}
