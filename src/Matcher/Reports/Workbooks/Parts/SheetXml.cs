using System.Collections.Immutable;
using System.Text;
using Matcher.Formats.Headers;
using Matcher.Reports.Workbooks.Layout;
using Matcher.Reports.Workbooks.Looks;
using Matcher.Reports.Workbooks.Texts;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>What sheets of every kind have in common, in the order in which the standard wants it (ECMA-376 part 1, 18.3.1.99).</summary>
internal static class SheetXml
{
    /// <summary>Begins a sheet.</summary>
    public static void Start(this Ink ink)
    {
        ink.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
        ink.Raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
    }

    /// <summary>Says how far it goes.</summary>
    public static void Dimension(this Ink ink, string range)
    {
        ink.Raw("<dimension ref=\""u8);
        ink.Raw(range.AsSpan());
        ink.Raw("\"/>"u8);
    }

    /// <summary>Begins what shows it.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="isFirst">Whether it is the one that is shown first.</param>
    /// <param name="hasGrid">Whether lines are drawn where there is nothing.</param>
    public static void StartView(this Ink ink, bool isFirst, bool hasGrid = true)
    {
        ink.Raw("<sheetViews><sheetView"u8);
        if (!hasGrid)
            ink.Raw(" showGridLines=\"0\""u8);
        if (isFirst)
            ink.Raw(" tabSelected=\"1\""u8);
        ink.Raw(" workbookViewId=\"0\">"u8);
    }

    /// <summary>Says how much of it stays in sight when the rest is moved: the first row, and some of the first columns.</summary>
    public static void Frozen(this Ink ink, int columns)
    {
        var corner = RepeatedColumn.Letters(columns) + "2";
        var pane = columns > 0 ? "bottomRight" : "bottomLeft";
        ink.Raw("<pane"u8);
        if (columns > 0)
        {
            ink.Raw(" xSplit=\""u8);
            ink.Number(columns);
            ink.Raw("\""u8);
        }

        ink.Raw($" ySplit=\"1\" topLeftCell=\"{corner}\" activePane=\"{pane}\" state=\"frozen\"/>".AsSpan());
        if (columns > 0)
            ink.Raw("<selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/>"u8);
        ink.Raw($"<selection pane=\"{pane}\"/>".AsSpan());
    }

    /// <summary>Ends it, and begins the columns.</summary>
    public static void Columns(this Ink ink, ImmutableArray<double> widths)
    {
        ink.Raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"14.25\"/><cols>"u8);
        for (var i = 0; i < widths.Length; i++)
        {
            ink.Raw("<col min=\""u8);
            ink.Number(i + 1);
            ink.Raw("\" max=\""u8);
            ink.Number(i + 1);
            ink.Raw("\" width=\""u8);
            ink.Number(widths[i]);
            ink.Raw("\" customWidth=\"1\"/>"u8);
        }

        ink.Raw("</cols><sheetData>"u8);
    }

    /// <summary>Begins a row.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="number">Its number, in digits.</param>
    /// <param name="height">Points.</param>
    public static void StartRow(this Ink ink, ReadOnlySpan<byte> number, double height)
    {
        ink.Raw("<row r=\""u8);
        ink.Raw(number);
        ink.Raw("\" ht=\""u8);
        ink.Number(height);
        ink.Raw("\">"u8);
    }

    /// <summary>Writes a cell with a text, in the table where it has a place.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="place">Where the cell is: A1.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="text">Its text.</param>
    /// <param name="shared">The table.</param>
    public static void TextCell(this Ink ink, string place, CellLook look, string text, SharedTexts shared)
    {
        ink.Raw("<c r=\""u8);
        ink.Raw(place.AsSpan());
        if (text.Length == 0)
        {
            ink.Raw(LookXml.Of(look).Blank);
        }
        else if (shared.Find(text) is { } known)
        {
            ink.Raw(LookXml.Of(look).Shared);
            ink.Raw(known.Place);
            ink.Raw(LookXml.EndOfValue);
        }
        else
        {
            ink.Raw(LookXml.Of(look).SpacedText);
            ink.Text(Encoding.UTF8.GetBytes(text));
            ink.Raw(LookXml.EndOfText);
        }
    }

    /// <summary>Says how it lies on paper.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="setup">Further attributes of its setup.</param>
    /// <param name="scale">Size in percent of the full one; null where something else says it.</param>
    public static void Page(this Ink ink, ReadOnlySpan<byte> setup, int? scale = null)
    {
        ink.Raw("<pageMargins left=\""u8);
        ink.Number(Paper.Side);
        ink.Raw("\" right=\""u8);
        ink.Number(Paper.Side);
        ink.Raw("\" top=\""u8);
        ink.Number(Paper.Top);
        ink.Raw("\" bottom=\""u8);
        ink.Number(Paper.Bottom);
        ink.Raw("\" header=\""u8);
        ink.Number(Paper.Edge);
        ink.Raw("\" footer=\""u8);
        ink.Number(Paper.Edge);
        ink.Raw("\"/><pageSetup paperSize=\""u8);
        ink.Number(Paper.A4);
        ink.Raw("\""u8);
        if (scale is { } percent)
        {
            ink.Raw(" scale=\""u8);
            ink.Number(percent);
            ink.Raw("\""u8);
        }

        ink.Raw(setup);
        ink.Raw("/>"u8);
    }

    /// <summary>What stands above and below each page: of which workbook, which sheet, which of how many.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="of">Whose the workbook is; null: the name of its file.</param>
    public static void HeadAndFoot(this Ink ink, string? of)
    {
        ink.Raw("<headerFooter><oddHeader>"u8);
        ink.Raw("&amp;L"u8);
        // A sign of the head is doubled where it is meant.
        ink.Text(Encoding.UTF8.GetBytes(of is null ? "&F" : SheetText.OnOneLine(of).Replace("&", "&&", StringComparison.Ordinal)));
        ink.Raw("&amp;R&amp;A</oddHeader><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>"u8);
    }
}
