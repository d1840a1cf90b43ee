using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs;

/// <summary>
/// Rows with fewer fields than the header: those whose last cells, being empty, were left out are whole; those that have lost
/// something are not, because their values stand in the wrong columns.
/// </summary>
[TestFixture]
public sealed class ShortRowsTests
{
    private const string WithRemarks = VehiclesHeader + ",备注1,备注2";

    [Test]
    public void What_is_empty_at_the_end_is_left_out()
    {
        Read(WithRemarks, [Car(1) + ",x,y", Car(2), Car(3), Car(4)], matched: 4, rejected: 0, shortened: 3);
    }

    [Test]
    public void Once_in_a_file()
    {
        Read(WithRemarks, [Car(1) + ",x,y", Car(2), Car(3) + ",x,y"], matched: 3, rejected: 0, shortened: 1);
    }

    [Test]
    public void Columns_of_the_source_too_where_rows_show_the_habit()
    {
        Read(VehiclesHeader, [Car(1), Car(2)[..^2], Car(3)[..^2], Car(4)], matched: 4, rejected: 0, shortened: 2);
    }

    [Test]
    public void A_single_row_without_its_state_has_lost_a_field()
    {
        Read(VehiclesHeader, [Car(1), Car(2)[..^2], Car(3)], matched: 2, rejected: 1, shortened: 0);
    }

    [Test]
    public void Who_writes_empty_cells_leaves_none_out()
    {
        Read(WithRemarks, [Car(1) + ",,", Car(2), Car(3)], matched: 1, rejected: 2, shortened: 0);
    }

    [Test]
    public void A_line_break_without_quotes_makes_two_halves_and_no_row()
    {
        Read(WithRemarks, [Car(1) + ",x,y", Car(2), Car(3), Car(4) + ",see", "below", Car(5) + ",a\nb,c", Car(2)],
            matched: 4, rejected: 4, shortened: 3);
    }

    [Test]
    public void Neither_half_is_a_row_where_the_break_stands_before_the_number()
    {
        Read(WithRemarks, [Car(1) + ",x,y", Car(2), Car(3), Car(4).Insert(1, "\n")], matched: 3, rejected: 2, shortened: 2);
    }

    [Test]
    public void A_field_missing_in_the_middle_moves_a_date_out_of_its_column()
    {
        Read(WithRemarks, [Car(1) + ",x,y", Car(2), Car(3), Car(4).Replace("小型轿车,", "", StringComparison.Ordinal) + ",x"],
            matched: 3, rejected: 1, shortened: 2);
    }

    [Test]
    public void The_number_cannot_be_left_out()
    {
        Read("所有人,号牌号码,车辆类型,身份证号", [$"{Name(1)},晋J00001,小型轿车,{Id(1)}", $"{Name(2)},晋J00001,小型轿车"],
            matched: 1, rejected: 1, shortened: 0);
    }

    [Test]
    public void A_remark_after_such_a_row_is_no_half_of_it()
    {
        Read(WithRemarks, [Car(1) + ",x,y", Car(2), Car(3), "合计,3"], matched: 3, rejected: 0, shortened: 2);
    }

    [Test]
    public void The_last_row_may_have_no_line_end()
    {
        using var county = County(WithRemarks, [Car(1) + ",x,y", Car(2), Car(3), Car(4)], end: "");
        Assert.That(county.Run().Files.Single(file => file.Source == "vehicles").Matched, Is.EqualTo(4));
        Assert.That(county.Problems.Select(problem => problem.Code), Does.Not.Contain(ProblemCode.FileCutShort));
    }

    [Test]
    public void The_roster_too()
    {
        using var county = County(VehiclesHeader, [Car(1)]);
        county.Roster("roster.csv", RosterHeader + ",备注", Person(1) + ",x", Person(2), Person(3));
        county.Run();
        Assert.That(county.Problems.Select(problem => problem.Code), Does.Contain(ProblemCode.SourceRowsShortened)
            .And.Not.Contain(ProblemCode.RosterRowsRejected));
    }

    private static void Read(string header, string[] rows, int matched, int rejected, int shortened)
    {
        using var county = County(header, rows);
        var read = county.Run().Files.Single(file => file.Source == "vehicles");
        var told = county.Problems.SingleOrDefault(problem => problem.Code == ProblemCode.SourceRowsShortened);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((read.Matched, read.Rejected), Is.EqualTo((matched, rejected)));
            Assert.That(read.Balances);
            Assert.That(told is null ? "0" : ProblemText.Render(told, CultureInfo.InvariantCulture),
                Does.Contain(shortened.ToString(CultureInfo.InvariantCulture)));
            Assert.That(told is null, Is.EqualTo(shortened == 0), "whoever reads the lists is told");
        }
    }

    private static SmallRun County(string header, string[] rows, string end = "\n")
    {
        var county = new SmallRun();
        county.Roster("roster.csv", [RosterHeader, .. Enumerable.Range(1, 6).Select(Person)]);
        return county.SourceFile("vehicles", "vehicles.csv", header + "\n" + string.Join('\n', rows) + end);
    }

    private static string Person(int i) => $"{i},柳林镇,东村,{Name(i)},{Name(i)},{Id(i)},户主,农村,1,300,2020-01";

    private static string Car(int i) => SmallRun.Car(Name(i), Id(i), i);

    private static string Name(int i) => "张" + (char)('一' + i);
}
