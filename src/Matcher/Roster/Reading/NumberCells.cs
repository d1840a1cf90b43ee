using Matcher.Formats.Encodings;
using Matcher.Identity;
using Matcher.Roster.Rows;
using Matcher.Values;

namespace Matcher.Roster.Reading;

/// <summary>A column of numbers. One that is written plainly needs no text.</summary>
internal sealed class NumberCells(RosterColumn column, IdReader ids, TextEncoding encoding) : CellCodes
{
    private IdNumber _last;
    private int _lastCode;

    public override int Of(ReadOnlySpan<byte> cell)
    {
        if (!ids.TryReadPlain(cell, out var number))
            return column.CodeOf(StoredNothing.Without(encoding.Decode(cell).Trim()));
        // The head of a household stands in each of its rows.
        if (number == _last)
            return _lastCode;
        (_last, _lastCode) = (number, column.CodeOf(number));
        return _lastCode;
    }
}
