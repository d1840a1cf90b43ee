using Matcher.Catalogue.Config;
using Matcher.Foundation.Characters;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Csv;

/// <summary>
/// Puts a cell into the text of a CSV field that Excel and WPS show as it is: long numbers stay whole, and nothing that
/// came from a source is run as a formula.
/// </summary>
/// <param name="style">Whether numbers are wrapped for a spreadsheet or left bare for a machine.</param>
internal sealed class CsvField(IdStyle style)
{
    // A spreadsheet shows up to eleven digits of a number in full; of more it shows 1.499E+17.
    private const int MostPlainDigits = 11;

    // The longest text that a formula may hold; a longer one is no document number anyway.
    private const int LongestWrapped = 255;

    // ASCII, full-width and small forms: spreadsheets of East Asian editions read all of them.
    private const string FormulaStarts = "=+-@＝＋－＠﹦﹢﹣﹫";

    /// <summary>Adds the field of a cell to a row.</summary>
    /// <returns>The field in UTF-8, before CSV quoting; until the row's next cell.</returns>
    public ReadOnlySpan<byte> AddTo(RowSums row, Cell cell) => cell.Kind switch
    {
        CellKind.Id when IsDocumentNumber(cell.Value) => style == IdStyle.Excel ? Wrap(row, cell.Value) : row.Add(cell.Value.AsSpan()),
        CellKind.Id or CellKind.Text => AddText(row, cell.Value),
        _ => row.Add(cell.Value.AsSpan()),
    };

    /// <summary>The text of the cell that a field was written of: what made a spreadsheet show it as it is comes off.</summary>
    /// <param name="field">The field, without CSV quoting.</param>
    public static string Read(string field) => field switch
    {
        ['=', '"', .. var inner, '"'] when !inner.Contains('"', StringComparison.Ordinal) => inner,
        ['\'', .. var formula] when IsFormula(formula) => formula,
        _ => field,
    };

    private ReadOnlySpan<byte> AddText(RowSums row, string value)
    {
        if (value.Length == 0)
            return row.Add(ReadOnlySpan<char>.Empty);
        var line = LineBreaks.IsIn(value) ? LineBreaks.AsBlanks(value) : value;
        if (style == IdStyle.Excel && WouldBeRewritten(line))
            return Wrap(row, line);
        if (IsFormula(value))
            row.Append("'"u8);
        row.Append(line.AsSpan());
        return row.EndCell();
    }

    private static ReadOnlySpan<byte> Wrap(RowSums row, string value)
    {
        row.Append("=\""u8);
        row.Append(value.AsSpan());
        row.Append("\""u8);
        return row.EndCell();
    }

    // Only characters that are safe inside a formula's quotes; a damaged number that holds others is written as text.
    private static bool IsDocumentNumber(string value)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('*' or '.' or '+' or '-'))
                return false;
        }

        return value.Length is > 0 and <= LongestWrapped;
    }

    // Excel turns a long account number into 6.2E+18, 007 into 7, 3-12 into 12 March and 12E45 into a number.
    private static bool WouldBeRewritten(string value)
    {
        if (value.Length is 0 or > LongestWrapped || !IsDigit(value[0]))
            return false;
        var hasDigitsAlone = true;
        foreach (var c in value)
        {
            if (IsDigit(c))
                continue;
            hasDigitsAlone = false;
            if (c is not ('-' or '/' or ':' or '.' or ',' or '+' or 'e' or 'E'))
                return false;
        }

        return !hasDigitsAlone || value.Length > MostPlainDigits || (value.Length > 1 && value[0] is '0' or '０');
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    private static bool IsFormula(string value)
    {
        // Nearly every cell: it begins with a Chinese character, a letter or a digit.
        if (value.Length == 0 || value[0] is >= '\u4E00' and <= '\u9FFF' || char.IsAsciiLetterOrDigit(value[0]))
            return false;
        if (value.StartsWith('\t') || value.StartsWith('\r'))
            return true;
        foreach (var c in value)
        {
            if (!IsPassedOver(c))
                return FormulaStarts.Contains(c, StringComparison.Ordinal);
        }

        return false;
    }

    private static bool IsPassedOver(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c)
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
}
