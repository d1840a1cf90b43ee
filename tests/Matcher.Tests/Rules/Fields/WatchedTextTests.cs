namespace Matcher.Rules.Fields;

[TestFixture]
public sealed class WatchedTextTests
{
    [TestCase("号牌号码=晋J12345", "号牌号码=　晋j１２３４５ ")] // width, blanks, case
    [TestCase("号牌号码=晋J12345", "号牌号码=晋J\u200B12345")] // something invisible
    [TestCase("号牌号码=", "号牌号码=-")] // ways to say nothing
    [TestCase("号牌号码=", "号牌号码=无")] // in words
    [TestCase("登记日期=2023-07-06", "登记日期=2023/7/6")] // a day
    [TestCase("登记日期=2023-07-06", "登记日期=2023年7月6日")] // in words
    [TestCase("登记日期=2023-07-06", "登记日期=20230706")] // in digits
    [TestCase("登记日期=2023-07", "登记日期=2023-07-01")] // a month and its first day
    [TestCase("登记日期=2023-07", "登记日期=2023年7月")] // a month
    [TestCase("购置价格=1200", "购置价格=1,200.00")] // an amount
    [TestCase("购置价格=25000", "购置价格=2.5万元")] // with its unit
    [TestCase("购置价格=0.1", "购置价格=0.10")] // exact
    [TestCase("权属=正常", "权属=抵押")] // two words of one meaning
    [TestCase("用途=", "用途=家用")] // an empty cell means something
    public void What_is_the_same_is_written_the_same(string one, string other) => Assert.That(Of(one), Is.EqualTo(Of(other)));

    [TestCase("号牌号码=晋J12345", "号牌号码=晋J12346")] // another plate
    [TestCase("登记日期=2023-07-06", "登记日期=2023-07-07")] // another day
    [TestCase("登记日期=前天", "登记日期=昨天")] // what nobody can read is compared as it stands
    [TestCase("购置价格=1200", "购置价格=1200.01")] // another amount
    [TestCase("购置价格=约三千", "购置价格=约四千")] // unreadable ones
    [TestCase("权属=正常", "权属=转出")] // another meaning
    [TestCase("权属=正常", "权属=说不清")] // a word that nobody knows
    [TestCase("号牌号码=", "号牌号码=~")] // an empty cell, and no column
    public void What_is_another_is_written_another_way(string one, string other) => Assert.That(Of(one), Is.Not.EqualTo(Of(other)));

    [Test]
    public void Of_a_column_that_is_not_there_nothing_is_known() => Assert.That(Of("号牌号码=~"), Is.Null);

    private static string? Of(string cell)
    {
        var column = RuleBench.Vehicles.Column(cell.Split('=')[0])!;
        return WatchedText.Of(new RowField(column), new Subject(RuleBench.Row(cell, 2), Person: null, RuleBench.AsOf));
    }
}
