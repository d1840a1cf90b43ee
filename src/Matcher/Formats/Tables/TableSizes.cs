using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Tables;

/// <summary>
/// How many rows the tables of a source or of the roster have: what speaks against their being whole, as far as one table shows it
/// beside the others.
/// </summary>
/// <param name="source">Id of the source.</param>
internal sealed class TableSizes(string source)
{
    // The last row of a sheet in .xls and in .xlsx.
    private static readonly long[] LastRowsOfSheets = [65_536, 1_048_576];

    private readonly List<Size> _sizes = [];

    /// <summary>Adds a table, in the order of files and sheets.</summary>
    /// <param name="where">The table.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="lastRow">Row number of the last line that is not blank.</param>
    /// <param name="isPromised">Whether something beside the rows says that there are so many.</param>
    public void Add(Place where, long rows, long lastRow, bool isPromised) => _sizes.Add(new Size(where, rows, lastRow, isPromised));

    /// <summary>What speaks against it.</summary>
    /// <param name="allowsEmptyFiles">Whether a file may have no rows where others have some.</param>
    public IEnumerable<Problem> Faults(bool allowsEmptyFiles) =>
        (allowsEmptyFiles ? [] : EmptyFiles()).Concat(_sizes.Where(IsAtLimit)
            .Select(size => SourceProblems.RowsAtLimit(size.Where, size.Rows, source)));

    // A workbook may well have sheets without rows.
    private List<Problem> EmptyFiles()
    {
        var files = _sizes.GroupBy(size => size.Where.File, StringComparer.Ordinal)
            .Select(tables => (tables.First().Where, Rows: tables.Sum(table => table.Rows)))
            .ToList();
        var filled = files.Count(file => file.Rows > 0);
        return filled == 0
            ? []
            : files.Where(file => file.Rows == 0)
                .Select(file => SourceProblems.FileWithoutRows(new Place(file.Where.File), filled, source))
                .ToList();
    }

    private bool IsAtLimit(Size size) =>
        !size.IsPromised
        && LastRowsOfSheets.Any(last => size.LastRow == last || size.Rows == last - 1)
        && !_sizes.SkipWhile(other => !ReferenceEquals(other, size))
            .Skip(1)
            .Any(other => other.Where.File == size.Where.File && other.Rows > 0);

    private sealed record Size(Place Where, long Rows, long LastRow, bool IsPromised);
}
