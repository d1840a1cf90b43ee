using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Matcher.Reports.Workbooks.Layout;
using Matcher.Reports.Workbooks.Looks;
using Matcher.Reports.Workbooks.Texts;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>A page to read: one wide column, which fits on a page of A4.</summary>
/// <param name="name">Its name.</param>
/// <param name="sheet">The page.</param>
internal sealed class TextPart(string name, TextSheet sheet) : SheetPart(name, columns: 1)
{
    // Digits: as wide as a page that stands.
    private const double Width = 76;

    private const double TitleLine = 26;
    private const double HeadingLine = 20;

    // Lines of a paragraph stand a little apart.
    private const double ParagraphLine = 16;

    /// <inheritdoc/>
    public override void Write(Stream output, SharedTexts shared, int index)
    {
        var ink = new Ink(output);
        ink.Start();
        ink.Raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"u8);
        ink.Dimension(string.Create(CultureInfo.InvariantCulture, $"A1:A{Math.Max(sheet.Paragraphs.Length, 1)}"));
        ink.StartView(isFirst: index == 0, hasGrid: false);
        ink.Columns([Width]);
        for (var i = 0; i < sheet.Paragraphs.Length; i++)
            Write(ink, shared, i + 1, sheet.Paragraphs[i]);
        ink.Raw("</sheetData>"u8);
        ink.Raw("<printOptions horizontalCentered=\"1\"/>"u8);
        ink.Page(" orientation=\"portrait\" fitToWidth=\"1\" fitToHeight=\"1\""u8);
        ink.HeadAndFoot(sheet.PageHead);
        ink.Raw("</worksheet>"u8);
        ink.Flush();
    }

    /// <inheritdoc/>
    public override IEnumerable<DefinedName> Names(uint index) => [];

    private void Write(Ink ink, SharedTexts shared, int row, SheetParagraph paragraph)
    {
        var (look, line, width) = paragraph.Kind switch
        {
            SheetParagraphKind.Title => (CellLook.Title, TitleLine, Width * 11 / 18),
            SheetParagraphKind.Heading => (CellLook.Heading, HeadingLine, Width * 11 / 13),
            SheetParagraphKind.Emphasised => (CellLook.EmphasisedParagraph, ParagraphLine, Width),
            _ => (CellLook.Paragraph, ParagraphLine, Width),
        };
        var text = SheetText.Of(paragraph.Text);
        var number = row.ToString(CultureInfo.InvariantCulture);
        ink.StartRow(System.Text.Encoding.UTF8.GetBytes(number),
            RowHeights.Of(TextMeasure.Lines(text, width - ColumnWidths.Margin, RowHeights.MostLines), line));
        ink.TextCell("A" + number, look, text, shared);
        ink.Raw("</row>"u8);
        Sums.Add(text.AsSpan());
        Sums.EndRow();
    }
}
