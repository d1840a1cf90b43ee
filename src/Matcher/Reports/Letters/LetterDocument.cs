using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Matcher.Reports.Tables;
using Matcher.Reports.Word;
using TextRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Matcher.Reports.Letters;

/// <summary>Writes a letter as .docx, which Word and WPS open, and in which the office can still add its number and seal.</summary>
internal static class LetterDocument
{
    // Half points: 小二, 四号, 小四, 五号.
    private const int TitleSize = 36;
    private const int HeadingSize = 28;
    private const int TextSize = 24;
    private const int TableSize = 21;

    // Twentieths of a point: A4 lying, because the tables are wide, with 2 cm around.
    private const int LongSide = 16838;
    private const int ShortSide = 11906;
    private const int Margin = 1134;

    /// <summary>Writes it, and reads it back before it counts as written.</summary>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What is on the disk is not what was to be written.</exception>
    public static WrittenList Write(string folder, AgencyLetter letter) => WordFile.Write(
        folder,
        letter.Path,
        letter.Parts.OfType<LetterTable>().Sum(table => table.Rows.Length),
        [Line(letter.Title, TitleSize, isBold: true, JustificationValues.Center), .. letter.Parts.Select(PartOf)],
        Page);

    private static SectionProperties Page => new(
        new PageSize { Width = LongSide, Height = ShortSide, Orient = PageOrientationValues.Landscape },
        new PageMargin
        {
            Top = Margin,
            Right = Margin,
            Bottom = Margin,
            Left = Margin,
            Header = Margin / 2,
            Footer = Margin / 2,
            Gutter = 0,
        });

    private static OpenXmlElement PartOf(LetterPart part) => part switch
    {
        LetterHeading heading => Line(heading.Text, HeadingSize, isBold: true, JustificationValues.Left),
        LetterParagraph paragraph => Line(paragraph.Text, TextSize, isBold: false, JustificationValues.Left),
        LetterTable table => TableOf(table),
        _ => throw new InvalidOperationException($"No way to write {part.GetType().Name}."),
    };

    private static Table TableOf(LetterTable table) => new(
    [
        new TableProperties(
            new TableWidth { Width = (LongSide - 2 * Margin).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                Border<TopBorder>(),
                Border<LeftBorder>(),
                Border<BottomBorder>(),
                Border<RightBorder>(),
                Border<InsideHorizontalBorder>(),
                Border<InsideVerticalBorder>())),
        new TableGrid(table.Headers.Select(_ => new GridColumn
        {
            Width = ((LongSide - 2 * Margin) / table.Headers.Length).ToString(CultureInfo.InvariantCulture),
        })),
        RowOf(table.Headers, isHeader: true),
        .. table.Rows.Select(row => RowOf(row, isHeader: false)),
    ]);

    // A header row is printed again on each page, and no row is cut by the end of one.
    private static TableRow RowOf(ImmutableArray<string> cells, bool isHeader)
    {
        var row = new TableRow(new TableRowProperties(isHeader ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        foreach (var cell in cells)
            row.Append(new TableCell(Line(cell, TableSize, isHeader, JustificationValues.Left)));
        return row;
    }

    private static Paragraph Line(string text, int size, bool isBold, JustificationValues justification)
    {
        var run = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "宋体" });
        if (isBold)
            run.Append(new Bold());
        run.Append(new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) });
        return new Paragraph(
            new ParagraphProperties(new SpacingBetweenLines { Before = "60", After = "60" }, new Justification { Val = justification }),
            new TextRun(run, new Text(WordText.Printable(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static T Border<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };
}
