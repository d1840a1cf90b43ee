using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Learning;
using Matcher.Reports.Lists;
using Matcher.Reports.Results;

namespace Matcher.Reports.CaseLists;

/// <summary>What was learned, as lists and run.json tell it.</summary>
public sealed class LearnedListsTests
{
    private static readonly KnownCase Known = SomeCases.Open(1);

    [TestCase(RateBasis.Cell, false, "同规则、同级别、同等级、同来源的疑点已答复20条，属实10条，核实率50.0%（95%区间29.9%至70.1%）")]
    [TestCase(RateBasis.Rule, false, "同类答复太少；该规则已答复20条，属实10条，核实率50.0%（95%区间29.9%至70.1%）")]
    [TestCase(RateBasis.County, false, "该规则答复不足20条，按全县的位置排：已答复20条，属实10条，核实率50.0%（95%区间29.9%至70.1%）")]
    [TestCase(RateBasis.County, true, "抽查：不论其规则的核实率，按全县的位置排：已答复20条，属实10条，核实率50.0%（95%区间29.9%至70.1%）")]
    public void The_order_is_told_with_its_figures(object basis, bool isSampled, string why) =>
        Assert.That(Text("zh").Why(new OrderedCase(Known, new CaseRate((RateBasis)basis, new ConfirmationRate(20, 10)), isSampled)),
            Is.EqualTo(why));

    [Test]
    public void Of_too_few_answers_no_figure_is_told([Values] bool isSampled) =>
        Assert.That(Text("en").Why(new OrderedCase(Known, new CaseRate(RateBasis.County, new ConfirmationRate(19, 19)), isSampled)),
            Does.EndWith("fewer than 20 answers in the county: nothing is put in order by them yet"));

    [Test]
    public void A_township_is_asked_and_never_told([Range(0, 6)] int sign, [Values("zh", "en")] string language)
    {
        var text = Text(language).Of(new TownshipQuestion("柳林镇", (PerfunctorySign)sign, 31, 57) { What = "已核实" });
        Assert.That(text, Does.EndWith(language == "zh" ? "？" : "?").And.Match("31|57"));
    }

    [Test]
    public void A_day_is_told_in_the_question() =>
        Assert.That(Text("zh").Of(new TownshipQuestion("柳林镇", PerfunctorySign.OneDay, 31, 57) { Day = new DateOnly(2023, 7, 6) }),
            Does.Contain("31").And.Contain("57").And.Contain("2023-07-06"));

    [Test]
    public void Where_a_county_says_what_a_township_can_answer_so_many_are_marked_and_run_json_counts_them()
    {
        var settings = new FollowUpSettings { Capacity = 1, RandomShare = 0 };
        var run = SampleRun.WithConfig(config => config with { FollowUp = settings });
        var lines = new RunLines(run);
        var cases = new CaseLines(run, lines);
        var plan = new WorkPlan(run, lines, cases);
        var tally = plan.Tally(settings);
        var weeks = OrderList.Table(plan, lines, cases, Text("zh")).MakeRows().Select(row => row[2].Value).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tally.Townships, Is.Not.Empty);
            Assert.That(tally.Townships.Select(township => township.ThisWeek), Is.All.EqualTo(1));
            Assert.That(weeks.Count(week => week == "本期必查"), Is.EqualTo(tally.Townships.Length));
            Assert.That(weeks.Count(week => week == "本期可缓"), Is.EqualTo(tally.Townships.Sum(township => township.Waiting - 1)));
            Assert.That(tally.County, Is.EqualTo(new RateTally(0, 0, null, null, null)));
        }
    }

    private static LearnedText Text(string language) => new(CultureInfo.GetCultureInfo(language));
}
