using System.Buffers;
using Matcher.Roster.Rows;
using Matcher.Values;

namespace Matcher.Roster.Households;

/// <summary>What stands in the column of household numbers, each text looked at once.</summary>
/// <param name="column">The column; null where the roster has none.</param>
internal sealed class NumberKinds(RosterColumn? column)
{
    // What says nothing is not written with one of these.
    private static readonly SearchValues<byte> Digits = SearchValues.Create("123456789"u8);

    private NumberKind?[] _known = [];

    /// <summary>What a row has there.</summary>
    public NumberKind Of(int row)
    {
        if (column is null)
            return NumberKind.Nothing;
        var code = column.Code(row);
        if (code >= _known.Length)
            Array.Resize(ref _known, Math.Max(code + 1024, _known.Length * 2));
        return _known[code] ??= column.TextBytes(code).ContainsAny(Digits) ? NumberKind.Number : KindOf(column.Text(code) ?? "");
    }

    // Numbers that were not calculated would make all of them one household.
    private static NumberKind KindOf(string number) =>
        number.Length == 0 || number == LostValue.NotCalculated ? NumberKind.Nothing
        : FieldText.SaysNothing(number) || !number.AsSpan().ContainsAnyExcept('0', '０') ? NumberKind.PerhapsNothing
        : NumberKind.Number;
}

/// <summary>What stands in a cell of the column of household numbers.</summary>
internal enum NumberKind : byte
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>0, 000 or 无: a number where a head is named.</summary>
    PerhapsNothing,

    /// <summary>A number.</summary>
    Number,
}
