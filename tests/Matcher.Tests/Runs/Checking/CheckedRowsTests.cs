using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs.Checking;

/// <summary>What a check says of a file is what the run then counts: both ask the same question of every line.</summary>
public sealed class CheckedRowsTests
{
    [TestCase(VehiclesHeader, 1)] // the header once more, at the top of a printed page
    [TestCase("车主姓名,身份证明号码,车牌号,机动车类型,登记日期,状态", 1)] // once more, in other words for the same columns
    [TestCase("合计,,,,,", 1)]
    [TestCase("合计：2条,,,,,", 1)] // a promise that is kept
    [TestCase("制表人：测试乙", 1)] // a note of one cell: no misfit
    [TestCase(",,,,,", 0)]
    [TestCase("", 0)]
    [TestCase("  , ,,,, ", 0)] // blanks in every cell are nothing either
    [TestCase("测试丙,,晋J00009,小型轿车,2020-01-01,A", 0, 1)] // a row without a number is a row, and rejected
    [TestCase("测试丙,149901194001010999", 0, 1)] // so is one that is cut off
    public void A_check_and_a_run_count_the_same_rows_of_a_source(string line, int notes, int more = 0)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, Person(1, "测试甲"))
            .Source("vehicles", VehiclesHeader, Car("测试甲", Id(1), 1), line, Car("测试丁", Id(2), 2));
        AssertSame(run, "vehicles", rows: 2 + more, notes);
    }

    [TestCase(RosterHeader, 1)]
    [TestCase("合计,,,,,,,,,,", 1)]
    [TestCase("制表人：测试乙", 1)]
    [TestCase(",,,,,,,,,,", 0)]
    [TestCase(" , ,,,, ,,,,,", 0)]
    public void And_of_the_roster(string line, int notes)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, Person(1, "测试甲"), line, Person(2, "测试戊"))
            .Source("vehicles", VehiclesHeader, Car("测试甲", Id(1), 1));
        AssertSame(run, "roster", rows: 2, notes);
    }

    [Test]
    public void What_shows_only_when_a_sheet_is_read_to_its_end_is_told_by_a_check_too()
    {
        var header = string.Concat(VehiclesHeader.Split(',').Select(cell => $"<c t=\"str\"><v>{cell}</v></c>"));
        var car = $"<c t=\"str\"><v>测试甲</v></c><c t=\"str\"><v>{Id(1)}</v></c><c t=\"str\"><v>晋J1</v></c><c><f>A1</f></c>";
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, Person(1, "测试甲"))
            .Source("vehicles", TestPackage.Of($"<row>{header}</row>" + string.Concat(Enumerable.Repeat($"<row hidden=\"1\">{car}</row>", 60))));
        Assert.That(run.Check().Problems.Select(problem => problem.Code),
            Is.SupersetOf(new[] { ProblemCode.SheetRowsHidden, ProblemCode.CellsNotCalculated }));
    }

    private static string Person(int household, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{household},柳林镇,东村,{name},{name},{Id(household)},户主,农村低保,1,300,2020-01");

    private static void AssertSame(SmallRun run, string source, int rows, int notes)
    {
        var health = run.Check().Files.Single(file => file.Source == source).Health!;
        var tally = run.Run().Files.Single(file => file.Source == source);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((tally.Rows, tally.NonRowLines), Is.EqualTo(((long)rows, (long)notes)), "run");
            Assert.That((health.Rows, health.NonRowLines), Is.EqualTo(((long)rows, (long)notes)), "check");
        }
    }
}
