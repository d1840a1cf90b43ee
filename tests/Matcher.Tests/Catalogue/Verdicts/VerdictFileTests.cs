using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Catalogue.Verdicts;

[TestFixture]
public sealed class VerdictFileTests
{
    private const string Pack = """
        reasons:
          stopped: { verdict: [属实, 部分属实], text: 已停发, needs: [month], complete: true }
          vehicle-sold: { verdict: 不属实, text: 车辆已转卖未过户, clears_for: 12 months, needs: [remark] }
          livelihood: { verdict: 不属实, text: 生产生活必需（依规豁免） }
        """;

    [Test]
    public void The_pack_s_own_reasons_are_those_that_people_start_from()
    {
        var problems = new ProblemList();
        var reasons = VerdictFile.Load(Path.Combine(Repository.Root, "rules"), "rules", ownFile: null, "", problems)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems.All, Is.Empty);
            Assert.That(reasons.All.Select(reason => reason.Text), Is.EquivalentTo(new[]
            {
                "已停发", "已核减", "车辆已转卖未过户", "借名登记", "生产生活必需（依规豁免）", "未实际经营", "冒名登记", "灵活就业自缴", "公益性岗位", "渐退期内", "在办理期内",
                "收入未超标准", "同名他人", "来源数据有误", "健在", "已重新计算仍符合",
            }));
            Assert.That(reasons.Of(Verdict.DataWrong).Where(reason => !reason.IsCorrection), Is.Empty, "an agency must be asked");
            Assert.That(reasons.Find("健在")?.ClearedUntil(new DateOnly(2023, 7, 6)), Is.EqualTo(new DateOnly(2024, 7, 6)));
        }
    }

    [TestCase("stopped", "stopped")] // its code
    [TestCase(" 已停发 ", "stopped")] // its text, trimmed
    [TestCase("生产生活必需(依规豁免)", "livelihood")] // half width
    [TestCase("已停", null)] // near words are not its matter
    [TestCase("", null)] // nothing
    public void A_reason_is_found_by_code_or_text(string text, string? code) => Assert.That(Load(Pack).Reasons?.Find(text)?.Code, Is.EqualTo(code));

    [Test]
    public void A_bureau_adds_reasons_and_changes_one_by_its_code()
    {
        var (reasons, problems) = Load(Pack, """
            reasons:
              vehicle-sold: { clears_for: 3 months }
              lent: { verdict: 不属实, text: 车辆长期出借 }
            """);
        var changed = reasons!.Find("vehicle-sold")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Empty);
            Assert.That((changed.Text, changed.ClearsForMonths, changed.NeedsRemark), Is.EqualTo(("车辆已转卖未过户", (int?)3, true)), "the rest stays");
            Assert.That(changed.OwnAt?.File, Is.EqualTo("local-verdicts.yaml"));
            Assert.That(reasons.Find("车辆长期出借")?.ClearsForMonths, Is.Null, "without an end");
            Assert.That(reasons.Find("stopped")?.OwnAt, Is.Null);
        }
    }

    [TestCase("a: { verdict: 不属实, text: 已停发 }", "local-verdicts.yaml(2,3)", "'已停发' is written like that of the code 'stopped'")] // silently both
    [TestCase("a: { verdict: 不属实, text: stopped }", "local-verdicts.yaml(2,3)", "'stopped' is written like that of the code 'stopped'")] // a code as text
    [TestCase("a: { verdict: 不实, text: 甲 }", "(2,17)", "'verdict' cannot be '不实'; did you mean '不属实'?")] // a near word
    [TestCase("a: { text: 甲 }", "(2,6)", "the key 'verdict' is missing")] // of which verdict
    [TestCase("a: { verdict: 不属实 }", "(2,6)", "the key 'text' is missing")] // how it is written
    [TestCase("a: { verdict: 不属实, text: 甲, clears_for: 1 year }", "(2,43)", "'clears_for' cannot be '1 year'")] // months
    [TestCase("a: { verdict: 不属实, text: 甲, needs: [money] }", "'needs' cannot be 'money'", "did you mean 'month'?")] // what it needs
    [TestCase("a: { verdict: 属实, text: 甲, clears_for: 3 months }", "'clears_for' does nothing", "'a'")] // what is so is not cleared
    [TestCase("a: { verdict: 不属实, text: 甲, complete: true }", "'complete' does nothing", "'a'")] // what is not so needs no mending
    [TestCase("a: { verdict: 不属实, text: 甲, corection: true }", "unknown key 'corection'", "did you mean 'correction'?")] // misspelt
    public void What_is_wrong_is_told_where_it_is(string line, string where, string what)
    {
        var (reasons, problems) = Load(Pack, $"reasons:\n  {line}\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reasons, Is.Null);
            Assert.That(problems.Single(), Does.Contain(where).And.Contain(what));
        }
    }

    [Test]
    public void A_pack_may_have_none()
    {
        using var folder = new TemporaryFolder();
        Assert.That(VerdictFile.Load(folder.Path, "rules", ownFile: null, "", new ProblemList())?.All, Is.Empty);
    }

    private static (VerdictReasons? Reasons, string[] Problems) Load(string pack, string? own = null)
    {
        using var folder = new TemporaryFolder();
        folder.Write("verdicts.yaml", pack);
        var file = own is null ? null : Path.Combine(folder.Path, "local-verdicts.yaml");
        if (own is not null)
            folder.Write("local-verdicts.yaml", own);
        var problems = new ProblemList();
        var reasons = VerdictFile.Load(folder.Path, "rules", file, "local-verdicts.yaml", problems);
        return (reasons, [.. problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture))]);
    }
}
