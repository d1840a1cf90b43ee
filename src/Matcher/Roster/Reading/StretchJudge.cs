using Matcher.Formats.Tables;
using Matcher.Identity;
using Matcher.Roster.Households;
using Matcher.Roster.Shapes;

namespace Matcher.Roster.Reading;

/// <summary>Takes the rows of a stretch: everybody on a roster matters, so no row is ruled out.</summary>
/// <param name="table">The table.</param>
/// <param name="shape">Its shape.</param>
/// <param name="households">Tells which rows say by themselves what their household is.</param>
/// <param name="ids">Reads numbers.</param>
/// <param name="stretch">Where the rows go.</param>
internal sealed class StretchJudge(TableLayout table, RosterShape shape, MergedHouseholds households, IdReader ids, RowStretch stretch)
    : IRowJudge
{
    public bool TryRuleOut(ReadOnlySpan<byte> key) => false;

    public void CountRuledOut(long rows) => throw new NotSupportedException("No row of a roster is ruled out.");

    public void Judge(RecordReader record)
    {
        var fits = RowFit.Fits(record, table);
        if (record.FieldCount < table.Header.Length && !record.HasCellsByColumn && fits)
            stretch.Shortened++;
        if (record.IsHidden && !record.IsBlank())
            stretch.Hidden++;
        if (shape.IsLong
            && fits
            && !record.IsBroken
            && ids.TryReadPlain(record.Field(shape.IdField), out var number)
            && !record.IsNumberCell(shape.IdField)
            && households.IsOrdinary(record)
            && stretch.States.Of(record) is null)
            stretch.Take(record, number);
        else
            stretch.TakeOther(record);
        stretch.Records++;
    }
}
