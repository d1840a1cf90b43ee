namespace Matcher.Reports.Workbooks.Layout;

/// <summary>A sheet of A4, lying, as spreadsheets measure it.</summary>
internal static class Paper
{
    /// <summary>Its number among the sizes that spreadsheets know.</summary>
    public const int A4 = 9;

    /// <summary>Margins in inches: at the sides.</summary>
    public const double Side = 0.3;

    /// <summary>Above, with the head in it.</summary>
    public const double Top = 0.75;

    /// <summary>Below, with the number of the page in it.</summary>
    public const double Bottom = 0.7;

    /// <summary>Of head and number from the edge.</summary>
    public const double Edge = 0.3;

    private const double PointsOfInch = 72;
    private const double Long = 841.9;
    private const double Short = 595.3;

    // A digit of the usual font is eight pixels wide, at 96 pixels an inch: six points. Fonts that stand in for it elsewhere are wider.
    private const double PointsOfDigit = 7.2;

    // Printers, and other fonts' lines, differ by so much.
    private const double Sure = 0.97;

    /// <summary>Digits side by side on a page at full size.</summary>
    public static double Digits => (Long - (2 * Side * PointsOfInch)) / PointsOfDigit;

    /// <summary>Points of rows on a page at full size.</summary>
    public static double Points => (Short - ((Top + Bottom) * PointsOfInch)) * Sure;
}
