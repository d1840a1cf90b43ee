using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Roster.Reading;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Roster.Households;

/// <summary>A roster whose households are merged cells: each family is one, and nobody joins a family by guess.</summary>
[TestFixture]
public sealed class MergedHouseholdsTests
{
    private const string Header = "乡镇,村,户编号,户主姓名,姓名,身份证号,与户主关系,户月保障金";

    private static readonly object?[][] Rows =
    [
        ["乡镇", "村", "户编号", "户主姓名", "姓名", "身份证号", "户月保障金"],
        ["柳林镇", "东村", "1", "甲", "甲", Id(1), "900"],
        [null, null, null, null, "乙", Id(2), null],
        [null, null, null, null, "丙", Id(3), null],
        ["孟门镇", "西村", "2", "丁", "丁", Id(4), "400"],
        ["孟门镇", null, null, null, "戊", Id(5), null],
    ];

    private static readonly string[] Ranges = ["A2:A4", "B2:B4", "C2:C4", "D2:D4", "G2:G4"];

    // The shares of a household of three are 300 each: before, the second row drew nothing and was a family of its own.
    [TestCase(true, TestName = "An .xlsx that says what is merged")]
    [TestCase(false, TestName = "One that was unmerged, or written so")]
    public void A_merged_household_is_all_its_people(bool isMerged)
    {
        var book = TestWorkbook.Make(("名册", Rows));
        var roster = Read("r.xlsx", isMerged ? book.Merging(Ranges) : book, out var problems);
        Assert.That(
            roster.Households.Select(household =>
                (household.Number, household.Township, household.Village, household.HeadName, household.Members.Length)),
            Is.EqualTo(new[]
        {
            ("1", "柳林镇", "东村", "甲", 3),
            ("2", "孟门镇", "西村", "丁", 2), // township repeated, the rest left out
        }));
        Assert.That(roster.People.Select(person => person.MonthlyShare), Is.EqualTo(new decimal?[] { 300, 300, 300, 200, 200 }),
            "divided, never once each");
        Assert.That(roster.People[2].Row.Value("户编号"), Is.EqualTo("1"), "rules and evidence see it too");
        Assert.That(
            problems.Select(problem =>
                (problem.Code, problem.Severity, problem.Where.Row, problem.Where.Sheet, problem.Where.Column, problem.Told(0))),
            Is.EqualTo(new[]
        {
            (ProblemCode.RosterHouseholdMerged, Severity.Warning, (long?)3, "名册", "户编号", "3"),
        }), "once for the table, with the first row and how many");
    }

    [Test]
    public void The_other_forms_of_workbooks_say_what_is_merged_too([Values("html", "xml")] string form)
    {
        var content = form == "html"
            ? $"<table><tr><td>乡镇<td>户编号<td>姓名<td>身份证号</tr><tr><td>柳林镇<td rowspan=2>1<td>甲<td>{Id(1)}</tr><tr><td>柳林镇<td>乙<td>{Id(2)}</tr><tr><td>柳林镇<td><td>丙<td>{Id(3)}</tr></table>"
            : $"""
                <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>
                <Row>{Cells("乡镇", "户编号", "姓名", "身份证号")}</Row>
                <Row>{Cells("柳林镇")}<Cell ss:MergeDown="1"><Data ss:Type="String">1</Data></Cell>{Cells("甲", Id(1))}</Row>
                <Row>{Cells("柳林镇")}<Cell ss:Index="3"><Data ss:Type="String">乙</Data></Cell>{Cells(Id(2))}</Row>
                <Row>{Cells("柳林镇")}<Cell ss:Index="3"><Data ss:Type="String">丙</Data></Cell>{Cells(Id(3))}</Row>
                </Table></Worksheet></Workbook>
                """;
        var roster = Read("r.xls", Encoding.UTF8.GetBytes(content), out var problems);
        Assert.That(roster.People.Select(person => person.HouseholdIndex), Is.EqualTo(new[] { 0, 0, 1 }),
            "below the merged cell nothing shows whose family it is");
        Assert.That(problems.Select(problem => (problem.Code, problem.Where.Row)),
            Is.EqualTo(new[] { (ProblemCode.RosterHouseholdMerged, (long?)3), (ProblemCode.RosterHouseholdUnclear, 4) }));
    }

