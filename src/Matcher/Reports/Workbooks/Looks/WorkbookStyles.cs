using DocumentFormat.OpenXml.Spreadsheet;

namespace Matcher.Reports.Workbooks.Looks;

/// <summary>The part that says what each <see cref="CellLook"/> is.</summary>
internal static class WorkbookStyles
{
    // Formats that every spreadsheet has: "general", #,##0.00 and "text" (ECMA-376 part 1, 18.8.30).
    private const uint General = 0;
    private const uint Amount = 4;
    private const uint AsText = 49;

    // The first number that a workbook may give a format of its own.
    private const uint Day = 164;

    /// <summary>The part.</summary>
    public static Stylesheet Sheet => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = Day, FormatCode = "yyyy\\-mm\\-dd" }),
        new Fonts(Enum.GetValues<SheetFont>().Select(SheetFonts.Of)),
        new Fills(Enum.GetValues<SheetFill>().Select(SheetFills.Of)),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(Thin<LeftBorder>(), Thin<RightBorder>(), Thin<TopBorder>(), Thin<BottomBorder>(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = General, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(Enum.GetValues<CellLook>().Select(Of)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Of(CellLook look) => look switch
    {
        CellLook.Plain => new CellFormat { NumberFormatId = General, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
        CellLook.Header => Cell(AsText, SheetFont.Bold, SheetFill.Header, HorizontalAlignmentValues.Center),
        CellLook.HeaderToFillIn => Cell(AsText, SheetFont.Bold, SheetFill.HeaderToFillIn, HorizontalAlignmentValues.Center),
        CellLook.HeaderAside => Cell(AsText, SheetFont.Aside, SheetFill.Header, HorizontalAlignmentValues.Center),
        CellLook.Text => Cell(AsText, SheetFont.Usual, SheetFill.None),
        CellLook.ShortText => Cell(AsText, SheetFont.Usual, SheetFill.None, HorizontalAlignmentValues.Center),
        CellLook.LongText => Cell(General, SheetFont.Usual, SheetFill.None),
        CellLook.Number => Cell(General, SheetFont.Usual, SheetFill.None, HorizontalAlignmentValues.Center),
        CellLook.Money => Cell(Amount, SheetFont.Usual, SheetFill.None, HorizontalAlignmentValues.Right),
        CellLook.Date => Cell(Day, SheetFont.Usual, SheetFill.None, HorizontalAlignmentValues.Center),
        CellLook.Aside => Cell(AsText, SheetFont.Aside, SheetFill.None, HorizontalAlignmentValues.Center),
        CellLook.TextToFillIn => Cell(AsText, SheetFont.Usual, SheetFill.ToFillIn),
        CellLook.NumberToFillIn => Cell(General, SheetFont.Usual, SheetFill.ToFillIn, HorizontalAlignmentValues.Right),
        CellLook.DateToFillIn => Cell(Day, SheetFont.Usual, SheetFill.ToFillIn, HorizontalAlignmentValues.Center),
        CellLook.HighLevel => Cell(AsText, SheetFont.Bold, SheetFill.High, HorizontalAlignmentValues.Center),
        CellLook.MediumLevel => Cell(AsText, SheetFont.Usual, SheetFill.Medium, HorizontalAlignmentValues.Center),
        CellLook.LowLevel => Cell(AsText, SheetFont.Usual, SheetFill.Low, HorizontalAlignmentValues.Center),
        CellLook.InfoLevel => Cell(AsText, SheetFont.Usual, SheetFill.Info, HorizontalAlignmentValues.Center),
        CellLook.Title => Line(SheetFont.Title, SheetFill.None, HorizontalAlignmentValues.Center),
        CellLook.Heading => Line(SheetFont.Heading, SheetFill.None, HorizontalAlignmentValues.Left),
        CellLook.Paragraph => Line(SheetFont.Usual, SheetFill.None, HorizontalAlignmentValues.Left),
        CellLook.EmphasisedParagraph => Line(SheetFont.Emphasised, SheetFill.ToFillIn, HorizontalAlignmentValues.Left),
        _ => throw new ArgumentOutOfRangeException(nameof(look), look, null),
    };

    private static CellFormat Cell(uint format, SheetFont font, SheetFill fill, HorizontalAlignmentValues? horizontal = null)
    {
        var cell = Line(font, fill, horizontal);
        (cell.NumberFormatId, cell.ApplyNumberFormat, cell.BorderId, cell.ApplyBorder) = (format, true, 1, true);
        return cell;
    }

    private static CellFormat Line(SheetFont font, SheetFill fill, HorizontalAlignmentValues? horizontal)
    {
        var alignment = new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true };
        if (horizontal is { } some)
            alignment.Horizontal = some;
        if (horizontal == HorizontalAlignmentValues.Right)
            alignment.Indent = 1;
        return new CellFormat(alignment)
        {
            NumberFormatId = AsText,
            FontId = (uint)font,
            FillId = (uint)fill,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyAlignment = true,
        };
    }

    private static T Thin<T>()
        where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin, Color = new Color { Rgb = "FFBFBFBF" } };
}
