using System.Globalization;
using System.Text;
using Matcher.Foundation.Problems;
using Matcher.Rules.Packs;
using Matcher.Rules.Schema;
using Matcher.Support;

namespace Matcher.Rules;

/// <summary>
/// Every mistake that somebody may make in a rule file, with what they are told: where, what is wrong, what to do. Where a schema
/// can know, the editor says so before the program does.
/// </summary>
[TestFixture]
public sealed class MistakeTests
{
    [TestCase("level: high", "levl: high", "(6,1): unknown key 'levl'; did you mean 'level'?", true)] // a key misspelt
    // a word misspelt
    [TestCase("when: { 状态: 正常 }", "when: { 购置价格: { at_lest: 1 } }", "(9,17): unknown key 'at_lest'; did you mean 'at_least'?", true)]
    // both places
    [TestCase("level: high", "level: high\nlevel: low", "(7,1): the key 'level' is already at line 6; keep one of the two", false)]
    [TestCase("level: high", "level: hihg", "(6,8): 'level' cannot be 'hihg'; did you mean 'high'?", true)] // a word of a closed set
    [TestCase("status: active", "status: on", "(3,9): 'status' cannot be 'on'; known: draft, trial, active, retired", true)] // nothing near
    [TestCase("level: high", "level: high\ngrades: [A, E]", "'grades' cannot be 'E'", true)] // a grade
    [TestCase("level: high", "# none", "(1,1): the key 'level' is missing; add it", true)] // left out
    [TestCase("basis: [{ document: 测试文件 }]", "basis: []", "(5,8): 'basis' should be a list", true)] // empty
    [TestCase("basis: [{ document: 测试文件 }]", "basis: 测试文件", "(5,8): 'basis' should be a list", true)] // a text for a list
    [TestCase("source: vehicles", "source: vehicle", "(8,9): there is no source 'vehicle'; did you mean 'vehicles'?", false)] // a source
    [TestCase("source: vehicles", "# none", "(1,1): the key 'source' is missing; add it", true)] // its kind reads one
    [TestCase("kind: present", "kind: presen", "(7,7): 'kind' cannot be 'presen'; did you mean 'present'?", true)] // a kind
    [TestCase("when: { 状态: 正常 }", "when: { 状太: 正常 }", "(9,9): '机动车登记' has no column '状太'; did you mean '状态'?", false)] // a column
    // no condition
    [TestCase("when: { 状态: 正常 }", "when: {}", "(9,7): there is no condition after 'when'; write one or take the key out", true)]
    [TestCase("when: { 状态: 正常 }", "when: { 状态: { in: [] } }", "(9,19): 'in' should be a list", true)] // an empty list
    // text is no number
    [TestCase("when: { 状态: 正常 }", "when: { 状态: { at_least: 1 } }", "'at_least' does not fit the column '状态', which holds text", false)]
    // no such day
    [TestCase("when: { 状态: 正常 }", "when: { 登记日期: { before: 2023-02-30 } }",
        "'before' needs a date such as 2023-07-06, as_of, a $parameter or a date column; '2023-02-30' is none", false)]
    [TestCase("when: { 状态: 正常 }", "when: { 购置价格: { between: [3] } }", "'between' should be", true)] // one end
    [TestCase("when: { 状态: 正常 }", "when: { 登记日期: { within: 3 monts } }", "'within' should be", true)] // a length of time
    [TestCase("when: { 状态: 正常 }", "when: { 状态: { empty: yes } }", "'empty' should be", true)] // a flag
    [TestCase("due: 20 days", "due: 20", "'due' should be", true)] // days of what
    // days of what, although they are working days
    [TestCase("due: 20 days", "workdays: true", "(1,1): the key 'due' is missing", false)]
    [TestCase("due: 20 days", "due: 20 days\nworkdays: yes", "'workdays' cannot be 'yes'", true)] // true or false
    // a column that a clearance rests on
    [TestCase("due: 20 days", "due: 20 days\nreopens_on: [状态, 车辆类形]", "has no column '车辆类形'; did you mean '车辆类型'?", false)]
    [TestCase("due: 20 days", "due: 20 days\nreopens_on: { 状态: 正常 }", "'reopens_on' should be a list", true)] // a condition
    [TestCase("due: 20 days", "due: 20 days\nreplaces: x", "a rule cannot replace itself", false)] // itself
    [TestCase("due: 20 days", "due: 20 days\nidentity: [号牌号码]\nidentity_was: [号牌号码]", "'identity_was' is the same as 'identity'", false)]
    [TestCase("due: 20 days", "due: 20 days\nidentity_was: [号牌]", "has no column '号牌'", false)] // a column that it never had
    // none
    [TestCase("false_positives: 未知", "false_positives: 无", "every rule can be wrong about somebody; say how, or write 'unknown'", true)]
    [TestCase("changed: [2023-07-06 初版]", "changed: [初版]", "'初版' does not begin with a date", true)] // no date
    [TestCase("says: \"名下有车\"", "says: \"名下有{状态\"", "a brace is opened and not closed", true)] // half a place
    [TestCase("id: x", "id: y", "(1,5): the id is 'y' but the file is 'x.yaml'; the two must be the same", false)] // another file's
    [TestCase("expect: no hit", "expect: hit", "no test expects that there is no hit; add one", false)] // only hits
    // a wrong test
    [TestCase("name: 二, row: { 状态: 注销 }", "name: 二, row: { 状态: 正常 }",
        "the test '二' does not hold: expected 'no hit', but it came to 'hit'; correct the rule or the test", false)]
    [TestCase("name: 二, row", "nmae: 二, row", "unknown key 'nmae'; did you mean 'name'?", true)] // a key of a test
    [TestCase("level: high", "level: high\ngrace: { from: 登记日期, note: 甲 }", "say how long: either 'months' or 'days'", true)] // how long
    public void A_mistake_is_told_where_it_is(string right, string wrong, string expected, bool schemaKnows)
    {
        var rule = RuleBench.Rule();
        Assert.That(rule, Does.Contain(right), "the test would prove nothing");
        var text = rule.Replace(right, wrong, StringComparison.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RuleBench.Load(("x", text)).Problems,
                Has.Some.Contain(expected.StartsWith('(') ? $"rules/x.yaml{expected}" : expected));
            if (schemaKnows)
                Assert.That(SchemaFile.Rule.Complaints(text), Is.Not.Empty, "an editor could have said it");
        }
    }

    [Test]
    public void The_rule_without_a_mistake_is_one_for_both()
    {
        Assert.That(RuleBench.Load(("x", RuleBench.Rule())).Problems, Is.Empty);
        Assert.That(SchemaFile.Rule.Complaints(RuleBench.Rule()), Is.Empty);
    }

    [Test]
    public void What_somebody_wrote_stays_what_it_is()
    {
        // No zeros are lost and no ID number becomes a number that is rounded, quoted or not.
        var rule = RuleBench.Rule(body: "when: { 状态: { in: [0123, 149901197001010019, no] } }", tests: "tests: [{ name: 一, row: { 状态: '0123' }, expect: hit }, { name: 二, row: { 状态: '149901197001010019' }, expect: hit }, { name: 三, row: { 状态: '123' }, expect: no hit }, { name: 四, row: { 状态: 'no' }, expect: hit }]");
        Assert.That(RuleBench.Load(("x", rule)).Problems, Is.Empty);
    }

    [Test]
    public void All_mistakes_of_all_files_are_told_at_once()
    {
        var one = RuleBench.Rule("a").Replace("level: high", "levl: high", StringComparison.Ordinal)
            .Replace("status: active", "status: on", StringComparison.Ordinal);
        var other = RuleBench.Rule("b").Replace("source: vehicles", "source: vehicle", StringComparison.Ordinal);
        Assert.That(RuleBench.Load(("a", one), ("b", other)).Problems, Has.Length.EqualTo(4),
            "a key unknown, one missing, a value, a source");
    }

    // a tab for spaces
    [TestCase("id: x\nbasis:\n\t- { document: 甲 }",
        "(3,1): a tab stands before this line's first word; YAML allows only spaces there, replace it")]
    [TestCase("这不是规则", "should be")] // a text
    [TestCase("- 一\n- 二", "should be")] // a list
    [TestCase("id: x\n---\nid: y", "a second document starts here (---); put it in a file of its own")] // two rules in one file
    [TestCase("id: \"x", "not valid YAML")] // a quote that is not closed
    [TestCase("", "the key 'id' is missing; add it")] // nothing at all
    public void A_file_that_is_no_rule_is_told(string text, string expected) =>
        Assert.That(RuleBench.Load(("x", text)).Problems, Has.Some.StartsWith("rules/x.yaml").And.Some.Contain(expected));

    [Test]
    public void A_file_saved_as_GBK_is_refused_and_one_with_a_byte_order_mark_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.That(Load(Encoding.GetEncoding("GB18030").GetBytes(RuleBench.Rule())),
            Is.EqualTo(["rules/x.yaml: the file is not UTF-8; save it again with the encoding UTF-8"]));
        Assert.That(Load([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(RuleBench.Rule())]), Is.Empty);
    }

    private static string[] Load(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        folder.Write("x.yaml", bytes);
        var problems = new ProblemList();
        RulePack.Load(folder.Path, "rules", RuleBench.Catalogue, problems);
        return [.. problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture))];
    }
}