    [TestCase(",,,,乙,{2},妻,", true, TestName = "All columns of the household are empty")]
    [TestCase(",,,,乙,,妻,", true, TestName = "Somebody without a number is somebody")]
    [TestCase(",,,,,{2},,", true, TestName = "So is somebody without a name")]
    [TestCase("柳林镇,东村,,,乙,{2},,", true, TestName = "The place is repeated, number and head are not")]
    [TestCase("柳林镇,东村,,甲,乙,{2},妻,", true, TestName = "The head is repeated, number and amount are not, and there is a relation")]
    [TestCase("柳林镇,东村,,甲,乙,{2},,", false, TestName = "No relation: another family of the same village?")]
    [TestCase("柳林镇,东村,,甲,乙,{2},妻,900", false, TestName = "The number alone is empty: somebody may have forgotten it")]
    [TestCase("孟门镇,西村,,,乙,{2},妻,", false, TestName = "Another place")]
    [TestCase(",,,丁,乙,{2},妻,", false, TestName = "Another head")]
    [TestCase(",,,,乙,{2},妻,300", false, TestName = "Another household's amount")]
    [TestCase(",,,,乙,{2},户主,", false, TestName = "A head of household begins one")]
    [TestCase(",,,,甲,{2},户主,", true, TestName = "The head himself, after his child")]
    [TestCase(",,,,,,妻,", false, TestName = "Nobody")]
    public void A_text_shows_it_by_the_columns_that_are_empty_together(string row, bool joins)
    {
        var roster = Csv($"{Header}\n柳林镇,东村,1,甲,甲,{Id(1)},户主,900\n{row.Replace("{2}", Id(2), StringComparison.Ordinal)}\n",
            out var problems);
        Assert.That(roster.Households, Has.Length.EqualTo(joins ? 1 : 2));
        Assert.That(problems.Where(problem => problem.Where.Column == "户编号").Select(problem => problem.Code),
            Is.EqualTo(new[] { joins ? ProblemCode.RosterHouseholdMerged : ProblemCode.RosterHouseholdUnclear }));
    }

    [TestCase("\n", TestName = "A blank line")]
    [TestCase(",,,,,,,\n", TestName = "A blank row")]
    [TestCase("小计,,,,1人,,,900\n", TestName = "A subtotal")]
    [TestCase("柳林镇,东村,1,甲\n", TestName = "A row that was rejected: it may have been another household's first")]
    [TestCase(Header + "\n", TestName = "The header again, on the next page")]
    public void Nothing_is_carried_over(string between)
    {
        var roster = Csv($"{Header}\n柳林镇,东村,1,甲,甲,{Id(1)},户主,900\n{between},,,,乙,{Id(2)},妻,\n", out var problems);
        Assert.That(roster.Households, Has.Length.EqualTo(2));
        Assert.That(problems.Select(problem => problem.Code), Does.Contain(ProblemCode.RosterHouseholdUnclear));
    }

