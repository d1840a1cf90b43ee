using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TextRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Matcher.Reports.Word;

/// <summary>Pages of A4, upright, with their numbers.</summary>
internal static class WordPage
{
    // Twentieths of a point: A4, and a millimetre.
    private const int Width = 11906;
    private const int Height = 16838;
    private const double Millimetre = 56.6929;

    private const string OddFooter = "odd";
    private const string EvenFooter = "even";

    /// <summary>Width of the text of an official document, in twentieths of a point: 156 mm.</summary>
    public const int OfficialWidth = 8844;

    /// <summary>Width of the text of a form, in twentieths of a point: 174 mm.</summary>
    public const int FormWidth = 9866;

    /// <summary>
    /// The page of official documents (GB/T 9704—2012, 5.2): 37 mm above, 28 mm on the left, text of 156 by 225 mm. The number stands
    /// outside, between two dashes (7.5).
    /// </summary>
    public static SectionProperties Official => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = OddFooter },
        new FooterReference { Type = HeaderFooterValues.Even, Id = EvenFooter },
        new PageSize { Width = Width, Height = Height },
        Margins(top: 37, bottom: 35, left: 28, footer: 28, width: OfficialWidth));

    /// <summary>The page of forms: narrower margins, the number in the middle.</summary>
    public static SectionProperties Form => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = OddFooter },
        new PageSize { Width = Width, Height = Height },
        Margins(top: 16, bottom: 16, left: 18, footer: 8, width: FormWidth));

    /// <summary>Adds the footers of <see cref="Official"/>.</summary>
    public static void AddOfficialFooters(MainDocumentPart main)
    {
        Add(main, OddFooter, JustificationValues.Right, "— ", " —");
        Add(main, EvenFooter, JustificationValues.Left, "— ", " —");
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(new EvenAndOddHeaders());
    }

    /// <summary>Adds the footer of <see cref="Form"/>.</summary>
    public static void AddFormFooter(MainDocumentPart main) => Add(main, OddFooter, JustificationValues.Center, "第 ", " 页");

    private static void Add(MainDocumentPart main, string id, JustificationValues side, string before, string after) =>
        main.AddNewPart<FooterPart>(id).Footer = new Footer(new Paragraph(
            new ParagraphProperties(new Justification { Val = side }),
            Text(before),
            new SimpleField(Text("1")) { Instruction = " PAGE " },
            Text(after)));

    private static TextRun Text(string text) => new(
        new RunProperties(
            new RunFonts { Ascii = "宋体", HighAnsi = "宋体", EastAsia = "宋体" },
            new FontSize { Val = "28" }),
        new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static PageMargin Margins(double top, double bottom, double left, double footer, int width) => new()
    {
        Top = (int)(top * Millimetre),
        Bottom = (int)(bottom * Millimetre),
        Left = (uint)(left * Millimetre),
        Right = (uint)(Width - width - (int)(left * Millimetre)),
        Header = (uint)(15 * Millimetre),
        Footer = (uint)(footer * Millimetre),
        Gutter = 0,
    };
}
