using System.Buffers;
using System.Globalization;
using System.Text;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>Makes text of what cells hold, when somebody asks for it. What is text as it stands is not copied.</summary>
/// <param name="workbook">What styles and days mean.</param>
internal sealed class XlsxCellTexts(XlsxWorkbook workbook)
{
    // As many digits a double keeps, whatever they are.
    private const int WholeDigits = 15;

    // Days from 1900-01-01 to 1904-01-01, as Excel counts them.
    private const double Days1904 = 1462;

    // Excel has a 29 February 1900, so what comes before it is a day later.
    private const double FirstOfMarch1900 = 60;

    // The first and the last day that a date has (DateTime.FromOADate).
    private const double EarliestDay = -657435;
    private const double LatestDay = 2958466;

    private readonly ArrayBufferWriter<byte> _made = new();

    /// <summary>Lets go of what was made for the row before.</summary>
    public void BeginRow() => _made.ResetWrittenCount();

    /// <summary>Whether a cell is shown as a number. One whose style makes a date of it is not, if there is such a day.</summary>
    public bool IsNumber(XlsxCellType type, ReadOnlySpan<byte> written, int style) =>
        type == XlsxCellType.Number && TryParse(Trimmed(written), out var number) && DateOf(number, style) is null;

    /// <summary>The text of a cell that is not shared, in UTF-8; valid until the next row.</summary>
    public ReadOnlySpan<byte> Of(XlsxCellType type, ReadOnlySpan<byte> written, int style) => type switch
    {
        XlsxCellType.Number => OfNumber(Trimmed(written), style),
        XlsxCellType.Boolean => Trimmed(written) is [(byte)'1'] || Trimmed(written).SequenceEqual("true"u8) ? "TRUE"u8 : "FALSE"u8,
        XlsxCellType.Date => OfDate(written),
        XlsxCellType.Runs => OfRuns(written),
        XlsxCellType.NotCalculated => CellText.NotCalculated,
        _ => OfText(written),
    };

    private ReadOnlySpan<byte> OfNumber(ReadOnlySpan<byte> written, int style)
    {
        var isNumber = workbook.Styles.FormOf(style) == NumberForm.Number;
        if (isNumber && IsWhole(written))
            return written;
        if (!TryParse(written, out var number))
            return OfText(written);
        return Made(CellText.Of(DateOf(number, style) ?? number));
    }

    // The same digits would come of it again.
    private static bool IsWhole(ReadOnlySpan<byte> written) =>
        written.Length is > 0 and <= WholeDigits
        && !written.ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && (written[0] != '0' || written.Length == 1);

    private object? DateOf(double number, int style)
    {
        switch (workbook.Styles.FormOf(style))
        {
            case NumberForm.Duration when Math.Abs(number) < LatestDay:
                return TimeSpan.FromDays(number);
            case NumberForm.Date:
                var day = workbook.IsDate1904 ? number + Days1904 : number is >= 0 and < FirstOfMarch1900 ? number + 1 : number;
                return day is > EarliestDay and < LatestDay ? DateTime.FromOADate(day) : null;
            default:
                return null;
        }
    }

    private ReadOnlySpan<byte> OfDate(ReadOnlySpan<byte> written) =>
        Encoding.UTF8.GetString(Trimmed(written)) is var text
        && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date)
            ? Made(CellText.Of(date))
            : OfText(written);

    private ReadOnlySpan<byte> OfText(ReadOnlySpan<byte> written)
    {
        if (XmlText.IsPlain(written))
            return written;
        var start = _made.WrittenCount;
        XmlText.Write(written, _made);
        return _made.WrittenSpan[start..];
    }

    private ReadOnlySpan<byte> OfRuns(ReadOnlySpan<byte> written)
    {
        // The end of the element is not among what was kept; it is put behind it again.
        byte[] whole = [.. "<is>"u8, .. written, .. "</is>"u8];
        using var scan = new XmlScan(new MemoryStream(whole));
        scan.Read();
        scan.Hold();
        var start = _made.WrittenCount;
        TextItem.Write(scan, _made);
        return _made.WrittenSpan[start..];
    }

    private ReadOnlySpan<byte> Made(string text)
    {
        var start = _made.WrittenCount;
        Encoding.UTF8.GetBytes(text, _made);
        return _made.WrittenSpan[start..];
    }

    private static bool TryParse(ReadOnlySpan<byte> written, out double number) =>
        double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> written) => written.Trim(" \t\r\n"u8);
}
