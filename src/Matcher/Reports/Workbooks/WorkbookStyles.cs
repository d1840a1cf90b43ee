using DocumentFormat.OpenXml.Spreadsheet;

namespace Matcher.Reports.Workbooks;

/// <summary>
/// How cells look. Cells are of the format "text", so that a number that is typed into one, or gone over once more, keeps its digits.
/// </summary>
internal static class WorkbookStyles
{
    /// <summary>The style of a header.</summary>
    public const string Header = "1";

    /// <summary>The style of a cell.</summary>
    public const string Cell = "2";

    /// <summary>The style of a cell with a text that spreadsheets of old show as ##### where its format is "text".</summary>
    public const string LongText = "3";

    /// <summary>The longest text that every spreadsheet shows in a cell of the format "text".</summary>
    public const int LongestInTextFormat = 255;

    // The built-in formats "general" and "text".
    private const uint General = 0;
    private const uint AsText = 49;

    /// <summary>The part that says it.</summary>
    public static Stylesheet Sheet => new(
        new Fonts(FontOf(isBold: false), FontOf(isBold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDDE7F0" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(Thin<LeftBorder>(), Thin<RightBorder>(), Thin<TopBorder>(), Thin<BottomBorder>(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = General, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            new CellFormat { NumberFormatId = General, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
            FormatOf(AsText, font: 1, fill: 2),
            FormatOf(AsText, font: 0, fill: 0),
            FormatOf(General, font: 0, fill: 0)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font FontOf(bool isBold) => isBold
        ? new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "宋体" }, new FontCharSet { Val = 134 })
        : new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" }, new FontCharSet { Val = 134 });

    private static T Thin<T>()
        where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin, Color = new Color { Rgb = "FFBFBFBF" } };

    private static CellFormat FormatOf(uint format, uint font, uint fill) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true })
        {
            NumberFormatId = format,
            FontId = font,
            FillId = fill,
            BorderId = 1,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
}
