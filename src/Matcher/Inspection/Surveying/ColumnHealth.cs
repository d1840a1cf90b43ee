using System.Collections.Immutable;
using Matcher.Catalogue.Columns;

namespace Matcher.Inspection.Surveying;

/// <summary>What is in a column.</summary>
/// <param name="Column">Its canonical name.</param>
/// <param name="Header">As the file has it.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Filled">Cells that hold anything.</param>
/// <param name="Unreadable">Cells that are no date or number, though they should be.</param>
/// <param name="UnreadableExamples">The most frequent of them.</param>
/// <param name="UnknownCodes">Cells whose value is neither a code of the table nor one of its words; they stay as they are.</param>
/// <param name="UnknownCodeExamples">The most frequent of them; none where there are so many that the column holds no codes.</param>
public sealed record ColumnHealth(
    string Column,
    string Header,
    ColumnType Type,
    long Filled,
    long Unreadable,
    ImmutableArray<ValueExample> UnreadableExamples,
    long UnknownCodes,
    ImmutableArray<ValueExample> UnknownCodeExamples);
