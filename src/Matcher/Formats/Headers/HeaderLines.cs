using System.Collections.Immutable;
using Matcher.Catalogue.Sources;

namespace Matcher.Formats.Headers;

/// <summary>Tells header lines from rows.</summary>
internal static class HeaderLines
{
    private const int MostDigits = 3;

    /// <summary>What a line is. Asked of lines without a usable number only.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="table">The columns of the table.</param>
    public static HeaderLine Look(ImmutableArray<string> cells, ColumnMapping table)
    {
        if (cells.Any(IsValue) || ColumnMapping.Of(table.Source, cells) is not { Found: > 1 } line || line.Missing.Any())
            return HeaderLine.None;
        return line.Fields.Zip(table.Fields).Any(field => field is { First: >= 0, Second: >= 0 } && field.First != field.Second)
            ? HeaderLine.OfOtherTable
            : HeaderLine.Again;
    }

    // Spares nearly every row the search for headers.
    private static bool IsValue(string cell) => cell.Count(char.IsAsciiDigit) > MostDigits;
}
