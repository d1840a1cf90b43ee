using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Identity;

namespace Matcher.Inspection;

/// <summary>What is in a table.</summary>
/// <param name="Rows">Rows that were counted, without header, blank rows and notes.</param>
/// <param name="IsWhole">Whether that is the whole table.</param>
/// <param name="Detailed">How many of them were looked at column by column.</param>
/// <param name="Notes">Lines that are no rows: totals, remarks.</param>
/// <param name="Misfits">Rows with other fields than the header, or a quote that is not closed.</param>
/// <param name="FirstMisfit">Row number of the first of them.</param>
/// <param name="Ids">The ID numbers.</param>
/// <param name="Columns">The other columns.</param>
public sealed record TableHealth(
    long Rows,
    bool IsWhole,
    long Detailed,
    long Notes,
    long Misfits,
    long? FirstMisfit,
    ImmutableArray<IdClassCount> Ids,
    ImmutableArray<ColumnHealth> Columns)
{
    /// <summary>How many ID numbers were read; on a roster of households more than there are rows.</summary>
    public long Numbers => Ids.Sum(count => count.Count);

    /// <summary>Numbers that a run would reject, unless a name leads to somebody.</summary>
    public long Unusable =>
        Ids.Where(count => count.Class is not (IdClass.Valid or IdClass.Legacy or IdClass.LookAlike or IdClass.OtherDocument))
            .Sum(count => count.Count);
}

/// <summary>How many ID numbers are of a class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstRow">Row number of the first.</param>
/// <param name="Example">The first, masked; empty for those that need none, valid and empty ones.</param>
public sealed record IdClassCount(IdClass Class, long Count, long FirstRow, string Example);

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

/// <summary>A value that was found.</summary>
/// <param name="Text">The value; masked where it might be about somebody.</param>
/// <param name="Count">How often.</param>
/// <param name="FirstRow">Row number of the first.</param>
public sealed record ValueExample(string Text, long Count, long FirstRow);
