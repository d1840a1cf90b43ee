using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.Rows;

/// <summary>The rows of several results in the order of their keys. All are held, because the last result may have the first row.</summary>
/// <param name="rows">The rows, in their order.</param>
internal sealed class HeldRows(IReadOnlyList<HeldRow> rows) : RowCursor
{
    private int _at = -1;

    public override bool Read() => ++_at < rows.Count;

    public override ReadOnlySpan<byte> Cell(int index) => rows[_at].Cell(index);

    protected override void Dispose(bool disposing)
    {
    }
}
