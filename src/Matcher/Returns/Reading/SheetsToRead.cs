using System.Collections.Frozen;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Reports.Townships;
using Matcher.Returns.Columns;

namespace Matcher.Returns.Reading;

/// <summary>
/// The sheets of a township's workbook that are there to be read: they are passed over without a word. But what somebody has filled in on
/// one of them goes nowhere, and is told.
/// </summary>
internal static class SheetsToRead
{
    // 名册待更正: what is mended there is mended on the roster.
    private static readonly string[] OfRoster = ["更正后身份证号", "更正人", "更正日期"];

    private static readonly FrozenSet<string> FilledIn = OfRoster
        .Concat(Enum.GetValues<ReturnedColumn>()
            .Where(column => ReturnedColumns.IsFilledIn(column, ReturnedKind.Hits))
            .SelectMany(column => ReturnedColumns.HeadersOf(column)))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a sheet of that name is one of them.</summary>
    public static bool Has(string? sheet) => sheet is not null && SheetTitles.OnlyToRead.Contains(sheet.Trim());

    /// <summary>What is told of one.</summary>
    /// <param name="table">The sheet.</param>
    public static IEnumerable<Problem> Told(InputTable table)
    {
        var where = table.Layout.Place.Where;
        // What there is to choose from stands under the names of the columns, and 各乡镇 has figures under words of verdicts.
        if (where.Sheet?.Trim() is SheetTitles.About or SheetTitles.Choices or SheetTitles.Townships)
            return [];
        var header = table.Layout.Header;
        var columns = Enumerable.Range(0, header.Length).Where(at => FilledIn.Contains(header[at].Trim())).ToArray();
        var (rows, filled) = columns.Length == 0 ? (0, []) : FilledRows(table, columns);
        return rows == 0 ? [] : [ReturnedProblems.FilledInElsewhere(where, rows, filled.Select(column => header[column].Trim()))];
    }

    private static (long Rows, SortedSet<int> Columns) FilledRows(InputTable table, int[] columns)
    {
        var rows = 0L;
        var filled = new SortedSet<int>();
        using var reader = table.Read();
        while (reader.Read())
        {
            var own = Array.FindAll(columns, column => column < reader.FieldCount && reader.Field(column).ContainsAnyExcept(" \t"u8));
            filled.UnionWith(own);
            rows += own.Length > 0 ? 1 : 0;
        }

        return (rows, filled);
    }
}
