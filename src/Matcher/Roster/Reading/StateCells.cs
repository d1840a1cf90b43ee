using Matcher.Formats.Tables;

namespace Matcher.Roster.Reading;

/// <summary>What the rows of a table of the roster say of whether their people are still paid. Not for several threads.</summary>
/// <param name="field">The field that says it, or -1.</param>
/// <param name="ofAll">What the name of the table says of everybody in it; null: nothing.</param>
/// <param name="read">What a cell says.</param>
internal sealed class StateCells(int field, PaidState? ofAll, Func<ReadOnlySpan<byte>, PaidState?> read)
{
    private readonly CellCache<PaidState?> _cells = new(read);

    /// <summary>What a row says of its people; null: nothing but that they are paid.</summary>
    public PaidState? Of(RecordReader row)
    {
        var own = field < 0 ? null : _cells.Of(row.Field(field));
        var state = own ?? ofAll;
        return state?.Answer == Catalogue.Config.StateAnswer.Compare ? null : state;
    }
}
