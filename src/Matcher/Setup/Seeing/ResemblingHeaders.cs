using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Formats.Tables;
using Matcher.Foundation.Yaml;
using Matcher.Inspection.Guessing;

namespace Matcher.Setup.Seeing;

/// <summary>
/// Headers that no column of a source claims, and the column that each resembles, by its letters and by what stands below it: dates are
/// no words, and words that a column does not know are no words of it.
/// </summary>
internal static class ResemblingHeaders
{
    private const int FewestLetters = 3;
    private const double Mostly = 0.5;

    /// <summary>Finds them, in the order of the table.</summary>
    /// <param name="table">The table, read as the source.</param>
    public static ImmutableArray<(string Column, string Header)> Of(InputTable table)
    {
        var mapping = table.Layout.Mapping;
        var absent = mapping.Source.Columns.Where(column => mapping.Fields[column.Index] < 0).ToList();
        return
        [
            .. ColumnSample.Of(table)
                .Where(sample => !mapping.Reads(sample.Field, sample.Header) && !sample.Values.IsEmpty)
                .Select(sample => (Column: Meant(sample, absent), Header: HeaderText.Clean(sample.Header)))
                .Where(one => one.Column is not null)
                .Select(one => (one.Column!, one.Header)),
        ];
    }

    private static string? Meant(ColumnSample sample, IEnumerable<ColumnDefinition> absent)
    {
        var word = HeaderText.Clean(sample.Header);
        if (word.Length < FewestLetters)
            return null;
        var names = absent.Where(column => MayHold(column, sample))
            .SelectMany(column => column.Aliases.Prepend(column.Name).Select(name => (Name: HeaderText.Clean(name), Column: column.Name)))
            .Where(pair => pair.Name.Length >= FewestLetters)
            .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair.Name, pair => pair.Column, StringComparer.OrdinalIgnoreCase);
        return Suggestion.For(word, names.Keys) is { } meant ? names[meant] : null;
    }

    private static bool MayHold(ColumnDefinition column, ColumnSample sample) =>
        (column.Type == ColumnType.Date) == (ColumnGuess.TypeOf(sample) == ColumnType.Date)
        && (column.Meanings is not { } meanings || sample.Share(value => meanings.Of(value).HasKnown) >= Mostly);
}
