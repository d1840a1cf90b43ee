using System.Collections.Immutable;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Matcher.Reports.Tables;
using Matcher.Support;
using Cell = Matcher.Reports.Tables.Cell;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Matcher.Reports.Workbooks;

[TestFixture]
public sealed class WorkbookWriterTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void The_same_lists_are_the_same_bytes()
    {
        var first = WorkbookWriter.Write(_folder.Path, "甲/柳林镇", Two());
        // A package of the library has the seconds in it.
        Thread.Sleep(TimeSpan.FromSeconds(2.1));
        var second = WorkbookWriter.Write(_folder.Path, "乙/柳林镇", Two());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Path, Is.EqualTo("甲/柳林镇.xlsx"));
            Assert.That(first.Rows, Is.EqualTo(3));
            Assert.That(second.Sha256, Is.EqualTo(first.Sha256));
            Assert.That(File.ReadAllBytes(PathOf("甲/柳林镇.xlsx")), Is.EqualTo(File.ReadAllBytes(PathOf("乙/柳林镇.xlsx"))));
        }
    }

    [Test]
    public void A_workbook_is_as_the_standard_of_the_format_has_it()
    {
        WorkbookWriter.Write(_folder.Path, "柳林镇", Two());
        using var document = SpreadsheetDocument.Open(PathOf("柳林镇.xlsx"), isEditable: false);
        var errors = new OpenXmlValidator().Validate(document, CancellationToken.None);
        Assert.That(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"), Is.Empty);
    }

    [Test]
    public void Every_cell_is_text_nothing_is_protected_and_nothing_is_a_formula()
    {
        WorkbookWriter.Write(_folder.Path, "柳林镇", Sheet("清单", ["身份证号", "金额", "说明"], ["149901197001010119", "280.00", "=1+1"]));
        using var document = SpreadsheetDocument.Open(PathOf("柳林镇.xlsx"), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Descendants<SheetCell>().Select(cell => cell.DataType?.Value), Is.All.EqualTo(CellValues.SharedString));
            Assert.That(sheet.Descendants<CellFormula>(), Is.Empty);
            Assert.That(sheet.Descendants<SheetProtection>(), Is.Empty);
            Assert.That(sheet.Descendants<Pane>().Single().State!.Value, Is.EqualTo(PaneStateValues.Frozen));
            Assert.That(sheet.Descendants<AutoFilter>().Single().Reference!.Value, Is.EqualTo("A1:C2"));
        }
    }

    [Test]
    public void Any_text_is_read_back_as_it_was()
    {
        var text = Gen.OneOf(
            Gen.String[Gen.Char["=+-@\t\r\n ,;\"'<>&_x0D5FA甲\u0001\u0085\u200B\uFFFE\uD800"], 0, 14],
            Gen.Const("_x000D_").Select(Gen.String[Gen.Char["_x甲"], 0, 3], (sign, rest) => sign + rest),
            Gen.String);
        var number = 0;
        // Writing compares what was read back with what was to be written, and throws otherwise.
        text.Array[1, 6].Sample(values => WorkbookWriter.Write(_folder.Path, $"清单{Interlocked.Increment(ref number)}",
            Sheet("清单", [.. values.Select((_, index) => $"列{index}")], values)), iter: 300);
    }

    [TestCase("a\u0001b", "a b")] // XML cannot hold it
    [TestCase("a\r\nb\rc", "a\nb\nc")] // one sort of line end, as Excel has it
    [TestCase(" 甲\t", " 甲\t")] // blanks are text
    public void Only_what_a_cell_cannot_hold_changes(string text, string expected) => Assert.That(SheetText.Of(text), Is.EqualTo(expected));

    // Half a character does not come through the arguments of a test case.
    [Test]
    public void What_is_no_character_becomes_one() => Assert.That(SheetText.Of("a\uD800\uFFFEb"), Is.EqualTo("a\uFFFD\uFFFDb"));

    [Test]
    public void A_text_longer_than_a_cell_ends_with_an_ellipsis()
    {
        var text = SheetText.Of(new string('甲', 40_000));
        Assert.That(text, Has.Length.EqualTo(32_767).And.EndsWith("甲…"));
    }

    [Test]
    public void A_list_without_rows_is_its_header() =>
        Assert.That(WorkbookWriter.Write(_folder.Path, "空", Sheet("清单", ["姓名"])).Rows, Is.Zero);

    [Test]
    public void A_workbook_that_is_not_what_was_written_is_noticed()
    {
        WorkbookWriter.Write(_folder.Path, "清单", Sheet("甲", ["姓名", "号码"], ["测试甲", "149901197001010119"]));
        string[] header = ["姓名", "号码"];
        string[] row = ["测试甲", "149901197001010119"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ReadBack("甲", header, row), Throws.Nothing);
            Assert.That(ReadBack("乙", header, row), Throws.InstanceOf<ListDamagedException>());
            Assert.That(ReadBack("甲", header), Throws.InstanceOf<ListDamagedException>());
            Assert.That(ReadBack("甲", header, row, row), Throws.InstanceOf<ListDamagedException>());
            Assert.That(ReadBack("甲", header, ["测试甲", "149901197001010127"]),
                Throws.InstanceOf<ListDamagedException>().With.Message.Not.Contains("1499"));
            Assert.That(ReadBack("甲", ["姓名"], ["测试甲"]), Throws.InstanceOf<ListDamagedException>());
        }

        Action ReadBack(string name, params string[][] texts) =>
            () => WorkbookCheck.ReadBack(PathOf("清单.xlsx"), "清单.xlsx", [new WrittenSheet(name, texts)]);
    }

    private static ImmutableArray<WorkbookSheet> Two() =>
    [
        Sheet("疑点清单", ["姓名", "身份证号", "核查结论"], ["测试甲", "149901197001010119", ""], ["测试乙", "149901196802020011", ""]),
        Sheet("任务/清单", ["姓名"], [" 测试丙 "]),
    ];

    private static ListSheet Sheet(string name, string[] headers, params string[][] rows) => new(name, new ListTable(
        "清单",
        [.. headers.Select(header => new ListColumn(header, CellKind.Text))],
        () => [.. rows.Select(row => row.Select(Cell.Text).ToImmutableArray())]));

    private string PathOf(string name) => Path.Combine(_folder.Path, name);
}
