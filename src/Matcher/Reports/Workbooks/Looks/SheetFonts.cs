using DocumentFormat.OpenXml.Spreadsheet;

namespace Matcher.Reports.Workbooks.Looks;

/// <summary>
/// Fonts of sheets: 宋体, which every Chinese Windows has, and for which other systems' offices know what to take instead.
/// </summary>
internal static class SheetFonts
{
    private const string Name = "宋体";

    // GB2312.
    private const int Charset = 134;

    private const string Black = "FF000000";

    /// <summary>A font.</summary>
    public static Font Of(SheetFont font) => font switch
    {
        SheetFont.Usual => Make(11, Black, isBold: false),
        SheetFont.Bold => Make(11, Black, isBold: true),
        SheetFont.Aside => Make(9, "FF8C8C8C", isBold: false),
        SheetFont.Title => Make(18, Black, isBold: true),
        SheetFont.Heading => Make(13, "FF1F3864", isBold: true),
        SheetFont.Emphasised => Make(11, "FF9C0006", isBold: true),
        _ => throw new ArgumentOutOfRangeException(nameof(font), font, null),
    };

    private static Font Make(double size, string color, bool isBold)
    {
        var font = isBold ? new Font(new Bold()) : new Font();
        font.Append(new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = Name }, new FontCharSet { Val = Charset });
        return font;
    }
}
