using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;

namespace Matcher.Inspection.Surveying;

/// <summary>Words that no meaning has, as a survey of a table found them.</summary>
internal static class SurveyedWords
{
    /// <summary>What to tell of a column; null where it has no meanings or no unknown word.</summary>
    public static Problem? Unknown(TableLayout table, ColumnHealth column) =>
        table.Mapping.Source.Column(column.Column) is { Meanings: not null } definition && column.UnknownCodeExamples is [var first, ..]
            ? UnknownWords.Told(
                table.Mapping.Source,
                definition,
                new RowPlace(table.Place, first.FirstRow).Where,
                column.UnknownCodes,
                [.. column.UnknownCodeExamples.Select(example => example.Text)])
            : null;
}
