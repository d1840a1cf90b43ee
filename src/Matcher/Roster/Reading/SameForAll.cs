using Matcher.Roster.Rows;

namespace Matcher.Roster.Reading;

/// <summary>A column that the table does not have; it says the same of everybody.</summary>
internal sealed class SameForAll(RosterColumn column, string? text) : CellColumn
{
    private int _code;

    public override void Take(ReadOnlySpan<byte> cell)
    {
    }

    public override void FindCodes() => _code = column.CodeOf(text);

    public override void Add(int from, int to)
    {
        for (var row = from; row < to; row++)
            column.Add(_code);
    }

    public override void Clear()
    {
    }
}
