using DocumentFormat.OpenXml.Spreadsheet;

namespace Matcher.Reports.Workbooks.Looks;

/// <summary>Colours of cells: pale, so that black letters are read on them, and told apart on a grey printer, too.</summary>
internal static class SheetFills
{
    /// <summary>A fill.</summary>
    public static Fill Of(SheetFill fill) => fill switch
    {
        SheetFill.None => new Fill(new PatternFill { PatternType = PatternValues.None }),
        SheetFill.Dotted => new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
        SheetFill.Header => Solid("FFDDE7F0"),
        SheetFill.HeaderToFillIn => Solid("FFFFD966"),
        SheetFill.ToFillIn => Solid("FFFFF7DC"),
        SheetFill.High => Solid("FFF4B6A8"),
        SheetFill.Medium => Solid("FFFBE0B5"),
        SheetFill.Low => Solid("FFE2EFDA"),
        SheetFill.Info => Solid("FFEDEDED"),
        _ => throw new ArgumentOutOfRangeException(nameof(fill), fill, null),
    };

    private static Fill Solid(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });
}
