using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
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
    // By lines of a row: its height, up to its cells.
    private static readonly ImmutableArray<(double Height, Snippet Xml)> Heights =
    [
        .. Enumerable.Range(0, RowHeights.MostLines + 1)
            .Select(lines => RowHeights.Of(lines))
            .Select(height => (height, new Snippet(string.Create(CultureInfo.InvariantCulture, $"\" ht=\"{height}\">")))),
    ];

    private readonly Ink _cells = new();
    private readonly byte[] _number = new byte[Snippet.Step];

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
            _cells.Raw(_number, digits);
            lines = Math.Max(lines, Write(columns[i], row[i]));
        }

        var (height, xml) = Heights[lines];
        ink.Raw("<row r=\""u8);
        ink.Raw(_number, digits);
        ink.Raw(xml);
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
            _cells.Raw(column.Xml.Blank);
            sums.AddBlank();
            return 1;
        }

        if (column.Last is { } last && string.Equals(value, last.Value, StringComparison.Ordinal))
            return Write(column, last);
        // Of one number and one text that look the same, each stays what it is.
        if (cell.Kind is CellKind.Text or CellKind.Id && column.Known.Find(value) is { } known)
            return Write(column, known);
        return cell.Kind switch
        {
            CellKind.Number or CellKind.Money when NumberText.TryNumber(value, out var number) => WriteNumber(column, number),
            CellKind.Date when NumberText.TryDay(value, out var day) => WriteDay(column, day, value),
            _ => WriteText(column, value),
        };
    }

    private int WriteNumber(ColumnInk column, ReadOnlySpan<char> number)
    {
        _cells.Raw(column.Xml.Number);
        _cells.Raw(sums.Add(number));
        _cells.Raw(LookXml.EndOfValue);
        return 1;
    }

    private int WriteDay(ColumnInk column, int day, string value)
    {
        _cells.Raw(column.Xml.Number);
        _cells.Number(day);
        _cells.Raw(LookXml.EndOfValue);
        sums.Add(value);
        return 1;
    }

    private int WriteText(ColumnInk column, string value)
    {
        var text = SheetText.Of(value);
        var look = CellLooks.OfText(column.Column, column.Look, text);
        var lines = LinesOf(text, column.Line);
        var xml = look == column.Look ? column.Xml : LookXml.Of(look);
        if (column.IsShared && shared.Find(text) is { } found)
        {
            var cell = new Snippet([.. xml.Shared.Bytes, .. found.Place, .. LookXml.EndOfValue.Bytes]);
            var known = new KnownText(value, found.Utf8, cell, lines);
            column.Known.Add(known);
            return Write(column, known);
        }

        var isSpaced = char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]);
        _cells.Raw(isSpaced ? xml.SpacedText : xml.Text);
        _cells.Text(sums.Add(text.AsSpan()));
        _cells.Raw(LookXml.EndOfText);
        return lines;
    }

    private int Write(ColumnInk column, KnownText text)
    {
        column.Last = text;
        _cells.Raw(text.Xml);
        sums.Add(text.Utf8);
        return text.Lines;
    }

    private static int LinesOf(string text, double line) =>
        text.Length * 2 <= line && !text.Contains('\n', StringComparison.Ordinal)
            ? 1
            : TextMeasure.Lines(text, line, RowHeights.MostLines);
}
