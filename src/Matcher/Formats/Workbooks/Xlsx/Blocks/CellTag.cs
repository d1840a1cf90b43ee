using System.Runtime.CompilerServices;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>Reads the tag of a cell that says no more than its place, its style and its type.</summary>
internal static class CellTag
{
    private const int MostLetters = 3;
    private const int MostDigits = 7;

    /// <summary>Reads its attributes; false where there is anything else among them.</summary>
    /// <param name="bytes">Stand before them, and after them then.</param>
    /// <param name="column">0-based column of the cell before it, and then its own.</param>
    /// <param name="type">What stands in it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryRead(ref SheetBytes bytes, ref int column, out XlsxCellType type)
    {
        type = XlsxCellType.Number;
        var (place, hasStyle, hasType) = (-1, false, false);
        while (bytes.IsNext(" "u8))
        {
            if (place < 0 && bytes.IsNext("r=\""u8))
            {
                place = Place(ref bytes);
                if (place < 0)
                    return false;
            }
            else if (!hasStyle && bytes.IsNext("s=\""u8))
            {
                hasStyle = true;
                bytes.PassDigits();
            }
            else if (!hasType && bytes.IsNext("t=\""u8))
            {
                hasType = true;
                if (!TryReadType(ref bytes, out type))
                    return false;
            }
            else
            {
                return false;
            }

            if (!bytes.IsNext("\""u8))
                return false;
        }

        column = place < 0 ? column + 1 : place;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(ref SheetBytes bytes)
    {
        var column = 0;
        for (var letters = 0; letters < MostLetters && bytes.Current is >= (byte)'A' and <= (byte)'Z'; letters++, bytes.At++)
            column = unchecked((column * 26) + bytes.Current - 'A' + 1);
        return bytes.PassDigits() is > 0 and <= MostDigits ? column - 1 : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadType(ref SheetBytes bytes, out XlsxCellType type)
    {
        type = XlsxCellType.Number;
        if (bytes.IsNext("s"u8))
            type = bytes.IsNext("tr"u8) ? XlsxCellType.Text : XlsxCellType.Shared;
        else if (bytes.IsNext("inlineStr"u8) || bytes.IsNext("e"u8))
            type = XlsxCellType.Text;
        else if (bytes.IsNext("b"u8))
            type = XlsxCellType.Boolean;
        else if (bytes.IsNext("d"u8))
            type = XlsxCellType.Date;
        else
            return bytes.IsNext("n"u8);
        return true;
    }
}
