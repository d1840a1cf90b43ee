using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using Matcher.Reports.Word;

namespace Matcher.Reports.Documents;

/// <summary>
/// A table of counts: for each line 条数, and below it 户 and 人 in all, 城 and 农, which stay together on one page, and beside them what
/// people fill in.
/// </summary>
/// <param name="marks">The bookmarks of the document.</param>
/// <param name="first">Header of the lines' names.</param>
/// <param name="counted">Headers of the counts.</param>
/// <param name="beside">Headers of what stands beside the counts, with their widths.</param>
internal sealed class MeasureTable(
    WordMarks marks, string first, ImmutableArray<string> counted, params ImmutableArray<(string Header, int Width)> beside)
{
    // Twentieths of a point: five digits, and two characters.
    private const int CountWidth = 560;
    private const int NarrowCountWidth = 520;
    private const int UnitWidth = 480;

    private readonly WordTable _table = Begin(first, counted, beside);

    /// <summary>The table.</summary>
    public Table Build() => _table.Build();

    /// <summary>Adds a heading over lines.</summary>
    public void Head(string text) => _table.Row(keepsNext: true, WordCell.Head(text, 2 + 2 * counted.Length + beside.Length));

    /// <summary>Adds a line.</summary>
    /// <param name="name">What it is about.</param>
    /// <param name="measures">Its counts.</param>
    /// <param name="others">What stands beside them.</param>
    public void Add(string name, IEnumerable<Measure> measures, params ReadOnlySpan<WordLine> others)
    {
        var all = measures.ToImmutableArray();
        var rest = others.ToArray();
        _table.Row(keepsNext: true,
        [
            new WordCell(WordStyle.Cell, Line(name), Down: CellDown.Starts),
            WordCell.Middle("条数"),
            .. all.Select(measure =>
                new WordCell(WordStyle.CellCount, Line("").Count($"{measure.Key}.leads", measure.Count.Leads), Columns: 2)),
            .. rest.Select(line => new WordCell(WordStyle.Cell, line, Down: CellDown.Starts)),
        ]);
        var hasOther = all.Any(measure => measure.Count.Who.HasOther);
        Add(all, rest.Length, keepsNext: true, "合计", "", who => who.Total);
        Add(all, rest.Length, keepsNext: true, "城市", ".urban", who => who.Urban);
        Add(all, rest.Length, keepsNext: hasOther, "农村", ".rural", who => who.Rural);
        if (hasOther)
            Add(all, rest.Length, keepsNext: false, "其他", ".other", who => who.Other);
    }

    private static WordTable Begin(string first, ImmutableArray<string> counted, ImmutableArray<(string Header, int Width)> beside)
    {
        var width = beside.IsEmpty ? CountWidth : NarrowCountWidth;
        var name = WordPage.OfficialWidth - UnitWidth - 2 * width * counted.Length - beside.Sum(column => column.Width);
        return new WordTable(
            [name, UnitWidth, .. counted.SelectMany(_ => new[] { width, width }), .. beside.Select(column => column.Width)])
            .Header(
            [
                WordCell.Head(first) with { Down = CellDown.Starts },
                WordCell.Head("单位") with { Down = CellDown.Starts },
                .. counted.Select(text => WordCell.Head(text, columns: 2)),
                .. beside.Select(column => WordCell.Head(column.Header) with { Down = CellDown.Starts }),
            ])
            .Header(
            [
                WordCell.Head("") with { Down = CellDown.Continues },
                WordCell.Head("") with { Down = CellDown.Continues },
                .. counted.SelectMany(_ => new[] { WordCell.Head("户"), WordCell.Head("人") }),
                .. beside.Select(_ => WordCell.Head("") with { Down = CellDown.Continues }),
            ]);
    }

    private void Add(
        ImmutableArray<Measure> measures, int beside, bool keepsNext, string unit, string key, Func<SplitCount, Headcount> of) =>
        _table.Row(keepsNext,
        [
            WordCell.Empty() with { Down = CellDown.Continues },
            WordCell.Middle(unit),
            .. measures.SelectMany(measure => Heads(measure, key, of)),
            .. Enumerable.Repeat(WordCell.Empty() with { Down = CellDown.Continues }, beside),
        ]);

    // Of no leads there are no households: one sign, and no zeros that nobody needs.
    private IEnumerable<WordCell> Heads(Measure measure, string key, Func<SplitCount, Headcount> of)
    {
        var who = measure.Count.Who;
        if (measure.Count.Leads == 0 || (key == ".other" && !who.HasOther))
            return [WordCell.Middle("—"), WordCell.Middle("—")];
        return of(who).Figures(measure.Key + key).Select(figure => new WordCell(WordStyle.CellCount, Line("").Figure(figure)));
    }

    private WordLine Line(string text) => new WordLine(marks).Say(text);
}