    [Test]
    public void Nothing_is_carried_over_to_another_sheet()
    {
        var book = TestWorkbook.Make(("一", Rows[..2]), ("二", [Rows[0], Rows[2], Rows[4]]));
        var roster = Read("r.xlsx", book, out var problems);
        Assert.That(roster.People.Select(person => person.HouseholdIndex), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(
            problems.Where(problem => problem.Code == ProblemCode.RosterHouseholdUnclear)
                .Select(problem => (problem.Where.Sheet, problem.Where.Row)),
            Is.EqualTo(new[] { ("二", (long?)2) }));
    }

    [Test]
    public void Without_household_numbers_the_merged_head_makes_the_household()
    {
        var roster = Csv($"乡镇,户主姓名,姓名,身份证号,保障人口,户月保障金\n柳林镇,甲,甲,{Id(1)},3,900\n,,乙,{Id(2)},,\n", out var problems);
        Assert.That(roster.Households.Single().Members, Has.Length.EqualTo(2));
        Assert.That(roster.People.Select(person => person.MonthlyShare), Is.EqualTo(new decimal?[] { 300, 300 }),
            "by the three covered, in both rows");
        Assert.That(problems.Single().Where.Column, Is.EqualTo("户主姓名"));
    }

    [Test]
    public void A_persons_amount_merged_over_the_household_is_the_households()
    {
        object?[][] rows = [["乡镇", "户编号", "姓名", "身份证号", "月保障金"], ["柳林镇", "1", "甲", Id(1), "900"], [null, null, "乙", Id(2), null],
            ["柳林镇", "2", "丙", Id(3), "300"]];
        var roster = Read("r.xlsx", TestWorkbook.Make(("a", rows)).Merging("A2:A3", "B2:B3", "E2:E3"), out _);
        Assert.That(roster.People.Select(person => person.MonthlyShare), Is.EqualTo(new decimal?[] { 450, 450, 300 }));
    }

    [Test]
    public void An_amount_in_the_first_row_alone_is_doubtful_where_nothing_says_whose_it_is()
    {
        var roster = Csv($"乡镇,户编号,姓名,身份证号,月保障金\n柳林镇,1,甲,{Id(1)},900\n,,乙,{Id(2)},\n", out var problems);
        Assert.That(roster.People.Select(person => person.MonthlyShare), Is.EqualTo(new decimal?[] { 900, null }));
        Assert.That(problems.Select(problem => (problem.Code, problem.Where.Column)),
            Is.EqualTo(new[] { (ProblemCode.RosterHouseholdMerged, "户编号"), (ProblemCode.RosterAmountUnclear, "月保障金") }));
    }

    [Test]
    public void Where_no_row_has_a_household_number_there_is_nothing_to_be_in_doubt_about()
    {
        var roster = Csv($"乡镇,户编号,姓名,身份证号\n柳林镇,,甲,{Id(1)}\n柳林镇,,乙,{Id(2)}\n", out var problems);
        Assert.That(roster.Households, Has.Length.EqualTo(2));
        Assert.That(problems, Is.Empty);
    }

    [Test]
    public void What_a_person_is_stays_that_persons()
    {
        var roster = Csv($"乡镇,户编号,户主姓名,姓名,身份证号,性别,残疾等级,享受开始年月,家庭月收入\n柳林镇,1,甲,甲,{Id(1)},男,一级,202001,100\n,,,乙,{Id(2)},,,,\n", out _);
        var row = roster.People[1].Row;
        Assert.That((row.Value("性别"), row.Value("残疾等级"), row.Value("家庭月收入")), Is.EqualTo(("", "", "")),
            "a column of the bureau's own may speak of one person");
        Assert.That(roster.People[1].BenefitStart, Is.EqualTo(new DateOnly(2020, 1, 1)));
    }

    private static string Cells(params string[] texts) =>
        string.Concat(texts.Select(text => $"<Cell><Data ss:Type=\"String\">{text}</Data></Cell>"));

    private static LoadedRoster Csv(string text, out IReadOnlyList<Problem> problems) =>
        Read("r.csv", Encoding.UTF8.GetBytes(text), out problems);

    private static LoadedRoster Read(string name, byte[] content, out IReadOnlyList<Problem> problems)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, content);
        var list = new ProblemList();
        var result = RosterReaderTests.Reader().Read(new InputFiles([name]), folder.Path, list, CancellationToken.None);
        problems = list.All;
        return result!.Roster;
    }
}
