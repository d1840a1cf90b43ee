using System.Collections.Immutable;
using Matcher.Identity;

namespace Matcher.Inspection.Surveying;

/// <summary>What is in a table.</summary>
/// <param name="Rows">Rows that were counted, without header, blank rows and notes.</param>
/// <param name="IsWhole">Whether that is the whole table.</param>
/// <param name="Detailed">How many of them were looked at column by column.</param>
/// <param name="NonRowLines">Lines that are no rows: totals, remarks.</param>
/// <param name="Misfits">Rows with other fields than the header, or a quote that is not closed.</param>
/// <param name="FirstMisfit">Row number of the first of them.</param>
/// <param name="Ids">The ID numbers.</param>
/// <param name="Columns">The other columns.</param>
public sealed record TableHealth(
    long Rows,
    bool IsWhole,
    long Detailed,
    long NonRowLines,
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
