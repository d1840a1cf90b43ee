using System.Runtime.CompilerServices;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>
/// Reads the rows that programs write, and no others: tags without a prefix, cells in order with their place, style and type, each with
/// one value. Everything is matched byte by byte, so what is passed here the careful reader would pass, too, and would find the
/// same in it; what is not matched is the careful reader's. Nothing is made, and only the key is kept.
/// </summary>
/// <param name="keyColumn">0-based column of the key.</param>
internal sealed class UsualRow(int keyColumn)
{
    /// <summary>What <see cref="Read"/> gives where it cannot be sure of a row.</summary>
    public const int Odd = -1;

    /// <summary>The number that the row bears, from 1; 0 where it bears none.</summary>
    public int Number { get; private set; }

    /// <summary>Whether something stands in it.</summary>
    public bool HasCells { get; private set; }

    /// <summary>What the cell of the key is; its text may be shared.</summary>
    public XlsxCellType KeyType { get; private set; }

    /// <summary>Where what stands in the key begins.</summary>
    public int KeyStart { get; private set; }

    /// <summary>Length of what stands in the key, as it is written; 0 where nothing does.</summary>
    public int KeyLength { get; private set; }

    /// <summary>Reads a row.</summary>
    /// <param name="block">Its bytes.</param>
    /// <param name="start">Where the row should begin.</param>
    /// <returns>Where it ends; <see cref="Odd"/> where it is not of the usual form, or hidden, or not whole.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Read(SheetBlock block, int start)
    {
        var bytes = new SheetBytes(block.Bytes.AsSpan(0, block.Length + SheetBlock.Padding)) { At = start };
        (HasCells, KeyLength) = (false, 0);
        if (!ReadTag(ref bytes, out var isEmpty))
            return Odd;
        if (isEmpty)
            return bytes.At;
        var (column, hasCells) = (-1, false);
        while (bytes.IsNextAfterBlanks("<c"u8))
        {
            var before = column;
            if (!CellTag.TryRead(ref bytes, ref column, out var type) || column <= before || column >= SheetReader.MostColumns)
                return Odd;
            if (bytes.IsNext("/>"u8))
                continue;
            if (!bytes.IsNext(">"u8) || !CellContent.TryRead(ref bytes, ref type, out var value))
                return Odd;
            hasCells |= value.Length > 0;
            if (column == keyColumn)
                (KeyType, KeyStart, KeyLength) = (type, value.Start, value.Length);
        }

        HasCells = hasCells;
        return bytes.IsNext("</row>"u8) && XmlText.IsValid(block.Bytes.AsSpan(start, bytes.At - start)) ? bytes.At : Odd;
    }

    private bool ReadTag(ref SheetBytes bytes, out bool isEmpty)
    {
        isEmpty = false;
        if (!bytes.IsNext("<row"u8) || !bytes.TryPassTag(out var written))
            return false;
        isEmpty = written is [.., (byte)'/'];
        var attributes = isEmpty ? written[..^1] : written;
        if ((attributes.Length > 0 && attributes[0] != ' ') || !RowTag.TryRead(attributes, out var tag) || tag.IsHidden)
            return false;
        Number = tag.Number;
        return true;
    }
}
