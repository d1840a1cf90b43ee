using Matcher.Identity;
using Matcher.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Roster;

[TestFixture]
public sealed class RosterReaderTests
{
    [Test]
    public void People_of_one_household_number_and_township_are_one_household()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"""
            乡镇,村,户编号,姓名,身份证号
            柳林镇,东村,001,甲,{Id(1)}
            孟门镇,西村,001,乙,{Id(2)}
            柳林镇,东村,001,丙,{Id(3)}
            柳林镇,东村,,丁,{Id(4)}
            柳林镇,东村,,戊,{Id(5)}
            """, out _);
        Assert.That(roster.Households.Select(household => household.Members.Length), Is.EqualTo(new[] { 2, 1, 1, 1 }), "strangers without a number are not one family");
        Assert.That(roster.HouseholdOf(roster.People[2]).HeadName, Is.EqualTo("甲"));
    }

    [Test]
    public void Somebody_with_a_damaged_number_is_still_a_person()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, "乡镇,户编号,姓名,身份证号\n柳林镇,1,甲,\n柳林镇,2,乙,1499011970****0013\n柳林镇,3,丙,E12345678\n", out _);
        Assert.That(roster.People.Select(person => person.IdClass), Is.EqualTo(new[] { IdClass.Empty, IdClass.Masked, IdClass.OtherDocument }));
        Assert.That(roster.People.Select(person => person.Number), Is.All.Null);
        Assert.That(roster.People[2].OtherDocument, Is.EqualTo("E12345678"));
    }

    [TestCase("柳林镇", "柳林镇", true, TestName = "The official name")]
    [TestCase(" 柳 林 镇", "柳林镇", true, TestName = "Blanks of any kind")]
    [TestCase("柳林县孟门镇", "孟门镇", true, TestName = "With the county before it")]
    [TestCase("柳\u001b[31m林", "柳[31m林", false, TestName = "What a terminal takes for a command is taken out")]
    [TestCase("柳林", "柳林", false, TestName = "A name that is not in the list is not guessed at")]
    public void Townships_are_found_in_the_official_list(string written, string expected, bool known)
    {
        var township = Townships.Resolve(written);
        Assert.That((township.Name, township.IsKnown), Is.EqualTo((expected, known)));
    }

    [Test]
    public void An_unknown_township_is_a_warning_that_names_the_first_row_and_loses_nobody()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,甲,{Id(1)}\n桃园乡,2,乙,{Id(2)}\n桃园乡,3,丙,{Id(3)}\n", out var problems);
        var problem = problems.Single();
        Assert.That((problem.Code, problem.Severity, problem.Where.Row), Is.EqualTo((ProblemCode.RosterTownshipUnknown, Severity.Warning, (long?)3)));
        Assert.That(problem.Arguments, Is.EqualTo(new[] { "桃园乡", "2" }));
        Assert.That(roster.People, Has.Length.EqualTo(3));
    }

    [Test]
    public void A_households_amount_is_shared_by_its_rows_unless_each_has_its_own()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"""
            乡镇,户编号,姓名,身份证号,户月保障金,月保障金
            柳林镇,1,甲,{Id(1)},900,
            柳林镇,1,乙,{Id(2)},900,
            柳林镇,2,丙,{Id(3)},,320.50
            柳林镇,3,丁,{Id(4)},,
            """, out _);
        Assert.That(roster.People.Select(person => person.MonthlyShare), Is.EqualTo(new decimal?[] { 450m, 450m, 320.50m, null }));
    }

    // Before, a line of totals became a person without a number, and its township was asked to correct it.
    [Test]
    public void A_line_of_totals_is_nobody()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,甲,{Id(1)}\n柳林镇,2,乙,\n合计,,,\n填表人：丙,,审核人：丁,\n", out var problems);
        Assert.That(problems, Is.Empty);
        Assert.That(roster.People.Select(person => person.Name), Is.EqualTo(new[] { "甲", "乙" }), "somebody without a number stays");
    }
}
