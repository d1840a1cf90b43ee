using System.Buffers.Text;
using System.Collections.Immutable;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Layout;
using Matcher.Reports.Workbooks.Looks;
using Matcher.Reports.Workbooks.Texts;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>Writes the rows of a list, and adds up what they say.</summary>
/// <param name="ink">Where the sheet goes.</param>
/// <param name="columns">The columns.</param>
/// <param name="shared">The workbook's texts.</param>
/// <param name="sums">What is read back is compared with them.</param>
internal sealed class RowInk(Ink ink, ImmutableArray<ColumnInk> columns, SharedTexts shared, RowSums sums)
{
    private readonly Ink _cells = new();
    private readonly byte[] _number = new byte[11];

    /// <summary>Writes a row.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="row">Its cells.</param>
    /// <returns>Its height, in points.</returns>
    public double Write(int number, ImmutableArray<Cell> row)
    {
        Utf8Formatter.TryFormat(number, _number, out var digits);
        _cells.Clear();
        var lines = 1;
        for (var i = 0; i < columns.Length; i++)
        {
            _cells.Raw(columns[i].Start);
            _cells.Raw(_number.AsSpan(0, digits));
            lines = Math.Max(lines, Write(columns[i], row[i]));
        }

        var height = RowHeights.Of(lines);
        ink.StartRow(_number.AsSpan(0, digits), height);
        ink.Raw(_cells.Written);
        ink.Raw("</row>"u8);
        sums.EndRow();
        return height;
    }

    private int Write(ColumnInk column, Cell cell)
    {
        var value = cell.Value;
        if (value.Length == 0)
        {
            _cells.Raw(LookXml.Of(column.Look).Blank);
            sums.Add(ReadOnlySpan<byte>.Empty);
            return 1;
        }

        if (ReferenceEquals(value, column.LastValue) || string.Equals(value, column.LastValue, StringComparison.Ordinal))
        {
            Write(column.LastText, column.LastLook);
            return column.LastLines;
        }

        return cell.Kind switch
        {
            CellKind.Number or CellKind.Money when NumberText.TryNumber(value, out var number) => WriteNumber(column, number, number),
            CellKind.Date when NumberText.TryDay(value, out var day) => WriteDay(column, day, value),
            _ => WriteText(column, value),
        };
    }

    private int WriteNumber(ColumnInk column, ReadOnlySpan<char> number, ReadOnlySpan<char> isReadAs)
    {
        _cells.Raw(LookXml.Of(column.Look).Number);
        _cells.Raw(number);
        _cells.Raw(LookXml.EndOfValue);
        sums.Add(isReadAs);
        return 1;
    }

    private int WriteDay(ColumnInk column, int day, string value)
    {
        Span<char> digits = stackalloc char[11];
        day.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        return WriteNumber(column, digits[..length], value);
    }

    private int WriteText(ColumnInk column, string value)
    {
        var text = SheetText.Of(value);
        var look = CellLooks.OfText(column.Column, column.Look, text);
        var lines = LinesOf(text, column.Line);
        if (column.IsShared && shared.Find(text) is { } known)
        {
            (column.LastValue, column.LastText, column.LastLook, column.LastLines) = (value, known, look, lines);
            Write(known, look);
            return lines;
        }

        var isSpaced = char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]);
        _cells.Raw(isSpaced ? LookXml.Of(look).SpacedText : LookXml.Of(look).Text);
        _cells.Text(sums.Add(text.AsSpan()));
        _cells.Raw(LookXml.EndOfText);
        return lines;
    }

    private void Write(SharedText text, CellLook look)
    {
        _cells.Raw(LookXml.Of(look).Shared);
        _cells.Raw(text.Place);
        _cells.Raw(LookXml.EndOfValue);
        sums.Add(text.Utf8);
    }

    private static int LinesOf(string text, double line) =>
        text.Length * 2 <= line && !text.Contains('\n', StringComparison.Ordinal)
            ? 1
            : TextMeasure.Lines(text, line, RowHeights.MostLines);
}
