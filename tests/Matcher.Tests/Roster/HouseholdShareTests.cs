using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Roster;

/// <summary>A household's amount is shared by its people: where nobody can say who they are, no share is made up.</summary>
[TestFixture]
public sealed class HouseholdShareTests
{
    // household number and village of two rows with 900 yuan a household; the share of the first
    [TestCase("1,东村", "1,东村", 450, TestName = "One household of two")]
    [TestCase("1,东村", "1,西村", 900, TestName = "Two households with one number")]
    [TestCase(",东村", "1,东村", null, TestName = "A row without a number: nobody knows who shares it")]
    public void A_share_is_a_part_of_a_household_that_is_known(string first, string second, int? share)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"户编号,村,乡镇,姓名,身份证号,户月保障金\n{first},柳林镇,甲,{Id(1)},900\n{second},柳林镇,乙,{Id(2)},900\n", out _);
        Assert.That(roster.People[0].MonthlyShare, Is.EqualTo((decimal?)share));
    }
}
