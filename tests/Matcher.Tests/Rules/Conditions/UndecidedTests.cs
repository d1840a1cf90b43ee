using Matcher.Identity;
using Matcher.Rules.Fields;
using static Matcher.Rules.Conditions.Truth;

namespace Matcher.Rules.Conditions;

/// <summary>A field that cannot be used makes a condition undecided, and only where the answer depends on it.</summary>
[TestFixture]
public sealed class UndecidedTests
{
    [TestCase("登记日期: { before: as_of }", "登记日期=前年", DoubtReason.Unreadable)] // no date
    [TestCase("登记日期: { not: 2020-01-01 }", "登记日期=前年", DoubtReason.Unreadable)] // it might be that day
    [TestCase("登记日期: { within: 3 months }", "登记日期=前年", DoubtReason.Unreadable)]
    [TestCase("登记日期: { before: 检验日期 }", "登记日期=2020-01-01; 检验日期=前年", DoubtReason.Unreadable)] // the other side
    [TestCase("购置价格: { between: [1, 3] }", "购置价格=约八万", DoubtReason.Unreadable)] // no number
    [TestCase("购置价格: { in: [1, 3] }", "购置价格=约八万", DoubtReason.Unreadable)]
    [TestCase("登记日期: { before: as_of }", "登记日期=~", DoubtReason.NoColumn)] // the file has no such column
    [TestCase("车辆类型: 小型轿车", "车辆类型=~", DoubtReason.NoColumn)]
    [TestCase("车辆类型: { not_in: [小型轿车] }", "车辆类型=~", DoubtReason.NoColumn)]
    [TestCase("车辆类型: { empty: true }", "车辆类型=~", DoubtReason.NoColumn)] // no column is not an empty cell
    public void One_field(string condition, string row, object reason)
    {
        var answer = RuleBench.Ask(condition, row);
        Assert.That((answer.Truth, answer.Doubt!.Reason), Is.EqualTo((Undecided, (DoubtReason)reason)));
    }

    [TestCase("{ 购置价格: { more_than: 1 }, 车辆类型: 小型轿车 }", "车辆类型=大型客车", False)] // all: the car is none, whatever it cost
    [TestCase("{ 购置价格: { more_than: 1 }, 车辆类型: 小型轿车 }", "车辆类型=小型轿车", Undecided)]
    [TestCase("{ 车辆类型: 小型轿车, 购置价格: { more_than: 1 } }", "车辆类型=大型客车", False)] // in whatever order
    [TestCase("any: [购置价格: { more_than: 1 }, 车辆类型: 小型轿车]", "车辆类型=小型轿车", True)] // any: it is a car, whatever it cost
    [TestCase("any: [购置价格: { more_than: 1 }, 车辆类型: 小型轿车]", "车辆类型=大型客车", Undecided)]
    [TestCase("none: [购置价格: { more_than: 1 }, 车辆类型: 小型轿车]", "车辆类型=小型轿车", False)] // none: one holds
    [TestCase("none: [购置价格: { more_than: 1 }, 车辆类型: 小型轿车]", "车辆类型=大型客车", Undecided)]
    [TestCase("none: [all: [购置价格: { more_than: 1 }, 车辆类型: 小型轿车]]", "车辆类型=大型客车", True)] // nested: the inner one is false
    [TestCase("购置价格: { at_least: 1, at_most: 3 }", "", Undecided)]
    public void An_unreadable_field_among_others(string condition, string row, object expected) =>
        Assert.That(RuleBench.Ask(condition, $"购置价格=约八万; {row}").Truth, Is.EqualTo(expected));

    [TestCase("登记日期: { equals: 检验日期 }", False)] // nothing equals nothing, whatever the other says
    [TestCase("登记日期: { not: 检验日期 }", True)]
    [TestCase("登记日期: { before: 检验日期 }", False)]
    public void An_empty_field_decides_against_an_unreadable_one(string condition, object expected) =>
        Assert.That(RuleBench.Ask(condition, "检验日期=前年").Truth, Is.EqualTo(expected));

    [Test]
    public void The_first_field_that_matters_is_named_with_its_place()
    {
        var doubt = RuleBench.Ask("{ 登记日期: { before: as_of }, 购置价格: { more_than: 1 } }", "登记日期=前年; 购置价格=约八万").Doubt!;
        Assert.That((doubt.Field.Name, doubt.Where.File, doubt.Where.Row, doubt.Where.Column),
            Is.EqualTo(("登记日期", "vehicles-0.csv", 2L, "登记日期")));
    }

    [Test]
    public void An_age_that_a_damaged_number_does_not_tell_is_undecided()
    {
        var scope = FieldScope.OfRoster(RuleBench.Roster);
        var age = scope.Find("年龄")!;
        var subject = new Subject(Row: null, RuleBench.Person(0, idClass: IdClass.Masked), RuleBench.AsOf);
        Assert.That(age.Read(subject), Is.Null);
        Assert.That(age.NothingToRead(subject).Reason, Is.EqualTo(DoubtReason.NumberDamaged));
        Assert.That(scope.Find("身份证号状态")!.Read(subject), Is.EqualTo("被遮盖"));
    }
}
