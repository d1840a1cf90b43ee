using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Sources;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Formats.Workbooks.Xlsx;

[TestFixture]
public sealed class XlsxSheetsTests
{
    private static readonly object?[] Header = ["身份证号", "所有人", "号牌号码"];

    private static readonly object?[][] Rows = [Header, [Id(1), "王小明", "晋J00001"]];

    [Test]
    public void An_xlsx_cut_anywhere_is_refused_and_breaks_nothing()
    {
        var workbook = TestWorkbook.Make(("表", Rows));
        for (var length = 4; length < workbook.Length; length += 37)
            Assert.That(Faults(workbook[..length]), Has.Count.EqualTo(1), $"{length} of {workbook.Length} bytes");
    }

    [Test]
    public void Sheets_with_one_header_are_one_source_and_empty_ones_and_charts_are_passed()
    {
        var workbook = Change(TestWorkbook.Make(("一月", Rows), ("空", []), ("二月", Rows)), document =>
        {
            var chart = document.WorkbookPart!.AddNewPart<ChartsheetPart>();
            chart.Chartsheet = new Chartsheet();
            document.WorkbookPart.Workbook!.Sheets!.InsertAt(
                new Sheet { Id = document.WorkbookPart.GetIdOfPart(chart), SheetId = 99, Name = "图表" }, 0);
        });
        var result = Read("v.xlsx", workbook);
        Assert.That(result.Files.Select(file => (file.Sheet, file.Rows)), Is.EqualTo(new[] { ("一月", 1L), ("二月", 1L) }));
        Assert.That(result.Problems, Is.Empty);
    }

    [Test]
    public void A_hidden_sheet_is_read_and_said_to_be_hidden()
    {
        var workbook = Change(TestWorkbook.Make(("一月", Rows), ("二月", Rows)),
            document => document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Last().State = SheetStateValues.Hidden);
        var result = Read("v.xlsx", workbook);
        Assert.That(result.Files, Has.Length.EqualTo(2));
        Assert.That(result.Problems.Select(problem => (problem.Code, problem.Severity, problem.Where.Sheet)),
            Is.EqualTo(new[] { (ProblemCode.SheetHidden, Severity.Warning, "二月") }));
    }

    [Test]
    public void Rows_that_are_only_formatted_are_no_rows()
    {
        var workbook = Change(TestWorkbook.Make(("表", Rows)), document =>
        {
            var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
            sheet.InsertAt(new SheetDimension { Reference = "A1:XFD1048576" }, 0);
            var data = sheet.GetFirstChild<SheetData>()!;
            for (var row = 3u; row < 20_000; row++)
                data.AppendChild(new Row(new Cell { CellReference = $"A{row}" }) { RowIndex = row });
            data.AppendChild(new Row(new Cell { CellReference = "A1048576" }) { RowIndex = 1_048_576 });
        });
        Assert.That(Read("v.xlsx", workbook).Files.Single().Rows, Is.EqualTo(1));
    }

    [Test]
    public void A_row_further_down_than_any_sheet_is_refused_and_not_counted_to()
    {
        var workbook = Change(TestWorkbook.Make(("表", Rows)), document =>
            document.WorkbookPart!.WorksheetParts.Single().Worksheet!.GetFirstChild<SheetData>()!
                .AppendChild(new Row(new Cell { CellReference = "A3" }) { RowIndex = 2_000_000_000 }));
        Assert.That(Read("v.xlsx", workbook).Matches.Failure!.Code, Is.EqualTo(ProblemCode.FileDamaged));
    }

    [Test]
    public void What_kind_of_cell_a_value_came_from_is_kept()
    {
        var workbook = Change(TestWorkbook.Make(("表", [["身份证号", "所有人", "号牌号码"], ["x", "x", "x"]])), document =>
        {
            var row = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.GetFirstChild<SheetData>()!.Elements<Row>().Last();
            row.RemoveAllChildren();
            row.Append(
                new Cell { CellReference = "A2", CellValue = new CellValue("1.4990119700101E+17") },
                new Cell { CellReference = "B2", DataType = CellValues.String, CellFormula = new CellFormula("A1"), CellValue = new CellValue("王小明") },
                new Cell { CellReference = "C2", DataType = CellValues.Boolean, CellValue = new CellValue("1") });
        });
        using var folder = new TemporaryFolder();
        using var opened = OpenedFile.Open(new InputFile(0, folder.Write("v.xlsx", workbook), "v.xlsx"), Vehicles,
            new SharedFiles(new InstantClock()), new ProblemList())!;
        using var records = opened.Tables.Single().Read();
        records.Read();
        Assert.That(Enumerable.Range(0, 3).Select(i => (System.Text.Encoding.UTF8.GetString(records.Field(i)), records.IsNumberCell(i))),
            Is.EqualTo(new[]
        {
            ("149901197001010000", true), // a number: its last digits are gone
            ("王小明", false), // what a formula gave
            ("TRUE", false),
        }));
    }

    [Test]
    public void Merged_cells_have_their_value_once()
    {
        var workbook = Change(
            TestWorkbook.Make(("表", [["机动车登记信息", null, null], Header, [Id(1), "王小明", "晋J00001"], [Id(2), null, "晋J00001"]])), document =>
            document.WorkbookPart!.WorksheetParts.Single().Worksheet!
                .AppendChild(new MergeCells(new MergeCell { Reference = "A1:C1" }, new MergeCell { Reference = "B3:B4" })));
        var result = Read("v.xlsx", workbook);
        Assert.That(result.Files.Single().Rows, Is.EqualTo(2));
        Assert.That(result.Matches.Matches.Single().Row.Place.Row, Is.EqualTo(3));
    }

    private static byte[] Change(byte[] workbook, Action<SpreadsheetDocument> change)
    {
        var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
            change(document);
        return stream.ToArray();
    }

    private static List<ProblemCode> Faults(byte[] content)
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        OpenedFile.Open(new InputFile(0, folder.Write("v", content), "v"), Vehicles, new SharedFiles(new InstantClock()), problems)?
            .Dispose();
        return [.. problems.All.Select(problem => problem.Code)];
    }

    private static SourceResult Read(string name, byte[] content)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,王小明,{Id(1)}\n", out _);
        folder.Write(name, content);
        return Match(folder, roster, name);
    }
}
