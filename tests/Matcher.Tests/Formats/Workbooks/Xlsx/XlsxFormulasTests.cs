using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Sources;
using Matcher.Support;
using Matcher.Values;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.TestPackage;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>A program that writes formulas and cannot calculate leaves cells that look empty, and are not.</summary>
[TestFixture]
public sealed class XlsxFormulasTests
{
    private const string HeaderRow = "<row><c t=\"str\"><v>身份证号</v></c><c t=\"str\"><v>所有人</v></c><c t=\"str\"><v>号牌号码</v></c>"
        + "<c t=\"str\"><v>序</v></c></row>";

    [TestCase("<c><f>A2</f></c>", LostValue.NotCalculated)]
    [TestCase("<c><f>A2</f><v/></c>", LostValue.NotCalculated)]
    [TestCase("<c><f>A2</f><v></v></c>", LostValue.NotCalculated)]
    [TestCase("<c><f t=\"shared\" si=\"0\"/></c>", LostValue.NotCalculated)]
    [TestCase("<c t=\"str\"><f>A2</f></c>", LostValue.NotCalculated)]
    [TestCase("<c t=\"str\"><f>A2</f><v></v></c>", "")] // its result is an empty text
    [TestCase("<c t=\"str\"><f>A2</f><v/></c>", "")]
    [TestCase("<c t=\"str\"><f>A2</f><v>甲</v></c>", "甲")]
    [TestCase("<c><f>A2</f><v>0</v></c>", "0")]
    [TestCase("<c t=\"e\"><f>A2</f><v>#N/A</v></c>", "#N/A")]
    [TestCase("<c/>", "")]
    [TestCase("<c><v/></c>", "")]
    public void A_formula_without_a_result_is_not_empty(string cell, string expected) =>
        Assert.That(ReadSheets.Rows(Of($"<row>{cell}<c><v>1</v></c></row>")).Single()[0], Is.EqualTo(expected));

    [Test]
    public void A_column_of_numbers_that_nobody_calculated_fails_the_source_and_says_what_to_do()
    {
        var result = Read(string.Concat(Enumerable.Range(2, 30).Select(i =>
            $"<row><c><f>A1</f></c><c t=\"str\"><v>王小明</v></c><c t=\"str\"><v>晋J{i}</v></c></row>")));
        Assert.That(result.Matches.Failure!.Code, Is.EqualTo(ProblemCode.SourceNumbersNotComparable));
        var told = result.Problems.Single(problem => problem.Code == ProblemCode.CellsNotCalculated);
        Assert.That((told.Where.Row, told.Where.Column), Is.EqualTo(((long?)2, "身份证号")));
    }

    [Test]
    public void A_name_that_nobody_calculated_is_no_other_name() =>
        Assert.That(Read($"<row><c t=\"str\"><v>{Id(1)}</v></c><c><f>A1</f></c><c t=\"str\"><v>晋J1</v></c></row>").Matches.Matches.Single().Grade,
            Is.EqualTo(MatchGrade.B));

    [Test]
    public void A_formula_in_a_column_that_nobody_reads_is_not_told() =>
        Assert.That(
            Read($"<row><c t=\"str\"><v>{Id(1)}</v></c><c t=\"str\"><v>王小明</v></c><c t=\"str\"><v>晋J1</v></c><c><f>ROW()</f></c></row>").Problems,
            Is.Empty);

    [Test]
    public void Hidden_rows_are_read_and_counted()
    {
        var row = $"<row hidden=\"1\"><c t=\"str\"><v>{Id(1)}</v></c><c t=\"str\"><v>王小明</v></c><c t=\"str\"><v>晋J1</v></c></row>";
        var result = Read(row + row + "<row hidden=\"1\"><c t=\"str\"><v> </v></c></row>");
        Assert.That(result.Files.Single().Rows, Is.EqualTo(2));
        Assert.That(ProblemText.Render(result.Problems.Single(), System.Globalization.CultureInfo.GetCultureInfo("zh-CN")),
            Does.Contain("2行是隐藏的"));
    }

    [Test]
    public void Rows_out_of_order_are_told()
    {
        var row = $"<row r=\"2\"><c t=\"str\"><v>{Id(1)}</v></c><c t=\"str\"><v>王小明</v></c><c t=\"str\"><v>晋J1</v></c></row>";
        var result = Read(row + row);
        Assert.That(result.Files.Single().Rows, Is.EqualTo(2));
        Assert.That(result.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.SheetRowsOutOfOrder }));
    }

    [Test]
    public void Hidden_columns_are_read_and_named()
    {
        var result = Result(Of("", (Sheet1, Sheet(
            HeaderRow + $"<row><c t=\"str\"><v>{Id(1)}</v></c><c t=\"str\"><v>王小明</v></c><c t=\"str\"><v>晋J1</v></c></row>",
            "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>"))));
        Assert.That(result.Matches.Matches, Has.Count.EqualTo(1));
        var told = result.Problems.Single();
        Assert.That((told.Code, told.Where.Sheet), Is.EqualTo((ProblemCode.SheetColumnsHidden, "表")));
        Assert.That(told.Arguments.Single().InWords(System.Globalization.CultureInfo.InvariantCulture),
            Is.EqualTo("B（所有人）、C（号牌号码）")); // and not 序, which nobody reads
    }

    private static SourceResult Read(string rows) => Result(Of(HeaderRow + rows));

    private static SourceResult Result(byte[] workbook)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,王小明,{Id(1)}\n", out _);
        folder.Write("v.xlsx", workbook);
        return Match(folder, roster, "v.xlsx");
    }
}
