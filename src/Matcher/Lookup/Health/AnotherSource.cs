using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Lookup.Health;

/// <summary>
/// Whether a table is the export of another source under this one's name. Names and ID numbers are in all of them, so it
/// would be read without a complaint, and everybody would seem to have nothing.
/// </summary>
internal static class AnotherSource
{
    // A narrow export of this source may have one column that says something; of another it must have clearly more.
    private const int OwnAtMost = 1;
    private const int MoreThanOwn = 3;

    /// <summary>What is wrong; null when the table may well be of its source.</summary>
    public static Problem? Fault(TableLayout table, SourceCatalogue catalogue)
    {
        var own = Telling(table.Mapping);
        if (own > OwnAtMost)
            return null;
        var likely = catalogue.Sources.Values
            .Append(catalogue.Roster)
            .Where(source => source.Id != table.Mapping.Source.Id)
            .Select(source => (Source: source, Columns: Telling(ColumnMapping.Of(source, table.Header))))
            .OrderByDescending(other => other.Columns)
            .ThenBy(other => other.Source.Id, StringComparer.Ordinal)
            .First();
        return likely.Columns >= own + MoreThanOwn
            ? SourceProblems.FileOfAnother(table.Place.Where, likely.Source.Title,
                table.Mapping.Source.Title)
            : null;
    }

    // Columns that the engine itself uses, such as names and places, are those that every export has.
    private static int Telling(ColumnMapping columns) =>
        columns.Source.Columns.Count(column => column.Role == ColumnRole.None && columns.Fields[column.Index] >= 0);
}
