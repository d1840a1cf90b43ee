namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>Tells formats of dates from those of numbers (ECMA-376 part 1, 18.8.30 and 18.8.31).</summary>
internal static class NumberFormats
{
    /// <summary>What a built-in format shows a number as. 27 to 36 and 50 to 58 are the dates of East Asian Windows.</summary>
    public static NumberForm FormOf(int id) => id switch
    {
        46 => NumberForm.Duration,
        >= 14 and <= 22 or >= 27 and <= 36 or 45 or 47 or >= 50 and <= 58 or >= 71 and <= 81 => NumberForm.Date,
        _ => NumberForm.Number,
    };

    /// <summary>What a format of a workbook's own shows a number as.</summary>
    /// <param name="code">As it is written: <c>yyyy"年"m"月"</c>, <c>#,##0.00_ ;[Red]-#,##0.00</c>.</param>
    public static NumberForm FormOf(string code)
    {
        var isDate = false;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, '"', i);
                    break;
                case '\\' or '_' or '*':
                    i++; // the next is shown as it is, or is as wide, or fills the cell
                    break;
                case '[':
                    var end = End(code, ']', i);
                    if (IsElapsed(code.AsSpan(i + 1, Math.Max(0, end - i - 1))))
                        return NumberForm.Duration;
                    i = end;
                    break;
                case 'G' or 'g' when IsGeneral(code.AsSpan(i)):
                    return isDate ? NumberForm.Date : NumberForm.Number;
                // E+00 is an exponent; alone it is a year.
                case 'E' or 'e':
                    isDate |= i + 1 >= code.Length || code[i + 1] is not ('+' or '-');
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' or 'g' or 'G' or 'b' or 'B':
                    isDate = true;
                    break;
            }
        }

        return isDate ? NumberForm.Date : NumberForm.Number;
    }

    private static int End(string code, char mark, int from) =>
        code.IndexOf(mark, from + 1) is >= 0 and var end ? end : code.Length;

    private static bool IsElapsed(ReadOnlySpan<char> bracket) =>
        !bracket.IsEmpty && bracket.Trim("hHmMsS").IsEmpty;

    // G/通用格式 is the same word in a Chinese WPS.
    private static bool IsGeneral(ReadOnlySpan<char> code) =>
        code.StartsWith("General", StringComparison.OrdinalIgnoreCase) || code.StartsWith("G/", StringComparison.OrdinalIgnoreCase);
}
