using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Loading;

/// <summary>The files of a source as one table: nothing added, nothing lost, nothing made prettier.</summary>
[TestFixture]
public sealed class SourceTableTests
{
    private static readonly string Number = SmallCounty.Id(1);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Start() => _folder = new TemporaryFolder();

    [TearDown]
    public void Stop() => _folder.Dispose();

    [Test]
    public void Cells_stay_as_they_stand_in_the_file()
    {
        _folder.Write("a.csv", $"所有人,身份证号,号牌号码\n 王芳 ,'{Number},\"A\t1\n\"\n张，三,１４９９,\\N\n");
        using var table = Open();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows(table), Is.EqualTo(new[] { $" 王芳 |'{Number}|A\t1\n", "张，三|１４９９|\\N" }));
            Assert.That(Text(table), Is.EqualTo($"1\t 王芳 \t'{Number}\tA\\t1\\n\n2\t张，三\t１４９９\t\\\\N\n"));
        }
    }

    [Test]
    public void A_header_that_all_files_agree_on_stays_else_the_descriptions_name_is_taken()
    {
        _folder.Write("a.csv", $"Xm,身份证号,号牌号码\n王芳,{Number},A1\n");
        // Other order, other encoding, another word for the number.
        _folder.Write("b.csv", TextEncoding.Gb18030.Decoder.GetBytes($"号牌号码,Sfzh,Xm\nB2,{Number},李䶮\n"));
        using var table = Open();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Columns.Select(column => column.Header), Is.EqualTo(new[] { "Xm", "身份证号", "号牌号码" }));
            Assert.That(Rows(table), Is.EqualTo(new[] { $"王芳|{Number}|A1", $"李䶮|{Number}|B2" }));
        }
    }

    [Test]
    public void A_column_that_only_some_files_have_is_empty_for_the_others_and_an_unknown_one_is_left_out()
    {
        _folder.Write("a.csv", $"身份证号,号牌号码,备注,颜色\n{Number},A1,x,红\n");
        _folder.Write("b.csv", $"颜色,身份证号\n蓝,{Number}\n");
        using var table = Open();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Columns.Select(column => column.Header), Is.EqualTo(new[] { "身份证号", "号牌号码", "颜色" }));
            Assert.That(Rows(table), Is.EqualTo(new[] { $"{Number}|A1|红", $"{Number}||蓝" }));
        }
    }

    [Test]
    public void What_is_no_row_is_not_in_it_and_what_no_table_holds_is_counted()
    {
        _folder.Write("a.csv", $"所有人,身份证号,号牌号码\n王芳,{Number},A1,too much\n,,\n王芳,{Number},A2\n合计：2条,,\n");
        using var table = Open();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows(table), Is.EqualTo(new[] { $"王芳|{Number}|A2" }));
            Assert.That(table.LeftOut, Is.EqualTo(1));
            Assert.That(table.RowCount, Is.EqualTo(1));
        }
    }

    [Test]
    public void The_month_in_a_files_name_gets_a_column()
    {
        _folder.Write("工资202306.csv", $"身份证号\n{Number}\n");
        _folder.Write("工资202305.csv", $"身份证号\n{Number}\n");
        using var table = Open("工资*.csv", ("身份证号", ColumnRole.IdNumber, true), ("月份", ColumnRole.Month, false));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Columns.Select(column => column.Header), Is.EqualTo(new[] { "身份证号", "月份" }));
            Assert.That(Rows(table), Is.EqualTo(new[] { $"{Number}|2023-05", $"{Number}|2023-06" }));
        }
    }

    [Test]
    public void An_empty_cell_is_a_text_or_null_as_asked()
    {
        _folder.Write("a.csv", $"所有人,身份证号\n,{Number}\n");
        using var table = Open();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(table), Is.EqualTo($"1\t\t{Number}\n"));
            Assert.That(Text(table, emptyAsNull: true), Is.EqualTo($"1\t\\N\t{Number}\n"));
        }
    }

    [Test]
    public void A_file_that_cannot_be_read_is_no_smaller_table()
    {
        _folder.Write("a.csv", $"所有人,身份证号\n,{Number}\n");
        _folder.Write("b.csv", "所有人,号牌号码\n王芳,A1\n");
        var problems = new ProblemList();
        using var table = Open("*.csv", SmallCounty.Vehicles, problems);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table, Is.Null);
            Assert.That(problems.HasErrors, Is.True);
        }
    }

    [TestCase(TableKind.PostgreSql, "\"身份\"\"证`号\"")]
    [TestCase(TableKind.MySql, "`身份\"证``号`")]
    [TestCase(TableKind.ClickHouse, "`身份\"证\\`号`")]
    public void Names_are_quoted(object kind, string expected) =>
        Assert.That(CreateTable.Quote((TableKind)kind, "身份\"证`号"), Is.EqualTo(expected));

    private SourceTable Open() => Open("*.csv", SmallCounty.Vehicles, new ProblemList())!;

    private SourceTable Open(string files, params (string Name, ColumnRole Role, bool Required)[] columns) =>
        Open(files, SmallCounty.Define("payments", columns), new ProblemList())!;

    private SourceTable? Open(string files, SourceDefinition source, ProblemList problems) => SourceTable.Open(
        _folder.Path, new SourceInput("vehicles", new InputFiles([files]), 0.05, Place.Nowhere), source, new SharedFiles(TimeProvider.System),
        problems);

    private static string[] Rows(SourceTable table) => [.. table.Rows().Select(row => string.Join('|', row))];

    private static string Text(SourceTable table, bool emptyAsNull = false)
    {
        using var text = new StringWriter();
        TabbedText.Write(table, emptyAsNull, text);
        return text.ToString();
    }
}
