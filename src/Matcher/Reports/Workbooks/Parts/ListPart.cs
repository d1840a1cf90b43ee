using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Matcher.Formats.Headers;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Layout;
using Matcher.Reports.Workbooks.Looks;
using Matcher.Reports.Workbooks.Texts;
using DefinedName = DocumentFormat.OpenXml.Spreadsheet.DefinedName;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>
/// A list on its sheet: under a header that stays in sight, with a filter. Nothing is protected, because nobody could sort it then, and
/// nothing is computed, because a workbook that came by mail shows no results.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="sheet">The list.</param>
/// <param name="first">0-based first row of the list that is on this sheet.</param>
/// <param name="rows">How many rows are.</param>
internal sealed class ListPart(string name, ListSheet sheet, int first, int rows) : SheetPart(name, sheet.List.Columns.Length)
{
    // As many tell how wide columns should be, and which texts repeat.
    private const int Sampled = 1000;

    private readonly ImmutableArray<ListColumn> _columns = sheet.List.Columns;
    private ListLayout? _layout;

    /// <inheritdoc/>
    public override int Rows => rows;

    private string Last => RepeatedColumn.Letters(_columns.Length - 1);

    /// <inheritdoc/>
    public override void Write(Stream output, SharedTexts shared, int index)
    {
        using var list = (first == 0 ? sheet.List.MakeRows() : sheet.List.MakeRows().Skip(first)).GetEnumerator();
        var sample = Sample(list);
        var firsts = Firsts(sample);
        _layout = ListLayout.Of(_columns, [.. firsts.Select(column => column.Width)], sheet.FrozenThrough);
        var ink = new Ink(output);
        WriteHead(ink, index == 0);
        var breaks = WriteRows(ink, shared, firsts, sample, list);
        ink.Raw("</sheetData>"u8);
        new ListEnd(_columns, _layout, rows + 1).Write(ink, sheet.PageHead, breaks);
        ink.Flush();
    }

    /// <inheritdoc/>
    public override IEnumerable<DefinedName> Names(uint index)
    {
        var quoted = SheetNames.Quoted(Name);
        var header = $"{quoted}!$1:$1";
        var repeated = _layout!.Pages.Repeated;
        // Excel knows a sheet's filter by a name, too.
        yield return new DefinedName(string.Create(CultureInfo.InvariantCulture, $"{quoted}!$A$1:${Last}${rows + 1}"))
        {
            Name = "_xlnm._FilterDatabase",
            LocalSheetId = index,
            Hidden = true,
        };
        yield return new DefinedName(repeated == 0 ? header : $"{quoted}!$A:${RepeatedColumn.Letters(repeated - 1)},{header}")
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = index,
        };
    }

    private List<ImmutableArray<Cell>> Sample(IEnumerator<ImmutableArray<Cell>> list)
    {
        var sample = new List<ImmutableArray<Cell>>(Math.Min(rows, Sampled));
        while (sample.Count < Math.Min(rows, Sampled) && list.MoveNext())
            sample.Add(list.Current);
        return sample;
    }

    // What the rows tell of each column.
    private ImmutableArray<ColumnSample> Firsts(List<ImmutableArray<Cell>> rows)
    {
        var texts = new string[rows.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. _columns.Select((column, index) => ColumnSample.Of(column, In(index, rows, texts), seen))];
    }

    private static ReadOnlySpan<string> In(int column, List<ImmutableArray<Cell>> rows, string[] texts)
    {
        var all = CollectionsMarshal.AsSpan(rows);
        for (var i = 0; i < all.Length; i++)
            texts[i] = all[i][column].Value;
        return texts;
    }

    private void WriteHead(Ink ink, bool isFirst)
    {
        ink.Start();
        ink.Dimension(string.Create(CultureInfo.InvariantCulture, $"A1:{Last}{rows + 1}"));
        ink.StartView(isFirst);
        ink.Frozen(_layout!.Frozen);
        ink.Columns(_layout.Widths);
    }

    private IReadOnlyList<int> WriteRows(
        Ink ink, SharedTexts shared, ImmutableArray<ColumnSample> firsts, List<ImmutableArray<Cell>> sample,
        IEnumerator<ImmutableArray<Cell>> list)
    {
        WriteHeader(ink, shared);
        var row = new RowInk(ink, [.. _columns.Select((column, i) => new ColumnInk(column, i, firsts[i]))], shared, Sums);
        var pages = new RowPages((Paper.Points * 100 / _layout!.Pages.Scale) - _layout.HeaderHeight);
        var together = sheet.List.KeepTogether is { } header ? _columns.Select(column => column.Header).ToList().IndexOf(header) : -1;
        var number = 1;
        foreach (var cells in sample)
            Add(cells);
        while (number <= rows && list.MoveNext())
            Add(list.Current);
        if (number != rows + 1)
            throw new InvalidOperationException($"{sheet.List.Path}: other rows were made than were counted.");
        pages.EndGroup();
        return pages.Breaks;

        void Add(ImmutableArray<Cell> cells)
        {
            var height = row.Write(++number, cells);
            pages.Add(number, height, together < 0 ? "" : cells[together].Value);
        }
    }

    private void WriteHeader(Ink ink, SharedTexts shared)
    {
        ink.StartRow("1"u8, _layout!.HeaderHeight);
        for (var i = 0; i < _columns.Length; i++)
        {
            var text = SheetText.Of(_columns[i].Header);
            ink.TextCell(RepeatedColumn.Letters(i) + "1", CellLooks.OfHeader(_columns[i]), text, shared);
            Sums.Add(text.AsSpan());
        }

        ink.Raw("</row>"u8);
        Sums.EndRow();
    }
}
