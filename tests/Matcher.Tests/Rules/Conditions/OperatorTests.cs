using static Matcher.Rules.Conditions.Truth;

namespace Matcher.Rules.Conditions;

/// <summary>What each word of the vocabulary means.</summary>
[TestFixture]
public sealed class OperatorTests
{
    [TestCase("车辆类型: 小型轿车", "车辆类型=小型轿车", True)] // a bare value is equals
    [TestCase("车辆类型: { equals: 小型轿车 }", "车辆类型=大型客车", False)]
    [TestCase("车辆类型: { equals: '' }", "", True)] // the empty text, in quotes
    [TestCase("车辆类型: { not: 小型轿车 }", "车辆类型=大型客车", True)]
    [TestCase("车辆类型: { not: 小型轿车 }", "", Undecided)] // who wrote nothing did not say "no car"
    [TestCase("车辆类型: { in: [小型轿车, 大型客车] }", "车辆类型=大型客车", True)]
    [TestCase("车辆类型: { in: 大型客车 }", "车辆类型=大型客车", True)] // one value stands for a list of one
    [TestCase("车辆类型: { in: [小型轿车] }", "", False)]
    [TestCase("车辆类型: { not_in: [小型轿车] }", "车辆类型=小型轿车", False)]
    [TestCase("车辆类型: { not_in: [小型轿车] }", "", Undecided)]
    [TestCase("车辆类型: { contains: 残疾人 }", "车辆类型=残疾人专用轿车", True)]
    [TestCase("车辆类型: { contains: [摩托, 残疾人] }", "车辆类型=普通二轮摩托车", True)] // any of them
    [TestCase("车辆类型: { contains: 摩托 }", "", False)]
    [TestCase("车辆类型: { starts_with: 小型 }", "车辆类型=小型轿车", True)]
    [TestCase("车辆类型: { starts_with: 小型 }", "车辆类型=非小型", False)]
    [TestCase("车辆类型: 吊销，未注销", "车辆类型=吊销,未注销", True)] // full-width and half-width comma
    [TestCase("车辆类型: k33", "车辆类型=Ｋ３ ３", True)] // width, case and white space
    [TestCase("状态: { in: [注销] }", "状态=GE", True)] // one of several codes
    [TestCase("状态: { not_in: [注销] }", "状态=GE", False)] // one is enough to be in the list
    [TestCase("状态: { not: 注销 }", "状态=GA", True)]
    public void Texts(string condition, string row, object expected) => Expect(condition, row, expected);

    [TestCase("购置价格: 80000", "购置价格=8万元", True)] // written otherwise, the same number
    [TestCase("购置价格: { not: 80000 }", "购置价格=80000.00", False)]
    [TestCase("购置价格: { in: [1, 2] }", "购置价格=2", True)]
    [TestCase("购置价格: { not_in: [1, 2] }", "购置价格=2", False)]
    [TestCase("购置价格: { not_in: [1, 2] }", "", True)] // nothing is in no list
    [TestCase("购置价格: { at_least: 80000 }", "购置价格=80000", True)] // the limit counts
    [TestCase("购置价格: { at_least: 80000 }", "购置价格=79999.99", False)]
    [TestCase("购置价格: { at_most: 80000 }", "购置价格=80000", True)]
    [TestCase("购置价格: { more_than: 80000 }", "购置价格=80000", False)] // the limit does not count
    [TestCase("购置价格: { less_than: 80000 }", "购置价格=80000", False)]
    [TestCase("购置价格: { less_than: 80000 }", "", False)] // nothing is not little
    [TestCase("购置价格: { at_most: -1 }", "购置价格=-2", True)] // a negative limit
    [TestCase("购置价格: { between: [1, 3] }", "购置价格=1", True)] // both ends count
    [TestCase("购置价格: { between: [1, 3] }", "购置价格=3", True)]
    [TestCase("购置价格: { between: [1, 3] }", "购置价格=3.01", False)]
    [TestCase("购置价格: { at_least: 1, less_than: 3 }", "购置价格=3", False)] // two words, both must hold
    public void Numbers(string condition, string row, object expected) => Expect(condition, row, expected);

