using System.Runtime.CompilerServices;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>Reads what stands in a cell that has one value, or one text in one font, or nothing.</summary>
internal static class CellContent
{
    /// <summary>Reads it, and the end of the cell; false where there is anything else.</summary>
    /// <param name="bytes">Stand after the tag of the cell, and after its end then.</param>
    /// <param name="type">What the tag says that stands in it, and then what does.</param>
    /// <param name="value">Where the value is, as it is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryRead(ref SheetBytes bytes, ref XlsxCellType type, out (int Start, int Length) value)
    {
        if (bytes.IsNext("<is><t>"u8) || bytes.IsNext("<is><t xml:space=\"preserve\">"u8))
        {
            type = XlsxCellType.Text;
            value = (bytes.At, bytes.PassText());
            return bytes.IsNext("</t></is></c>"u8);
        }

        var hasFormula = false;
        if (!bytes.IsBefore("<v>"u8) && bytes.IsNext("<f"u8))
        {
            hasFormula = true;
            if (!TryPassFormula(ref bytes))
            {
                value = default;
                return false;
            }
        }

        if (!bytes.IsNext("<v>"u8))
        {
            value = default;
            return !hasFormula && bytes.IsNext("</c>"u8);
        }

        value = (bytes.At, bytes.PassText());
        // Without a result nobody could tell what the cell holds.
        return bytes.IsNext("</v></c>"u8) && !(hasFormula && value.Length == 0);
    }

    // What it is nobody reads.
    private static bool TryPassFormula(ref SheetBytes bytes)
    {
        if (!bytes.TryPassTag(out var written) || (written.Length > 0 && written[0] != ' ' && !written.SequenceEqual("/"u8)))
            return false;
        return written is [.., (byte)'/'] || (bytes.PassText() >= 0 && bytes.IsNext("</f>"u8));
    }
}
