using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Reports;
using Matcher.Reports.CaseLists;
using Matcher.Reports.Csv;
using Matcher.Reports.Lists;
using Matcher.Reports.Tables;
using Matcher.Returns.Columns;
using Matcher.Support;
using Matcher.Values;

namespace Matcher.Returns;

/// <summary>A list that comes back as it was written says what was written, wherever its columns stand by then.</summary>
[TestFixture]
public sealed class WrittenListTests
{
    private const string Signs = "=+-@ ,;\"'＝0123456789E./:甲乙\u3000";

    private static readonly string[] Numbers = ["Z7TJ-F2EK-BHPF", "X3SD-JCNV-VKFJ", "FZVZ-P41T-G6EM", "392Y-FXQG-113N", "RHFT-4C51-11W4"];

    private static readonly Gen<Line> Lines = Gen.Select(
        Gen.String[Gen.Char[Signs], 0, 12],
        Gen.OneOf(Gen.String[Gen.Char["0123456789X*"], 0, 18], Gen.Const("=\"149901197001010119\""), Gen.Const("1.49901E+17")),
        Gen.Int[0, 36_000]).Select((text, id, day) => new Line(text, id, new DateOnly(1950, 1, 1).AddDays(day)));

    private static readonly ListColumns<(string Number, Line Line)> Columns = new ListColumns<(string Number, Line Line)>()
        .Text("疑点编号", line => line.Number)
        .Id("身份证号", line => line.Line.Id)
        .Text("疑点说明", line => line.Line.Text)
        .Date("首次发现日期", line => line.Line.Day)
        .FilledIn("核查结论")
        .FilledIn("核查日期", CellKind.Date);

    [Test]
    public void Every_column_of_a_list_that_comes_back_is_known()
    {
        var lists = new RunLists(SampleRun.Create(), new RunLines(SampleRun.Create())).All()
            .Where(list => list.Path.StartsWith("整改台账", StringComparison.Ordinal)
                || list.Path.StartsWith("身份存疑", StringComparison.Ordinal)
                || list.Columns.Any(column => column.Header == ReturnedColumns.HeaderOf(ReturnedColumn.Check)))
            .Append(new RequestList(CultureInfo.InvariantCulture, default).Table("更正单", []))
            .ToList();
        Assert.That(lists, Is.Not.Empty);
        Assert.That(
            lists.SelectMany(list => list.Columns).Select(column => column.Header).Distinct()
                .Except(Enum.GetValues<ReturnedColumn>().Select(ReturnedColumns.HeaderOf)),
            Is.Empty,
            "what a list gains is told as a column that somebody added until it is known here");
    }

    [TestCase(IdStyle.Excel)] // numbers stand as ="…", texts that a spreadsheet would run behind an apostrophe
    [TestCase(IdStyle.Plain)] // bare
    public void What_was_written_is_read_back(IdStyle style) => Gen.Select(Lines.Array[1, 5], Gen.Int).Sample((lines, seed) =>
    {
        using var folder = new TemporaryFolder();
        var columns = Columns.All.ToArray();
        new Random(seed).Shuffle(columns);
        new CsvListWriter(style).Write(folder.Path,
            new ListColumns<(string, Line)>([.. columns]).Table("清单", Numbers.Zip(lines)));
        var read = Read.Folder(folder.Path, ["清单.csv"], new ProblemList()).Single().Lines.ToList();
        Assert.That(read.Select(line => line.Number), Is.EqualTo(Numbers[..lines.Length]));
        foreach (var (line, written) in read.Zip(lines))
        {
            Assert.That(line[ReturnedColumn.IdNumber], Is.EqualTo(SpreadsheetText.Unwrapped(written.Id)));
            Assert.That(line[ReturnedColumn.Says], Is.EqualTo(SpreadsheetText.Unwrapped(written.Text)));
            Assert.That(line[ReturnedColumn.FirstFound], Is.EqualTo(written.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    });

    [Test]
    public void The_hit_list_is_read_back_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        var run = SampleRun.Create();
        RunWriter.Write(folder.Path, run, TimeProvider.System, CancellationToken.None);
        var list = new RunLists(run, new RunLines(run)).All().Single(one => one.Path == "疑点清单/全县");
        var read = Read.Folder(folder.Path, ["疑点清单/全县.csv"], new ProblemList()).Single();
        Assert.That(read.Lines, Is.Not.Empty);
        Assert.That(read.Lines.Select(line => line.Check), Is.All.EqualTo(LineCheckResult.Holds));
        Assert.That(read.Lines.Select(line => Cells(list.Columns, line)), Is.EqualTo(list.MakeRows().Select(row => Cells(list.Columns, row))));
    }

    private static IEnumerable<string> Cells(ImmutableArray<ListColumn> columns, Lines.ReturnedLine line) =>
        columns.Select(column => line[Enum.GetValues<ReturnedColumn>().Single(known => ReturnedColumns.HeaderOf(known) == column.Header)] ?? "");

    private static IEnumerable<string> Cells(ImmutableArray<ListColumn> columns, ImmutableArray<Cell> row) =>
        row.Select(cell => SpreadsheetText.Unwrapped(cell.Value).Replace('\n', ' ')).Take(columns.Length);

    private sealed record Line(string Text, string Id, DateOnly Day);
}
