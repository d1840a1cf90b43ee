using System.Collections.Immutable;
using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Letters;

/// <summary>A letter as paragraphs and tables, before a format (.docx) writes it.</summary>
/// <param name="Path">Path in the run's folder, with <c>/</c>, without extension.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Parts">What it says, in order.</param>
internal sealed record AgencyLetter(string Path, string Title, ImmutableArray<LetterPart> Parts);

/// <summary>One part of a letter.</summary>
internal abstract record LetterPart;

/// <summary>The heading of a section.</summary>
internal sealed record LetterHeading(string Text) : LetterPart;

/// <summary>A paragraph.</summary>
internal sealed record LetterParagraph(string Text) : LetterPart;

/// <summary>A table.</summary>
/// <param name="Headers">One a column.</param>
/// <param name="Rows">Each with one cell a column.</param>
internal sealed record LetterTable(ImmutableArray<string> Headers, ImmutableArray<ImmutableArray<string>> Rows) : LetterPart
{
    /// <summary>A table whose columns are those of a list. Counts are written for people: 12,000.</summary>
    public static LetterTable Of<T>(ListColumns<T> columns, IEnumerable<T> items) => new(
        [.. columns.All.Select(column => column.Header)],
        [.. items.Select(item => columns.RowOf(item).Select(TextOf).ToImmutableArray())]);

    private static string TextOf(Cell cell) =>
        cell.Kind == CellKind.Number && long.TryParse(cell.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? CountText.Of(count)
            : cell.Value;
}
