namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>Reads where a cell stands: <c>B12</c>.</summary>
internal static class CellReference
{
    private const int Letters = 26;

    /// <summary>
    /// The column that a reference begins with, 0-based; past every sheet's last where it is further; -1 where it is none.
    /// </summary>
    public static int ColumnOf(ReadOnlySpan<byte> reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            var letter = c | 0x20;
            if (letter is < 'a' or > 'z')
                return column == 0 ? -1 : column - 1;
            column = Math.Min((column * Letters) + letter - 'a' + 1, SheetReader.MostColumns + 1);
        }

        return -1; // no row
    }

    /// <summary>A number from 1; 0 where it is none, or larger than any sheet.</summary>
    public static int NumberOf(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            if (c is < (byte)'0' or > (byte)'9' || number > SheetReader.MostRows)
                return 0;
            number = (number * 10) + c - '0';
        }

        return number;
    }

    /// <summary>The row that a reference ends with, from 1; 0 where it has none.</summary>
    public static int RowOf(ReadOnlySpan<byte> reference) =>
        reference.IndexOfAnyInRange((byte)'0', (byte)'9') is >= 0 and var digits ? NumberOf(reference[digits..]) : 0;
}
