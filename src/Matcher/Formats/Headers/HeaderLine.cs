using System.Collections.Immutable;
using Matcher.Catalogue.Columns;

namespace Matcher.Formats.Headers;

/// <summary>Whether a line below the header is a header too.</summary>
internal enum HeaderLine
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>The table's own once more, in these or other words: codes in place of names, on the next page.</summary>
    Again,

    /// <summary>
    /// That of another table, with the columns in another order: read by the first header, the people under it would be lost.
    /// </summary>
    OfOtherTable,
}

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
