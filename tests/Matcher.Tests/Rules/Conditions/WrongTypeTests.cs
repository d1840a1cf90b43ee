using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>
/// Every combination of a column's type with a word or an operand that does not fit it is an error before any data is read.
/// </summary>
[TestFixture]
public sealed class WrongTypeTests
{
    private static readonly string[] NumberWords = ["at_least", "at_most", "more_than", "less_than"];
    private static readonly string[] DateWords = ["before", "after", "on_or_before", "on_or_after"];
    private static readonly string[] TextWords = ["contains", "starts_with"];

    [Test]
    public void Words_for_numbers_do_not_fit_text_or_dates([ValueSource(nameof(NumberWords))] string word,
        [Values("状态", "登记日期")] string column) =>
        Assert.That(Problem($"{column}: {{ {word}: 3 }}"),
            Does.StartWith($"x.yaml(1,{column.Length + 5}): '{word}' does not fit the column '{column}'"));

    [Test]
    public void Words_for_dates_do_not_fit_text_or_numbers([ValueSource(nameof(DateWords))] string word,
        [Values("状态", "购置价格")] string column) =>
        Assert.That(Problem($"{column}: {{ {word}: 2023-01-01 }}"),
            Does.StartWith($"x.yaml(1,{column.Length + 5}): '{word}' does not fit the column '{column}'"));

    [Test]
    public void Words_for_text_do_not_fit_numbers_or_dates([ValueSource(nameof(TextWords))] string word,
        [Values("购置价格", "登记日期")] string column) =>
        Assert.That(Problem($"{column}: {{ {word}: 甲 }}"),
            Does.StartWith($"x.yaml(1,{column.Length + 5}): '{word}' does not fit the column '{column}'"));

    [TestCase("状态: { between: [1, 3] }", "'between' does not fit the column '状态'")]
    [TestCase("状态: { within: 3 months }", "'within' does not fit the column '状态'")]
    [TestCase("购置价格: { within: 3 months }", "'within' does not fit the column '购置价格'")]
    [TestCase("状态: { older_than: 3 months }", "'older_than' does not fit the column '状态'")]
    [TestCase("购置价格: { older_than: 3 months }", "'older_than' does not fit the column '购置价格'")]
    [TestCase("购置价格: 便宜", "'equals' needs a number, a $parameter or a number column; '便宜' is none")]
    [TestCase("购置价格: { in: [1, 便宜] }", "'in' needs a number, a $parameter or a number column; '便宜' is none")]
    [TestCase("购置价格: { at_least: as_of }", "'at_least' needs a number, a $parameter or a number column; 'as_of' is none")]
    [TestCase("购置价格: { at_least: 登记日期 }", "'at_least' compares with a number, but the column '登记日期' holds a date")]
    [TestCase("购置价格: { at_least: 状态 }", "'at_least' compares with a number, but the column '状态' holds text")]
    [TestCase("购置价格: { at_least: 1.5 × 登记日期 }", "'at_least' compares with a number, but the column '登记日期' holds a date")]
    [TestCase("购置价格: { at_least: 多 × $limit }", "'at_least' needs a number, a $parameter or a number column; '多' is none")]
    [TestCase("登记日期: 去年", "'equals' needs a date such as 2023-07-06, as_of, a $parameter or a date column; '去年' is none")]
    [TestCase("登记日期: { before: 5 }", "'before' needs a date such as 2023-07-06, as_of, a $parameter or a date column; '5' is none")]
    [TestCase("登记日期: { before: 购置价格 }", "'before' compares with a date, but the column '购置价格' holds a number")]
    [TestCase("登记日期: { before: 状态 }", "'before' compares with a date, but the column '状态' holds text")]
    [TestCase("登记日期: { between: [2023-01-01, 购置价格] }", "'between' compares with a date, but the column '购置价格' holds a number")]
    // a day has no multiple
    [TestCase("登记日期: { before: 1.5 × $day }",
        "'before' needs a date such as 2023-07-06, as_of, a $parameter or a date column; '1.5 × $day' is none")]
    [TestCase("登记日期: { within: 3 }", "'within' should be a length of time such as 3 months or 30 days")]
    [TestCase("状态: 2023-01-01", "'equals' compares with text here, but '2023-01-01' is a date")]
    [TestCase("状态: { in: [正常, as_of] }", "'in' compares with text here, but 'as_of' is a date")]
    [TestCase("所有人: { not: 花名册.享受开始年月 }", "'not' compares with text, but the column '花名册.享受开始年月' holds a date")]
    [TestCase("所有人: { equals: 花名册.家庭人口 }", "'equals' compares with text, but the column '花名册.家庭人口' holds a number")]
    [TestCase("所有人: { equals: 花名册.名字 }", "'机动车登记' has no column '花名册.名字'")]
    public void Operands_of_another_type_are_errors(string condition, string expected) =>
        Assert.That(Problem(condition), Does.Contain(expected));

    [TestCase("状态: '2023-01-01'")] // in quotes it is a text
    [TestCase("状态: 登记日期")] // a word that some column happens to be called
    [TestCase("所有人: { not: 花名册.姓名 }")]
    [TestCase("购置价格: { more_than: 1.5 × 花名册.月保障金 }")]
    [TestCase("购置价格: { more_than: 1.5 times $limit }")]
    public void What_fits_is_no_error(string condition) => Assert.That(Problem(condition), Is.Null);

    private static string? Problem(string condition)
    {
        var problems = new ProblemList();
        new ConditionReader(FieldScope.OfSource(RuleBench.Vehicles, RuleBench.Roster),
            problems).Read(YamlFile.Parse(condition, "x.yaml", problems)!, "when");
        return problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)).SingleOrDefault();
    }
}
