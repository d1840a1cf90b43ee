using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Matcher.Reports.Tables;
using Matcher.Support;

namespace Matcher.Reports.Workbooks;

[TestFixture]
public sealed class WorkbookWriterTests
{
    private TemporaryFolder _folder = null!;

    private static readonly Dictionary<string, ImmutableArray<WorkbookSheet>> Workbooks = new(StringComparer.Ordinal)
    {
        ["a township's, with everything"] = [SampleSheets.Page(), SampleSheets.List(200), SampleSheets.List(3, "漏保线索")],
        ["a list without rows"] = [SampleSheets.List(0)],
        ["one column, no rows"] = [SampleSheets.Texts("清单", ["姓名"])],
        ["one column"] = [SampleSheets.Texts("清单", ["姓名"], ["测试甲"], [""], ["测试乙"], [""])],
        ["more columns than letters"] = [SampleSheets.Texts("清单", [.. Enumerable.Range(0, 800).Select(i => $"列{i}")])],
        ["headers that are alike or empty"] = [SampleSheets.Texts("清单", ["姓名", "姓名", ""], ["甲", "乙", "丙"])],
        ["a page alone"] = [SampleSheets.Page()],
        ["a page without a word"] = [new TextSheet("说明", [])],
        ["heads and names that mean something to XML and to spreadsheets"] =
        [
            SampleSheets.Texts("A&B'<\"", ["姓名"], ["甲"]) with { PageHead = "甲 & \"乙\" <丙>" },
            SampleSheets.Page() with { PageHead = "&P" },
        ],
        ["sheets called alike, and as the program's own"] = [SampleSheets.List(1, "选项"), SampleSheets.List(2, "选项")],
        ["so many rows that households need pages"] = [SampleSheets.List(1_200)],
    };

    private static IEnumerable<string> Kinds => Workbooks.Keys;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void The_same_lists_are_the_same_bytes()
    {
        ImmutableArray<WorkbookSheet> sheets = [SampleSheets.Page(), SampleSheets.List(40)];
        var first = WorkbookWriter.Write(_folder.Path, "甲/柳林镇", sheets);
        // A package of the library has the seconds in it.
        Thread.Sleep(TimeSpan.FromSeconds(2.1));
        var second = WorkbookWriter.Write(_folder.Path, "乙/柳林镇", sheets);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Path, Is.EqualTo("甲/柳林镇.xlsx"));
            Assert.That(first.Rows, Is.EqualTo(40), "a page to read has no rows, nor have the choices");
            Assert.That(second.Sha256, Is.EqualTo(first.Sha256));
            Assert.That(File.ReadAllBytes(PathOf("甲/柳林镇.xlsx")), Is.EqualTo(File.ReadAllBytes(PathOf("乙/柳林镇.xlsx"))));
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_workbook_is_as_the_standard_of_the_format_has_it(string kind)
    {
        WorkbookWriter.Write(_folder.Path, "柳林镇", Workbooks[kind]);
        using var document = SpreadsheetDocument.Open(PathOf("柳林镇.xlsx"), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, CancellationToken.None);
        Assert.That(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"), Is.Empty);
    }

    [Test]
    public void The_package_is_one_that_strict_programs_take()
    {
        WorkbookWriter.Write(_folder.Path, "柳林镇", SampleSheets.Page(), SampleSheets.List(10));
        using var zip = System.IO.Compression.ZipFile.OpenRead(PathOf("柳林镇.xlsx"));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(names[0], Is.EqualTo("[Content_Types].xml"), "by which some tell what a file is");
            Assert.That(names, Is.Unique, "WPS writes some parts twice, and others refuse that");
            Assert.That(names, Has.None.EndsWith("/"), "a folder is no part");
            Assert.That(names, Has.None.Contains("\\"));
        }
    }

    [Test]
    public void More_rows_than_a_sheet_has_go_onto_another()
    {
        var list = new ListTable("清单", [new ListColumn("列", CellKind.Text)],
            () => Enumerable.Range(0, 1_048_577).Select(i => ImmutableArray.Create(Cell.Text(i == 1_048_575 ? "最先" : i == 1_048_576 ? "最后" : "甲"))));
        var written = WorkbookWriter.Write(_folder.Path, "清单", new ListSheet("全县", list));
        using var file = File.OpenHandle(PathOf("清单.xlsx"));
        using var reader = Formats.Workbooks.Xlsx.XlsxSheets.Open(file);
        var names = new List<string?>();
        while (reader.NextSheet())
            names.Add(reader.Name);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(written.Rows, Is.EqualTo(1_048_577));
            Assert.That(names, Is.EqualTo(new[] { "全县", "全县_2" }));
            Assert.That(SheetBook.Read(PathOf("清单.xlsx"))["全县_2"], Is.EqualTo(new[] { new[] { "列" }, ["最先"], ["最后"] }));
        }
    }

    [Test]
    public void Rows_are_made_while_they_are_written_and_never_held()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var rows = Enumerable.Range(0, 40_000).Select(i =>
        {
            if (i % 10_000 == 9_999)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            return ImmutableArray.Create(Cell.Text($"{i}{new string('甲', 200)}"));
        });
        WorkbookWriter.Write(_folder.Path, "清单", new ListSheet("清单", new ListTable("清单", [new ListColumn("列", CellKind.Text)], () => rows)));
        Assert.That(most, Is.LessThan(12_000_000), "all of them are thirty megabytes, and the table of texts takes eight at most");
    }

    [Test]
    public void A_number_stays_one_where_an_earlier_text_of_its_column_looks_the_same()
    {
        // Texts that repeat are kept as they were written.
        Cell[] cells = [.. Enumerable.Repeat(Cell.Text("12"), 3), .. Enumerable.Repeat(Cell.Text("13"), 3), Cell.Number(12), Cell.Text("12")];
        WorkbookWriter.Write(_folder.Path, "清单", new ListSheet("清单", new ListTable(
            "清单", [new ListColumn("行号", CellKind.Number)], () => cells.Select(cell => ImmutableArray.Create(cell)))));
        Assert.That(SheetBook.ReadByLibrary(PathOf("清单.xlsx"))["清单"].Skip(1).Select(row => row[0]),
            Is.EqualTo(new object[] { "12", "12", "12", "13", "13", "13", 12.0, "12" }));
    }

    [Test]
    public void There_is_nothing_without_sheets_and_columns()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => WorkbookWriter.Write(_folder.Path, "空"), Throws.ArgumentException);
            Assert.That(() => WorkbookWriter.Write(_folder.Path, "空", SampleSheets.Texts("清单", [])), Throws.ArgumentException);
            Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.Empty);
        }
    }

    [Test]
    public void A_workbook_that_is_not_what_was_written_is_noticed()
    {
        WorkbookWriter.Write(_folder.Path, "清单", SampleSheets.Texts("甲", ["姓名", "号码"], ["测试甲", "149901197001010119"]));
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
            () => WorkbookCheck.ReadBack(PathOf("清单.xlsx"), "清单.xlsx", [new WrittenSheet(name, texts.Length - 1, Sums(texts))]);
    }

    private static RowSums Sums(string[][] texts)
    {
        var sums = new RowSums(texts[0].Length);
        foreach (var row in texts)
        {
            foreach (var text in row)
                sums.Add(text.AsSpan());
            sums.EndRow();
        }

        return sums;
    }

    private string PathOf(string name) => Path.Combine(_folder.Path, name);
}
