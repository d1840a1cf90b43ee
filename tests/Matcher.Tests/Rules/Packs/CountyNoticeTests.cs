using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Rules.Model;
using Matcher.Rules.Wording;
using Matcher.Support;

namespace Matcher.Rules.Packs;

/// <summary>The pack is every county's: the county's own notice comes from its config, or is cited nowhere.</summary>
[TestFixture]
public sealed class CountyNoticeTests
{
    private const string BothDocuments = "basis:\n  - { document: 民发〔2021〕57号, article: 第七条 }\n  - { notice: checks }\n";

    [TestCase("甲民发〔2024〕1号", "checks: 第三条", "依据：民发〔2021〕57号第七条；甲民发〔2024〕1号第三条。", TestName = "its article stands in the config")]
    [TestCase("甲民发〔2024〕1号", "missed: 第三条", "依据：民发〔2021〕57号第七条；甲民发〔2024〕1号。", TestName = "no article is invented")]
    [TestCase(null, "", "依据：民发〔2021〕57号第七条。", TestName = "a county without a notice")]
    public void A_rule_cites_the_notice_of_the_config(string? document, string article, string described)
    {
        var place = new Place("matcher.yaml", Line: 3);
        var notice = document is null
            ? CountyNotice.None
            : new CountyNotice(document, [new NoticeArticle(article.Split(": ")[0], article.Split(": ")[1], place)]);
        Assert.That(RuleDescription.Describe(Load(BothDocuments, notice)), Does.Contain($"\n{described}\n"));
    }

    [Test]
    public void Without_a_config_nobody_knows_which_document_it_is()
    {
        var rule = Load(BothDocuments, notice: null);
        Assert.That(rule.Basis[1], Is.EqualTo(new Basis("本县通知", Article: null) { Notice = "checks" }));
        Assert.That(RuleDescription.Describe(rule), Does.Contain("依据：民发〔2021〕57号第七条；本县通知。"));
    }

    [Test]
    public void A_rule_that_rests_on_the_notice_alone_says_nothing_where_there_is_none()
    {
        var rule = Load("basis: [{ notice: own }]\n", CountyNotice.None);
        Assert.That(rule.Basis, Is.Empty);
        Assert.That(RuleDescription.Describe(rule), Does.Not.Contain("依据"));
    }

    [Test]
    public void A_notice_is_no_document_of_its_own()
    {
        Assert.That(Problems("basis: [{ notice: checks, article: 二(二) }]\n"),
            Is.EqualTo(["rules/x.yaml(5,27): unknown key 'article'; did you mean 'notice'?"]), "the article is the county's to say");
        Assert.That(Problems("basis: [{ notice: [checks] }]\n"),
            Is.EqualTo(["rules/x.yaml(5,19): 'notice' should be a single value"]));
    }

    [Test]
    public void An_article_of_a_part_that_no_rule_names_is_a_slip()
    {
        using var run = new SmallRun { OfConfig = "notice: { document: 甲民发〔2024〕1号, articles: { cheks: 第三条 } }\n" };
        run.Roster("roster.csv", SmallRun.RosterHeader);
        var problem = run.Check().Problems.Single(one => one.Code == ProblemCode.ConfigUnknownNoticePart);
        Assert.That(ProblemText.Render(problem, CultureInfo.InvariantCulture),
            Does.Match(@"^matcher\.yaml\(\d+,\d+\): no rule cites a part 'cheks' .*'checks'"));
    }

    [Test]
    public void The_lists_cite_it()
    {
        using var run = new SmallRun { OfConfig = "notice: 甲民发〔2024〕1号\n" };
        run.Roster("roster.csv", SmallRun.RosterHeader, "1,柳林镇,东街村,张三,张三,149901195001011236,本人,农村,1,300,2020-01");
        run.Source("vehicles", SmallRun.VehiclesHeader, SmallRun.Car("张三", "149901195001011236", 1)).Run();
        Assert.That(run.Table("疑点清单/全县.csv").Select(row => row["政策依据"]),
            Is.EqualTo(["民发〔2021〕57号第十四条、第十七条；甲民发〔2024〕1号"]));
    }

    private static Rule Load(string basis, CountyNotice? notice)
    {
        using var folder = new TemporaryFolder();
        folder.Write("x.yaml", WithBasis(basis));
        var problems = new ProblemList();
        var pack = RulePack.Load(folder.Path, "rules", RuleBench.Catalogue, problems, notice);
        Assert.That(problems.All, Is.Empty);
        return pack!.Rules.Single();
    }

    private static string[] Problems(string basis) => RuleBench.Load(("x", WithBasis(basis))).Problems;

    private static string WithBasis(string basis) =>
        RuleBench.Rule().Replace("basis: [{ document: 测试文件 }]\n", basis, StringComparison.Ordinal);
}