    [TestCase("登记日期: 2020-05-01", "登记日期=20200501", True)] // written otherwise, the same day
    [TestCase("登记日期: { not: 2020-05-01 }", "登记日期=2020-05-02", True)]
    [TestCase("登记日期: { in: [2020-05-01, 2020-05-03] }", "登记日期=2020-05-03", True)]
    [TestCase("登记日期: { not_in: [2020-05-01] }", "登记日期=2020-05-01", False)]
    [TestCase("登记日期: { before: 2020-05-01 }", "登记日期=2020-05-01", False)] // the day itself is not before
    [TestCase("登记日期: { before: 2020-05-01 }", "登记日期=2020-04-30", True)]
    [TestCase("登记日期: { after: 2020-05-01 }", "登记日期=2020-05-01", False)]
    [TestCase("登记日期: { after: 2020-05-01 }", "登记日期=2020年5月2日", True)]
    [TestCase("登记日期: { on_or_before: as_of }", "登记日期=2023-07-06", True)] // the as-of date itself
    [TestCase("登记日期: { on_or_before: as_of }", "登记日期=2023-07-07", False)]
    [TestCase("登记日期: { on_or_after: as_of }", "登记日期=2023-07-06", True)]
    [TestCase("登记日期: { between: [2020-01-01, 2020-12-31] }", "登记日期=2020-12-31", True)]
    [TestCase("登记日期: { between: [2020-01-01, as_of] }", "登记日期=2024-01-01", False)]
    [TestCase("登记日期: { before: as_of }", "", False)] // no date is not before anything
    [TestCase("登记日期: { after: 检验日期 }", "登记日期=2020-05-02; 检验日期=2020-05-01", True)] // another column
    [TestCase("登记日期: { after: 检验日期 }", "登记日期=2020-05-02", False)] // another column that is empty
    public void Dates(string condition, string row, object expected) => Expect(condition, row, expected);

    [TestCase("登记日期: { within: 3 months }", "登记日期=2023-04-06", True)] // the last day counts
    [TestCase("登记日期: { within: 3 months }", "登记日期=2023-04-05", False)]
    [TestCase("登记日期: { within: 1 month }", "登记日期=2023-08-06", True)] // paid ahead is recent too
    [TestCase("登记日期: { within: 1 month }", "登记日期=2023-08-07", False)]
    [TestCase("登记日期: { within: 10 days }", "登记日期=2023-06-26", True)]
    [TestCase("登记日期: { within: 10 days }", "登记日期=2023-06-25", False)]
    [TestCase("登记日期: { within: 1 year }", "登记日期=2022-07-06", True)]
    [TestCase("登记日期: { within: 3 months }", "", False)] // no date is not near
    [TestCase("登记日期: { older_than: 3 months }", "登记日期=2023-04-06", False)]
    [TestCase("登记日期: { older_than: 3 months }", "登记日期=2023-04-05", True)]
    [TestCase("登记日期: { older_than: 2 years }", "登记日期=2021-07-05", True)]
    [TestCase("检验有效期止: { older_than: 3 months }", "检验有效期止=9999-12-31", False)] // "no end" does not leave the calendar
    [TestCase("登记日期: { older_than: 3 months }", "登记日期=9999-12-31", Undecided)] // nothing is registered on the last day of the calendar
    [TestCase("登记日期: { within: 3 months }", "登记日期=1970-01-01 08:00:00", Undecided)] // the first day of a program's clock
    public void Lengths_of_time(string condition, string row, object expected) => Expect(condition, row, expected);

