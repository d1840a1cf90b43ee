using System.Collections.Immutable;
using System.Globalization;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.Rows;

/// <summary>
/// The order of keys as <see cref="SqlDialect.OrderBy"/> has it: whole numbers as numbers, all else by the bytes of its text.
/// </summary>
/// <param name="key">The columns of the key, which rows begin with.</param>
internal sealed class KeyOrder(ImmutableArray<DatabaseColumn> key) : IComparer<HeldRow>
{
    public int Compare(HeldRow? x, HeldRow? y)
    {
        for (var i = 0; i < key.Length; i++)
        {
            var order = key[i].Kind == ColumnKind.WholeNumber
                ? Number(x!.Cell(i)).CompareTo(Number(y!.Cell(i)))
                : x!.Cell(i).SequenceCompareTo(y!.Cell(i));
            if (order != 0)
                return order;
        }

        return 0;
    }

    // An empty key comes first; that there is one is told.
    private static Int128 Number(ReadOnlySpan<byte> text) =>
        Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Int128.MinValue;
}
