using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Setup.Seeing;

namespace Matcher.Setup.Facts;

/// <summary>
/// Exports of several months that lie side by side: whether the later holds the earlier one's people again, so that the earlier is of no
/// use any more, or other people, so that nobody may leave it out.
/// </summary>
internal static class MonthsBeside
{
    private const int RowsTaken = 20_000;

    private const int LaterRowsTaken = 2_000_000;

    /// <summary>
    /// The share (0 to 1) of the people of the last but one export that are in the last one; null where there are no two, or no numbers.
    /// </summary>
    /// <param name="files">The files of a source.</param>
    /// <param name="source">Its description.</param>
    /// <param name="clock">Measures the waits for files that are locked.</param>
    /// <param name="cancellation">Stops it.</param>
    public static (string Earlier, string Later, double Share)? Compare(
        IReadOnlyCollection<SeenFile> files, SourceDefinition source, TimeProvider clock, CancellationToken cancellation)
    {
        foreach (var alike in files.GroupBy(file => NewestFiles.KeyOf(file.Name), StringComparer.OrdinalIgnoreCase))
        {
            List<IGrouping<DateTime?, SeenFile>> months =
            [
                .. alike.Where(file => NameDates.Last(file.Name) is not null).GroupBy(file => NameDates.Last(file.Name))
                    .OrderByDescending(month => month.Key).Take(2),
            ];
            if (months is not [var later, var earlier])
                continue;
            var people = Numbers(later, LaterRowsTaken);
            var before = Numbers(earlier, RowsTaken);
            if (before.Count > 0)
                return (earlier.First().Name, later.First().Name, (double)before.Count(people.Contains) / before.Count);
        }

        return null;

        HashSet<string> Numbers(IEnumerable<SeenFile> month, int most) =>
            month.SelectMany(file => TableRows.Of(file, source.Id, [source.WithRole(ColumnRole.IdNumber)], clock, cancellation))
                .Take(most).Select(row => row[0]).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
