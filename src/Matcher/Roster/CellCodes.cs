using Matcher.Formats.Encodings;
using Matcher.Formats.Tables;
using Matcher.Identity;
using Matcher.Values;

namespace Matcher.Roster;

/// <summary>Turns the cells of one column of one table into the codes of a <see cref="RosterColumn"/>.</summary>
internal abstract class CellCodes
{
    /// <summary>The code of a cell.</summary>
    public abstract int Of(ReadOnlySpan<byte> cell);
}

/// <summary>A column that the table does not have; it says the same of everybody.</summary>
internal sealed class SameForAll(int code) : CellCodes
{
    public override int Of(ReadOnlySpan<byte> cell) => code;
}

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

/// <summary>A column of texts.</summary>
/// <param name="column">Where the texts go.</param>
/// <param name="toWords">Puts codes into words; null where the text stays as it is.</param>
/// <param name="encoding">How bytes become characters.</param>
internal sealed class TextCells(RosterColumn column, Func<string, string>? toWords, TextEncoding encoding) : CellCodes
{
    private const int LongestPlain = 64;

    private readonly CellCache<int> _seen = new(cell => Read(cell, column, toWords, encoding));

    public override int Of(ReadOnlySpan<byte> cell) => _seen.Of(cell);

    private static int Read(ReadOnlySpan<byte> cell, RosterColumn column, Func<string, string>? toWords, TextEncoding encoding)
    {
        if (toWords is not null || cell.Length > LongestPlain || !encoding.CanDecode(cell))
        {
            var value = StoredNothing.Without(encoding.Decode(cell).Trim());
            return column.CodeOf(toWords is null ? value : toWords(value));
        }

        Span<char> text = stackalloc char[LongestPlain];
        var plain = encoding.DecodeInto(cell, text).Trim();
        return column.CodeOf(StoredNothing.IsIn(plain) ? [] : plain);
    }
}
