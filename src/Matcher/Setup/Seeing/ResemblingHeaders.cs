using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Formats.Tables;
using Matcher.Inspection.Guessing;

namespace Matcher.Setup.Seeing;

/// <summary>
/// Headers that no column of a source claims, and the column that each resembles, by its letters and by what stands below it: dates are
/// no words, and words that a column does not know are no words of it.
/// </summary>
internal static class ResemblingHeaders
{
    private const double Mostly = 0.5;

    /// <summary>Finds them, in the order of the table.</summary>
    /// <param name="table">The table, read as the source.</param>
    public static ImmutableArray<(string Column, string Header)> Of(ReadableTable table)
    {
        var mapping = table.Layout.Mapping;
        var absent = new AbsentColumns(mapping);
        return
        [
            .. ColumnSample.Of(table)
                .Where(sample => !mapping.Reads(sample.Field, sample.Header) && !sample.Values.IsEmpty)
                .Select(sample => (Column: absent.ResembledBy(sample.Header, column => MayHold(column, sample)), sample.Header))
                .Where(one => one.Column is not null)
                .Select(one => (one.Column!, HeaderText.Clean(one.Header))),
        ];
    }

    private static bool MayHold(ColumnDefinition column, ColumnSample sample) =>
        (column.Type == ColumnType.Date) == (ColumnGuess.TypeOf(sample) == ColumnType.Date)
        && (column.Meanings is not { } meanings || sample.Share(value => meanings.Of(value).HasKnown) >= Mostly);
}