    // The person was born on 1970-01-01.
    [TestCase("死亡日期: { on_or_before: as_of }", "死亡日期=2023-01-01", True)]
    [TestCase("死亡日期: { on_or_before: as_of }", "死亡日期=1969-10-01", Undecided)] // died before being born
    [TestCase("死亡日期: { on_or_before: as_of }", "死亡日期=1970-01-02", True)] // an infant
    [TestCase("死亡日期: { after: 2020-01-01 }", "死亡日期=1949-10-01", Undecided)] // nor is it certain that the death is not after some day
    [TestCase("死亡日期: { present: true }", "死亡日期=1970-01-01", Undecided)] // it may stand for nothing
    [TestCase("死亡日期: { present: true }", "死亡日期=去年冬天", True)] // that stands for something
    [TestCase("死亡日期: { on_or_before: as_of }", "死亡日期=9999-12-31", Undecided)]
    [TestCase("毕业日期: { on_or_after: 1970-01-01 }", "毕业日期=1975-12-31", Undecided)] // five years old
    [TestCase("毕业日期: { on_or_after: 1970-01-01 }", "毕业日期=1976-01-01", True)] // six
    [TestCase("毕业日期: { on_or_after: 1970-01-01 }", "毕业日期=197512", Undecided)] // a month, all of it too early
    [TestCase("登记日期: { on_or_before: as_of }", "登记日期=1969-10-01", True)] // a car may be older than its owner
    [TestCase("登记日期: { on_or_before: as_of }", "登记日期=1900-01-00", Undecided)] // an empty cell of Excel shown as a date
    public void Days_that_cannot_be(string condition, string row, object expected) => Expect(condition, row, expected);

    [TestCase("车辆类型: { empty: true }", "", True)]
    [TestCase("车辆类型: { empty: true }", "车辆类型=小型轿车", False)]
    [TestCase("车辆类型: { empty: false }", "", False)]
    [TestCase("车辆类型: { present: true }", "车辆类型=小型轿车", True)]
    [TestCase("车辆类型: { present: false }", "", True)]
    [TestCase("登记日期: { empty: true }", "登记日期=0000-00-00", True)] // how a database stores nothing
    [TestCase("登记日期: { present: true }", "登记日期=前年", True)] // unreadable is not nothing
    [TestCase("登记日期: { present: true }", "登记日期=~", False)] // in a file without the column nothing is present
    [TestCase("登记日期: { empty: true }", "登记日期=~", Undecided)] // and whether it would be empty nobody knows
    [TestCase("购置价格: { empty: true }", "购置价格=约八万", False)]
    [TestCase("购置价格: { empty: true }", "购置价格=无", True)] // a word for nothing
    public void Emptiness(string condition, string row, object expected) => Expect(condition, row, expected);

    [TestCase("花名册.年龄: { at_least: 53 }", True)] // born 1970-01-01
    [TestCase("花名册.年龄: { at_least: 54 }", False)]
    [TestCase("花名册.出生日期: 1970-01-01", True)]
    [TestCase("花名册.身份证号状态: 有效", True)]
    [TestCase("花名册.保障方式: 单人保", True)]
    [TestCase("花名册.保障人口: { less_than: 花名册.家庭人口 }", True)] // two columns of the roster
    [TestCase("登记日期: { after: 花名册.享受开始年月 }", True)] // a source against the roster
    public void Fields_of_the_roster(string condition, object expected) =>
        Assert.That(RuleBench.Ask(condition, "登记日期=2021-01-02", "保障方式=单人保; 家庭人口=3; 保障人口=1; 享受开始年月=2021-01").Truth, Is.EqualTo(expected));

    [TestCase("车辆类型: { in: $kinds }", "车辆类型=乙", True)] // a list
    [TestCase("车辆类型: { contains: $kinds }", "车辆类型=第乙种", True)]
    [TestCase("购置价格: { at_least: $limit }", "购置价格=30000", True)] // written as amounts are: 3万
    [TestCase("登记日期: { on_or_after: $from }", "登记日期=2022-12-31", False)]
    [TestCase("登记日期: { within: $count months }", "登记日期=2023-05-06", True)]
    public void Parameters(string condition, string row, object expected) =>
        Assert.That(
            RuleBench.Ask(condition, row, "", ("kinds", ["甲", "乙"]), ("limit", ["3万"]), ("from", ["2023-01-01"]), ("count", ["2"])).Truth,
            Is.EqualTo(expected));

    private static void Expect(string condition, string row, object expected) =>
        Assert.That(RuleBench.Ask(condition, row).Truth, Is.EqualTo(expected));
}
