using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>Everything that can be wrong with a condition is said before any data is read, with its exact place.</summary>
[TestFixture]
public sealed class ConditionReaderTests
{
    [TestCase("状太: 正常", "(1,1): '机动车登记' has no column '状太'; did you mean '状态'?")] // a typo in a column
    [TestCase("花名册.年岭: 80", "(1,1): '机动车登记' has no column '花名册.年岭'; did you mean '花名册.年龄'?")] // a typo in a roster field
    [TestCase("购置价格: { at_lest: 1 }", "(1,9): unknown key 'at_lest'; did you mean 'at_least'?")] // a typo in a word
    [TestCase("状太: { at_lest: 1 }", "(1,7): unknown key 'at_lest'; did you mean 'at_least'?")] // both at once
    // a date word on text
    [TestCase("状态: { before: as_of }", "(1,7): 'before' does not fit the column '状态', which holds text; words that fit: contains, empty, equals, in, not, not_in, present, starts_with")]
    // a number word on a date
    [TestCase("登记日期: { at_least: 1 }", "(1,9): 'at_least' does not fit the column '登记日期', which holds a date; words that fit: after, before, between, empty, equals, in, not, not_in, older_than, on_or_after, on_or_before, present, within")]
    // a text word on a number
    [TestCase("购置价格: { contains: 8 }", "(1,9): 'contains' does not fit the column '购置价格', which holds a number; words that fit: at_least, at_most, between, empty, equals, in, less_than, more_than, not, not_in, present")]
    [TestCase("购置价格: { at_least: 八万 }", "(1,19): 'at_least' needs a number, a $parameter or a number column; '八万' is none")]
    // a column of another type
    [TestCase("购置价格: { at_least: 登记日期 }", "(1,19): 'at_least' compares with a number, but the column '登记日期' holds a date")]
    // no such day
    [TestCase("登记日期: { before: 2023-02-30 }",
        "(1,17): 'before' needs a date such as 2023-07-06, as_of, a $parameter or a date column; '2023-02-30' is none")]
    // rules write dates one way
    [TestCase("登记日期: 2023/1/1",
        "(1,7): 'equals' needs a date such as 2023-07-06, as_of, a $parameter or a date column; '2023/1/1' is none")]
    [TestCase("购置价格: { between: [1] }", "(1,18): 'between' should be two values: [from, to]")]
    [TestCase("购置价格: { between: [3, 1] }", "(1,18): the range from '3' to '1' is empty; write the smaller one first")]
    [TestCase("登记日期: { between: [2023-01-01, 2022-01-01] }",
        "(1,18): the range from '2023-01-01' to '2022-01-01' is empty; write the smaller one first")]
    [TestCase("登记日期: { within: 3 moons }", "(1,17): 'within' should be a length of time such as 3 months or 30 days")]
    [TestCase("登记日期: { within: 3months }", "(1,17): 'within' should be a length of time such as 3 months or 30 days")]
    [TestCase("登记日期: { within: -3 months }", "(1,17): 'within' should be a length of time such as 3 months or 30 days")]
    [TestCase("状态: { in: [] }", "(1,11): 'in' should be a list")] // no list holds nothing
    [TestCase("状态: { in: [正常, [注销]] }", "(1,11): 'in' should be a list")] // a list in a list
    [TestCase("状态: { equals: [正常] }", "(1,15): 'equals' should be a single value")]
    [TestCase("状态: { empty: yes }", "(1,14): 'empty' should be true or false")]
    [TestCase("状态: [正常]", "(1,5): '状态' should be a value, or words such as { in: [...] }")] // a list without its word
    [TestCase("状态:", "(1,4): there is no condition after '状态'; write one or take the key out")]
    [TestCase("状态: {}", "(1,5): there is no condition after '状态'; write one or take the key out")]
    [TestCase("any: []", "(1,6): there is no condition after 'any'; write one or take the key out")]
    [TestCase("any: 状态", "(1,6): 'any' should be a list of conditions")]
    [TestCase("any: [状态]", "(1,7): 'any' should be a mapping (key: value)")]
    [TestCase("状态: { in: [正常], in: [注销] }", "(1,17): the key 'in' is already at line 1; keep one of the two")] // the first would be lost
    public void A_mistake_is_named_with_its_place(string condition, string expected) =>
        Assert.That(Read(condition).Problems, Does.Contain("x.yaml" + expected));

    [Test]
    public void All_mistakes_come_at_once() =>
        Assert.That(Read("状太: 正常\n购置价格: { at_lest: 1, at_most: 二 }\nany:\n  - 登记日期: { contains: 1 }\n").Problems, Has.Length.EqualTo(4));

    [Test]
    public void A_condition_is_read_into_typed_parts_with_places()
    {
        var condition = (AllOf)Read("购置价格: { at_least: 80000, at_most: $limit }\nnone:\n  登记日期: { after: as_of }\n").Condition;
        var least = (FieldCondition)condition.Parts[0];
        Assert.That((least.Field.Name, least.Operator.Kind, least.Operands[0]),
            Is.EqualTo(("购置价格", OperatorKind.AtLeast, (Operand)new NumberOperand(80000))));
        Assert.That((least.Where.Line, least.Where.Position), Is.EqualTo((1, 9)));
        var most = (ParameterOperand)((FieldCondition)condition.Parts[1]).Operands[0];
        Assert.That((most.Use.Name, most.Use.Where.Position), Is.EqualTo(("limit", 35)));
        var none = (NoneOf)condition.Parts[2];
        Assert.That(((FieldCondition)none.Parts.Single()).Operands[0], Is.EqualTo(new AsOfOperand()));
    }

    private static (Condition Condition, string[] Problems) Read(string text)
    {
        var problems = new ProblemList();
        var condition = new ConditionReader(FieldScope.OfSource(RuleBench.Vehicles, RuleBench.Roster), problems)
            .Read(YamlFile.Parse(text, "x.yaml", problems)!, "when");
        return (condition, [.. problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture))]);
    }
}
