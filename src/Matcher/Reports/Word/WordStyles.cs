using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Matcher.Reports.Word;

/// <summary>
/// How documents look: fonts, sizes and lines of official documents (GB/T 9704—2012). Where a machine does not have a font, Word
/// takes the next by the names in the table of fonts.
/// </summary>
/// <param name="tableSize">Size of the text in tables, in half points.</param>
internal sealed class WordStyles(int tableSize)
{
    /// <summary>五号, in half points.</summary>
    public const int Small = 21;

    /// <summary>小五, in half points.</summary>
    public const int Smaller = 18;

    private const string Latin = "Times New Roman";
    private const string FangSong = "仿宋";
    private const string HeiTi = "黑体";
    private const string KaiTi = "楷体";
    private const string SongTi = "宋体";

    // Half points: 二号, 三号, 小四. Twentieths of a point: 22 lines a page.
    private const int TitleSize = 44;
    private const int TextSize = 32;
    private const int SubtitleSize = 24;
    private const int LineHeight = 560;

    // Half points.
    private const int CountsSmaller = 2;

    // Hundredths of a character.
    private const int TwoCharacters = 200;

    /// <summary>The name by which paragraphs refer to a style.</summary>
    public static string IdOf(WordStyle style) => style.ToString();

    /// <summary>Adds the parts that say it.</summary>
    public void AddTo(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Sheet();
        main.AddNewPart<FontTablePart>("fonts").Fonts = new Fonts(
            FontOf(FangSong, "FangSong,仿宋_GB2312,STFangsong,华文仿宋"),
            FontOf(HeiTi, "SimHei,STHeiti,华文黑体,微软雅黑"),
            FontOf(KaiTi, "KaiTi,楷体_GB2312,STKaiti,华文楷体"),
            FontOf(SongTi, "SimSun,STSong,华文宋体"));
    }

    private Styles Sheet() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                FontsOf(FangSong, Latin),
                new FontSize { Val = Size(TextSize) },
                new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Of(WordStyle.Title, SongTi, TitleSize, isBold: true,
            new KeepNext(), Lines(0, 240), new Justification { Val = JustificationValues.Center }, new OutlineLevel { Val = 0 }),
        Of(WordStyle.Subtitle, SongTi, SubtitleSize, isBold: false,
            new KeepNext(), Lines(0, 60), new Justification { Val = JustificationValues.Left }),
        Of(WordStyle.Section, HeiTi, TextSize, isBold: false, new KeepNext(), Exactly(), Indent(), new OutlineLevel { Val = 1 }),
        Of(WordStyle.Part, KaiTi, TextSize, isBold: false, new KeepNext(), Exactly(), Indent(), new OutlineLevel { Val = 2 }),
        Of(WordStyle.Text, FangSong, TextSize, isBold: false, Exactly(), Indent(), new Justification { Val = JustificationValues.Both }),
        Of(WordStyle.Flush, FangSong, TextSize, isBold: false, Exactly()),
        Of(WordStyle.Signature, FangSong, TextSize, isBold: false,
            new KeepLines(), Exactly(), new Justification { Val = JustificationValues.Right }),
        Of(WordStyle.Cell, SongTi, tableSize, isBold: false, Lines(10, 10)),
        Of(WordStyle.CellMiddle, SongTi, tableSize, isBold: false, Lines(10, 10), new Justification { Val = JustificationValues.Center }),
        Of(WordStyle.CellCount, SongTi, tableSize - CountsSmaller, isBold: false, SongTi,
            Lines(10, 10), new Justification { Val = JustificationValues.Center }),
        Of(WordStyle.CellHead, HeiTi, tableSize, isBold: false, Lines(10, 10), new Justification { Val = JustificationValues.Center }),
        Of(WordStyle.Gap, SongTi, tableSize, isBold: false, Lines(0, 0)));

    private static Style Of(WordStyle style, string font, int size, bool isBold, params OpenXmlElement[] paragraph) =>
        Of(style, font, size, isBold, Latin, paragraph);

    private static Style Of(
        WordStyle style, string font, int size, bool isBold, string latin, params OpenXmlElement[] paragraph)
    {
        var run = new StyleRunProperties(FontsOf(font, latin));
        if (isBold)
            run.Append(new Bold());
        run.Append(new FontSize { Val = Size(size) });
        return new Style(
            new StyleName { Val = IdOf(style) },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(paragraph),
            run) { Type = StyleValues.Paragraph, StyleId = IdOf(style), CustomStyle = true };
    }

    private static RunFonts FontsOf(string eastAsian, string latin) => new()
    {
        Ascii = latin,
        HighAnsi = latin,
        ComplexScript = latin,
        EastAsia = eastAsian,
    };

    private static Font FontOf(string name, string others) =>
        new(new AltName { Val = others }, new FontCharSet { Val = "86" }) { Name = name };

    private static SpacingBetweenLines Lines(int before, int after) => new() { Before = Size(before), After = Size(after) };

    private static SpacingBetweenLines Exactly() => new() { Line = Size(LineHeight), LineRule = LineSpacingRuleValues.Exact };

    private static Indentation Indent() => new() { FirstLineChars = TwoCharacters, FirstLine = Size(TextSize * TwoCharacters / 10) };

    private static string Size(int value) => value.ToString(CultureInfo.InvariantCulture);
}
