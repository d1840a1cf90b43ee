using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.Rules.Wording;
using Matcher.Support;

namespace Matcher.Rules;

/// <summary>The pack in <c>rules/</c> as it is shipped. Loading it runs every rule's own examples.</summary>
[TestFixture]
public sealed class StandardPackTests
{
    // National documents alone: a county's own stands in its config, and the pack is every county's.
    private static readonly string[] Documents = ["民发〔2021〕57号", "民发〔2022〕83号", "社会救助暂行办法", CountyNotice.Unnamed];

    // The thresholds that only the county can set; own_townships follows from its config.
    private static readonly string[] Parameters =
    [
        "county_name", "elderly_check_age", "exempt_motorcycles", "farm_machinery_power_kw", "high_consumption_amount",
        "missed_income_line", "missed_medical_amount", "own_townships", "recent_months", "standard_rural", "standard_urban",
    ];

    private static readonly string Root = Repository.Root;

    private readonly ProblemList _problems = new();
    private ImmutableArray<Rule> _rules = [];

    [OneTimeSetUp]
    public void Load()
    {
        var catalogue = SourceCatalogue.Load(Path.Combine(Root, "rules"), "rules", _problems)!;
        _rules = RulePack.Load(Path.Combine(Root, "rules"), "rules", catalogue, _problems)?.Rules ?? [];
    }

    [Test]
    public void It_is_in_order_and_every_example_holds()
    {
        Assert.That(_problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)), Is.Empty);
        Assert.That(_rules.Select(rule => rule.Id), Is.EqualTo(new[]
        {
            "consumption-corroborated", "death-alive-later", "death-cremated", "death-dates-conflict", "death-insurance",
            "death-registered",
            "duplicate-roster", "duplicate-two-names", "duplicate-urban-rural", "elderly-unknown", "employee-insured", "enterprise-pension",
            "farm-machinery", "fewer-covered", "graduated", "graduated-employed", "graduated-further-study", "graduated-postgraduate",
            "high-consumption", "housing-fund", "hukou-cancelled", "hukou-moved", "income-over-border", "income-over-standard",
            "individual-business", "legal-representative", "missed-disabled", "missed-medical", "missed-monitored", "other-benefit",
            "payroll-left", "payroll-retired", "payroll-serving", "roster-id-invalid", "shared-account", "shared-address", "shareholder",
            "vehicle-owned", "vehicles-several",
        }));
    }

    [Test]
    public void It_rests_on_documents_that_exist() =>
        Assert.That(_rules.SelectMany(rule => rule.Basis).Select(basis => basis.Document).Distinct(), Is.SubsetOf(Documents));

    [Test]
    public void A_lead_is_never_a_verdict()
    {
        string[] verdicts = ["取消", "不符合", "停发低保", "清退", "骗保", "违规领取"];
        foreach (var rule in _rules)
        {
            var read = $"{rule.Title}{rule.Why}{rule.Action}{rule.Check.Body.Says.Written}{rule.Check.Body.FalsePositives}";
            Assert.That(verdicts.Where(word => read.Contains(word, StringComparison.Ordinal)), Is.Empty, rule.Id);
        }
    }

    [Test]
    public void Every_exemption_is_met_by_an_example() =>
        Assert.That(
            _rules.SelectMany(rule => rule.Check.Body.Except
                .Where(exemption => !rule.Check.Body.Tests.Tests.Any(test => test.Exemption == exemption.Name))
                .Select(exemption => $"{rule.Id}: {exemption.Name}")),
            Is.Empty);

    [Test]
    public void Thresholds_are_the_countys() =>
        Assert.That(_rules.SelectMany(rule => rule.Check.Body.Parameters).Select(use => use.Name).Distinct().Order(StringComparer.Ordinal),
            Is.EqualTo(Parameters));

    [Test]
    public void Every_rule_is_due_but_those_that_only_inform() =>
        Assert.That(_rules.Where(rule => rule.DueDays is null).Select(rule => rule.Id),
            Is.EqualTo(_rules.Where(rule => rule.Level == Level.Info).Select(rule => rule.Id)));

    // Direct evidence (a car, a business, an office with pay) weighs more than what only points to an income.
    [TestCase("vehicle-owned", "housing-fund")]
    [TestCase("legal-representative", "employee-insured")]
    [TestCase("payroll-serving", "employee-insured")]
    [TestCase("individual-business", "shareholder")]
    [TestCase("shareholder", "high-consumption")]
    public void Direct_evidence_weighs_no_less_than_indirect(string direct, string indirect) =>
        Assert.That(LevelOf(direct), Is.LessThan(LevelOf(indirect)));

    private Level LevelOf(string id) => _rules.Single(rule => rule.Id == id).Level;

    [Test]
    public void Every_rule_can_be_read_aloud()
    {
        foreach (var rule in _rules)
            Assert.That(RuleDescription.Describe(rule), Does.StartWith($"【{rule.Id}】").And.Contain($"\n建议措施：{rule.Action}\n排除以后："));
    }

    [Test]
    public void What_is_read_aloud_is_what_the_engine_does() =>
        Assert.That(RuleDescription.Describe(_rules.Single(rule => rule.Id == "vehicle-owned")), Is.EqualTo("""
            【vehicle-owned】拥有机动车辆（级别高，启用，进入疑点清单）
            为什么：家庭成员名下有机动车，家庭财产可能超过低保认定标准。
            依据：民发〔2021〕57号第十四条、第十七条；本县通知。
            查什么：名册上的人在“机动车登记”（公安局交警大队）中有记录，涉及全户。
            同时满足：
              - “状态”是“在用”
              - 以下一项也不满足：
                - “登记日期”晚于基准日
            以下情形不算：
              - 普通摩托车：“车辆类型”属于〔参数exempt_motorcycles〕
              - 残疾人代步车：“车辆类型”是“残疾人专用车”
            整改期限：首次发现后20天。
            只认匹配等级为A、B的记录。
            怎么说：名下有{车辆类型}，号牌{号牌号码}，{登记日期}登记，状态{状态}，待核实
            可能误报：已转卖未过户；被他人借名登记；车辆已灭失而未注销；维持生计的小型货运车辆，依规可以豁免。
            建议措施：入户核查车辆归属、用途与价值
            排除以后：“号牌号码”“车辆类型”“登记日期”“状态”有变化的，重新提出。

            """));

    [Test]
    public void Clauses_about_time_are_read_aloud_too() =>
        Assert.That(RuleDescription.Describe(_rules.Single(rule => rule.Id == "death-registered")), Does.Contain("""
            同时满足：
              - 以下至少满足一项：
                - 以下全部满足：
                  - “死亡日期”已填写
                  - “死亡日期”不晚于基准日
                - “户籍状态”是“死亡”
                - 以下全部满足：
                  - “注销类别”已填写
                  - “注销类别”是“死亡”
                - 以下全部满足：
                  - “户籍状态”是“注销”
                  - “注销类别”是“死亡”
            同一条记录另有以下情形的，降一级并注明：
              - 户籍状态仍为正常：“户籍状态”是“正常”
              - 注销类别写的不是死亡，同时满足：
                - “注销类别”已填写
                - “注销类别”不是“死亡”
            发生日期：“死亡日期”（没有则用“注销日期”），不得晚于基准日；之后没有发放月份的不算；没有日期的降一级。
            从“死亡日期”（没有则用“注销日期”）起3个月内降一级，注明“办理期内”。
            涉及月数（估算）：从“死亡日期”（没有则用“注销日期”）的次月（或享受开始月，取较晚者）数到基准日所在月；涉及金额为月数乘以本人月保障金。
            """));
}
