using Matcher.Formats.Encodings;
using Matcher.Formats.Tables;
using Matcher.Roster.Rows;
using Matcher.Values;

namespace Matcher.Roster.Reading;

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
