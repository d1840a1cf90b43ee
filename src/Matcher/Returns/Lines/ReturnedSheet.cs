using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Returns.Columns;

namespace Matcher.Returns.Lines;

/// <summary>A sheet of a file that came back, or the one table of a text.</summary>
/// <param name="Where">File and sheet.</param>
/// <param name="Kind">Which list it is.</param>
/// <param name="Header">Its headers, as they stand.</param>
/// <param name="Lines">Its lines, in the order of the file.</param>
/// <param name="Told">What is told of it as a whole, and of rows that are no line.</param>
internal sealed record ReturnedSheet(
    Place Where,
    ReturnedKind Kind,
    ImmutableArray<string> Header,
    ImmutableArray<ReturnedLine> Lines,
    ImmutableArray<Problem> Told)
{
    /// <summary>Rows with an answer of which nobody can say whose it is.</summary>
    public long RefusedRows { get; init; }

    /// <summary>Lines that came back without an answer.</summary>
    public IEnumerable<ReturnedLine> UnreadLines => Lines.Where(line => !line.IsAnswered && !line.IsRefused && !line.IsCopy);

    /// <summary>How many they are.</summary>
    public long Unread => UnreadLines.Count();

    /// <summary>Totals, remarks, and the header once more.</summary>
    public long Notes { get; init; }
}
