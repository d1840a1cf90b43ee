using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Reports.Csv;
using Matcher.Reports.Lists;
using Matcher.Support;

namespace Matcher.Reports.Tables;

/// <summary>A list that comes back says what was written, wherever its columns stand by then.</summary>
[TestFixture]
public sealed class ListReaderTests
{
    private static readonly ListColumns<Line> Columns = new ListColumns<Line>()
        .Text("疑点编号", line => line.Text)
        .Id("身份证号", line => line.Id)
        .Number("涉及月数(估算)", line => line.Months)
        .Money("涉及金额(估算)", line => line.Amount)
        .Date("首次发现日期", line => line.Day)
        .FilledIn("核查结论")
        .FilledIn("核查日期", CellKind.Date);

    private static readonly Gen<Line> Lines = Gen.Select(
        Gen.String[Gen.Char["=+-@ ,;\"'＝0123456789E./:甲乙\u3000"], 0, 12].Where(text =>
            !string.IsNullOrWhiteSpace(text) && !IsWrittenWithApostrophe(text)),
        Gen.OneOf(Gen.String[Gen.Char["0123456789X*"], 0, 18], Gen.Const("=\"149901197001010119\""), Gen.Const("1.49901E+17")),
        Gen.Int[0, 600],
        Gen.Decimal[0, 9_999_999],
        Gen.Int[0, 36_000],
        Gen.Bool).Select((text, id, months, amount, day, isEmpty) =>
            isEmpty
                ? new Line(text, id, null, null, null)
                : new Line(text, id, months, Math.Round(amount, 2), new DateOnly(1950, 1, 1).AddDays(day)));

    [TestCase(IdStyle.Excel)] // numbers stand as ="…", texts that a spreadsheet would run behind an apostrophe
    [TestCase(IdStyle.Plain)] // bare
    public void What_was_written_is_read_back(IdStyle style) => Gen.Select(Lines.Array[1, 5], Gen.Int).Sample((lines, seed) =>
    {
        var table = Shuffled(Written(Columns.Table("清单", lines), style), seed);
        var rows = Read(table, Columns);
        Assert.That(rows.Select(row => row.Unreadable.Length), Is.All.Zero);
        Assert.That(
            rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Value))),
            Is.EqualTo(lines.Select(line => string.Join('|', Columns.RowOf(line).Select(cell => cell.Value)))));
    });

    [Test]
    public void The_hit_list_is_read_back_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        var run = SampleRun.Create();
        RunWriter.Write(folder.Path, run, TimeProvider.System, CancellationToken.None);
        var written = new RunLists(run, new RunLines(run)).All().Single(list => list.Path == "疑点清单/全县").MakeRows();
        var file = SimpleCsv.Read(File.ReadAllBytes(Path.Combine(folder.Path, "疑点清单", "全县.csv")));
        var header = new ReturnedHeader(new HitList(new HitText(CultureInfo.InvariantCulture), Some.Secret()).Columns, file[0]);
        var reader = new ListReader(header);
        Assert.That(header.Problems(Place.Nowhere), Is.Empty);
        Assert.That(
            file.Skip(1).Select((row, index) => reader.Read(index + 2, [.. row.Select(CsvField.Read)])!.Cells.Select(cell => cell.Value)),
            Is.EqualTo(written.Select(row => row.Select(cell => cell.Value.Replace("\r\n", " ", StringComparison.Ordinal)))));
    }

    [TestCase("核查 结论", "Y")] // a space that somebody typed
    [TestCase("核查\n结论", "Y")] // a line break of a narrow column
    [TestCase("核查结论２", null)] // another column
    public void A_header_may_be_spelt_otherwise(string header, string? read)
    {
        var rows = Read([["疑点编号", header], ["K7QF", "Y"]], Columns);
        Assert.That(rows.Single()["核查结论"].Value, Is.EqualTo(read ?? ""));
    }

    [TestCase("涉及月数（估算）")] // full-width brackets
    [TestCase("涉及月数(估算)")] // as it was written
    public void Brackets_of_any_width_are_the_same(string header) =>
        Assert.That(Read([["疑点编号", header], ["K7QF", "１２"]], Columns).Single()["涉及月数(估算)"].Value, Is.EqualTo("12"));

    [Test]
    public void Missing_and_repeated_columns_are_told_and_added_ones_are_named()
    {
        var header = new ReturnedHeader(
            ImmutableArray<ListColumn>.CastUp(Columns.All), ["备注2", "核查日期", "疑点编号", "身份证号", "首次发现日期", "核查结论", "涉及月数(估算)", "核查 结论", ""]);
        var problems = header.Problems(new Place("柳林镇.csv")).Select(problem => (problem.Code, problem.Where.Column)).ToList();
        Assert.That(problems, Is.EqualTo(new[]
        {
            (ProblemCode.ColumnMissing, "涉及金额(估算)"),
            (ProblemCode.HeaderRepeated, "核查结论"),
        }));
        Assert.That(header.Added, Is.EqualTo(new[] { "备注2" }));
    }

    [TestCase("2023/7/20", "2023-07-20")] // as Excel shows it
    [TestCase("45127", "2023-07-20")] // a date that lost its format
    [TestCase("2023年7月20日", "2023-07-20")] // as people write it
    public void A_date_may_be_written_otherwise(string text, string date) =>
        Assert.That(Read([["疑点编号", "核查日期"], ["K7QF", text]], Columns).Single()["核查日期"].Value, Is.EqualTo(date));

    [Test]
    public void What_is_no_date_is_said_and_kept_as_it_stands()
    {
        var row = Read([["疑点编号", "核查日期"], ["K7QF", "上周三"]], Columns).Single();
        Assert.That(row.Unreadable.Select(column => column.Header), Is.EqualTo(new[] { "核查日期" }));
        Assert.That(row["核查日期"], Is.EqualTo(Cell.Text("上周三")));
    }

    [Test]
    public void Rows_in_which_nothing_stands_are_none() =>
        Assert.That(Read([["疑点编号", "备注"], ["", " "], ["K7QF", ""], [""]], Columns).Select(row => row.Number), Is.EqualTo(new[] { 3L }));

    // An apostrophe before a formula is what the list itself puts there, so one of a source's own comes off with it.
    private static bool IsWrittenWithApostrophe(string text) => CsvField.Read(text) != text;

    private static List<List<string>> Written(ListTable list, IdStyle style)
    {
        using var folder = new TemporaryFolder();
        new CsvListWriter(style).Write(folder.Path, list);
        return [.. SimpleCsv.Read(File.ReadAllBytes(Path.Combine(folder.Path, "清单.csv"))).Select(row => row.ToList())];
    }

    private static List<List<string>> Shuffled(List<List<string>> table, int seed)
    {
        var order = Enumerable.Range(0, table[0].Count).ToArray();
        new Random(seed).Shuffle(order);
        return [.. table.Select(row => order.Select(place => row[place]).ToList())];
    }

    private static List<ReturnedRow> Read<T>(List<List<string>> table, ListColumns<T> columns)
    {
        var reader = new ListReader(new ReturnedHeader(ImmutableArray<ListColumn>.CastUp(columns.All), table[0]));
        return [.. table.Skip(1).Select((row, index) => reader.Read(index + 2, [.. row.Select(CsvField.Read)])).OfType<ReturnedRow>()];
    }

    private sealed record Line(string Text, string Id, int? Months, decimal? Amount, DateOnly? Day);
}
