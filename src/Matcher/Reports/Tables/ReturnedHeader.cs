using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Formats.Headers;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Reports.Tables;

/// <summary>
/// Where the columns of a list are in a file that came back: townships move, add and delete columns, and what Excel or a full-width
/// keyboard does to a header does not count.
/// </summary>
/// <param name="columns">The columns that the list was written with.</param>
/// <param name="header">The header of the file.</param>
internal sealed class ReturnedHeader(ImmutableArray<ListColumn> columns, IReadOnlyList<string> header)
{
    private readonly ImmutableArray<int> _places = [.. columns.Select(column => PlacesOf(column, header).FirstOrDefault(-1))];

    /// <summary>The columns that the list was written with.</summary>
    public ImmutableArray<ListColumn> Columns => columns;

    /// <summary>Headers of the file that are not the list's: what the township added.</summary>
    public ImmutableArray<string> Added =>
        [.. header.Where(text => text.Length > 0 && !columns.Any(column => IsSame(column.Header, text)))];

    /// <summary>Columns that the file does not have, and columns that it has twice, of which the first is read.</summary>
    /// <param name="file">The file, and its sheet.</param>
    public IEnumerable<Problem> Problems(Place file)
    {
        var has = ShownHeader.Of(header);
        foreach (var column in columns)
        {
            var places = PlacesOf(column, header).ToList();
            var where = file with { Column = column.Header };
            if (places.Count == 0)
                yield return HeaderProblems.ColumnMissing(where, has, [column.Header]);
            else if (places.Count > 1)
                yield return HeaderProblems.Repeated(where, RepeatedColumn.Letters(places[0]),
                    places.Skip(1).Select(RepeatedColumn.Letters));
        }
    }

    /// <summary>What a row has in a column; null where the file has no such column.</summary>
    /// <param name="column">Index among <see cref="Columns"/>.</param>
    /// <param name="row">The cells of the row in the file's order.</param>
    public string? TextOf(int column, IReadOnlyList<string> row) =>
        _places[column] is >= 0 and var place && place < row.Count ? row[place] : null;

    private static IEnumerable<int> PlacesOf(ListColumn column, IReadOnlyList<string> header) =>
        Enumerable.Range(0, header.Count).Where(place => IsSame(column.Header, header[place]));

    private static bool IsSame(string header, string other) =>
        string.Equals(HeaderText.Clean(header), HeaderText.Clean(other), StringComparison.OrdinalIgnoreCase);
}
