using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.Rules.Running;
using Matcher.Rules.Wording;

namespace Matcher.Rules.Kinds.Combined;

[TestFixture]
public sealed class CombinedRuleTests
{
    private static readonly string Car = RuleBench.Rule(
        "car",
        body: "when: { 状态: 正常, 购置价格: { at_least: 5 } }\nevent: 登记日期\ngrace: { from: 登记日期, months: 3, note: 刚登记 }\nestimate: 登记日期\n"
            + "evidence: [号牌号码]",
        tests: "tests: [{ name: 一, row: { 状态: 正常, 购置价格: 5 }, expect: hit }, { name: 二, row: { 状态: 注销 }, expect: no hit }]",
        says: "有车{号牌号码}");
    private static readonly string Head = RuleBench.Rule("many", kind: "roster_only",
        body: "when: { 家庭人口: { at_least: 3 } }\nevidence: [家庭人口]",
        tests: "tests: [{ name: 一, roster: { 家庭人口: 3 }, expect: hit }, { name: 二, roster: { 家庭人口: 2 }, expect: no hit }]",
        says: "家庭人口{家庭人口}");
    private static readonly string Alone = RuleBench.Rule("alone", kind: "roster_only", body: "when: { 保障方式: 单人保 }",
        tests: "tests: [{ name: 一, roster: { 保障方式: 单人保 }, expect: hit }, { name: 二, expect: no hit }]", says: "单人保");

    [Test]
    public void A_hit_of_each_makes_a_hit_with_all_their_evidence()
    {
        var person = RuleBench.Person(0, "家庭人口=3; 享受开始年月=2020-01; 月保障金=300");
        var finding = Run(Both(), [person, RuleBench.Person(1, "家庭人口=3")],
            RuleBench.Match(person, RuleBench.Row("状态=正常; 购置价格=5; 登记日期=2023-01-15; 号牌号码=A"))).Findings.Single();
        Assert.That(finding.Person, Is.EqualTo(person));
        Assert.That(finding.Says, Is.EqualTo("有车A；家庭人口3"));
        Assert.That(finding.Evidence.Select(one => one.Row.Source.Id), Is.EqualTo(["vehicles", "roster"]));
        Assert.That((finding.Level, finding.Estimate?.Months), Is.EqualTo((Level.High, (int?)6)));
    }

    [Test]
    public void It_is_no_surer_than_the_weakest_of_them()
    {
        var person = RuleBench.Person(0, "家庭人口=3; 享受开始年月=2020-01");
        var finding = Run(Both(), [person],
            RuleBench.Match(person, RuleBench.Row("状态=正常; 购置价格=5; 登记日期=2023-05-15"), MatchGrade.B)).Findings.Single();
        Assert.That((finding.Level, finding.Grade), Is.EqualTo((Level.Medium, MatchGrade.B)));
        Assert.That(finding.Notes, Does.Contain("刚登记（至2023-08-15）"));
    }

    [Test]
    public void One_more_hit_never_lowers_the_level()
    {
        var person = RuleBench.Person(0, "家庭人口=3; 享受开始年月=2020-01");
        var recent = RuleBench.Match(person, RuleBench.Row("状态=正常; 购置价格=5; 登记日期=2023-05-15"));
        Assert.That(Run(Combined("any: [car, alone]"), [person], recent).Findings.Single().Level, Is.EqualTo(Level.Medium),
            "in grace alone");
        Assert.That(Run(Combined("any: [car, many]"), [person]).Findings.Single().Level, Is.EqualTo(Level.High));
        Assert.That(Run(Combined("any: [car, many]"), [person], recent).Findings.Single().Level, Is.EqualTo(Level.High),
            "another hit beside it");
    }

    [TestCase("all: [car, many]", "hit")]
    [TestCase("all: [car, alone]", "no hit")]
    [TestCase("all: [car]\n  any: [many, alone]", "hit")]
    [TestCase("all: [car]\n  any: [alone]", "no hit")]
    [TestCase("two_of: [car, many, alone]", "hit")]
    [TestCase("two_of: [car, alone]", "no hit")]
    [TestCase("all: [car]\n  none: [alone]", "hit")]
    [TestCase("all: [car]\n  none: [many]", "no hit")]
    public void Whose_hits_there_must_be(string hits, string expected)
    {
        var person = RuleBench.Person(0, "家庭人口=3");
        var outcome = Run(Combined(hits), [person], RuleBench.Match(person, RuleBench.Row("状态=正常; 购置价格=5")));
        Assert.That(outcome.Findings, Has.Length.EqualTo(expected == "hit" ? 1 : 0));
    }

    [TestCase("all: [car, many]", 1)] // it depends on the one that is undecided
    [TestCase("all: [car, alone]", 0)] // it fails whatever that one says
    [TestCase("any: [car, many]", 0)] // the other one is enough
    [TestCase("two_of: [car, many, alone]", 1)]
    [TestCase("all: [many]\n  none: [car]", 1)]
    public void Where_another_rule_could_not_decide_neither_can_this_one(string hits, int undecided)
    {
        var person = RuleBench.Person(0, "家庭人口=3");
        var outcome = Run(Combined(hits), [person], RuleBench.Match(person, RuleBench.Row("状态=正常; 购置价格=约五")));
        Assert.That(outcome.Unchecked, Has.Length.EqualTo(undecided));
        Assert.That(outcome.Findings, Has.Length.EqualTo(hits.StartsWith("any", StringComparison.Ordinal) ? 1 : 0));
    }

    [TestCase("person", 0)]
    [TestCase("household", 1)]
    public void Hits_about_one_household_belong_together_only_where_the_rule_is_about_it(string appliesTo, int findings)
    {
        Person[] people = [RuleBench.Person(0, "家庭人口=3", household: 0), RuleBench.Person(1, "家庭人口=1", household: 0),
            RuleBench.Person(2, "", household: 1)];
        var outcome = Run(Both($"applies_to: {appliesTo}\n"), people, RuleBench.Match(people[1], RuleBench.Row("状态=正常; 购置价格=5")),
            RuleBench.Match(people[2], RuleBench.Row("状态=正常; 购置价格=5", 3)));
        Assert.That(outcome.Findings, Has.Length.EqualTo(findings));
    }

    [TestCase("发放年月=2023-03", 1)]
    [TestCase("发放年月=2023-02-28", 0)]
    [TestCase("发放年月=2023-02-27", 0)]
    [TestCase("", 0)]
    public void A_row_of_a_source_is_compared_with_the_day_of_the_hit(string pension, int findings)
    {
        var person = RuleBench.Person(0);
        var rule = Combined(
            "all: [car]",
            "source: pensions\nwhen: { 发放年月: { after: car.发生日期 } }\nevidence: [发放年月]",
            "tests: [{ name: 一, hits: { car: 2023-01-31 }, row: { 发放年月: 2023-02 }, expect: hit }, { name: 二, hits: { car: 2023-02-01 }, "
                + "row: { 发放年月: 2023-02 }, expect: no hit }]");
        var outcome = Run(rule, [person, RuleBench.Person(1)], RuleBench.Match(person, RuleBench.Row("状态=正常; 购置价格=5; 登记日期=2023-02-28")),
            RuleBench.Match(person, RuleBench.Pension(pension)));
        Assert.That(outcome.Findings, Has.Length.EqualTo(findings));
        if (findings > 0)
            Assert.That(outcome.Findings[0].Evidence.Select(one => one.Row.Source.Id), Is.EqualTo(["pensions", "vehicles"]));
    }

    [TestCase("2023-02-28", "2023-03-01", 1)]
    [TestCase("2023-02-28", "2023-02-28", 0)]
    public void Days_that_disagree_are_kept_the_earliest_and_the_latest(string first, string second, int findings)
    {
        var person = RuleBench.Person(0, "家庭人口=3");
        var rule = Combined(
            "all: [car, many]",
            "when: { 最早日期: { before: 最晚日期 } }",
            "tests: [{ name: 一, hits: { car: 2023-01-31, many: 2023-02-01 }, expect: hit }, { name: 二, hits: { car: 2023-01-31, many: "
                + "2023-01-31 }, expect: no hit }, { name: 三, hits: [car, many], expect: no hit }]");
        var outcome = Run(rule, [person], RuleBench.Match(person, RuleBench.Row($"状态=正常; 购置价格=5; 登记日期={first}")),
            RuleBench.Match(person, RuleBench.Row($"状态=正常; 购置价格=5; 登记日期={second}", 3)));
        Assert.That(outcome.Findings, Has.Length.EqualTo(findings));
    }

    [Test]
    public void Where_another_rule_was_not_run_neither_is_this_one()
    {
        var failure = FileProblems.Empty(new Place("vehicles.csv"));
        var pack = Pack(Both());
        var outcome = new RuleRunner(pack, RuleBench.AsOf, RuleBench.NoParameters)
            .Run(RuleBench.RosterOf(RuleBench.Person(0)),
                new Dictionary<string, SourceMatches> { ["vehicles"] = new(RuleBench.Vehicles, failure, [], []) })
            .Single(one => one.Rule.Id == "x");
        Assert.That(outcome.NotRun, Is.EqualTo(failure));
    }

    [Test]
    public void A_parameter_that_another_rule_lacks_is_the_reason_here_too()
    {
        var pack = RuleBench.Pack(
            ("car", Car.Replace("at_least: 5", "at_least: $price", StringComparison.Ordinal) + "tests_with: { $price: 5 }\n"),
            ("many", Head),
            ("x", Both()));
        var run = new Dictionary<string, SourceMatches> { ["vehicles"] = new(RuleBench.Vehicles, Failure: null, [], []) };
        var outcomes = new RuleRunner(pack, RuleBench.AsOf, RuleBench.NoParameters).Run(RuleBench.RosterOf(RuleBench.Person(0)), run);
        Assert.That(outcomes.Single(one => one.Rule.Id == "x").NotRun?.Code, Is.EqualTo(ProblemCode.RuleParameterMissing));
    }

    [Test]
    public void Chosen_alone_it_still_rests_on_the_others()
    {
        var person = RuleBench.Person(0, "家庭人口=3");
        var pack = Pack(Both());
        var chosen = pack with { Rules = [pack.Rules.Single(rule => rule.Id == "x")] };
        var run = new Dictionary<string, SourceMatches>
        {
            ["vehicles"] = new(RuleBench.Vehicles, Failure: null, [RuleBench.Match(person, RuleBench.Row("状态=正常; 购置价格=5"))], []),
        };
        var outcomes = new RuleRunner(chosen, RuleBench.AsOf, RuleBench.NoParameters).Run(RuleBench.RosterOf(person), run);
        Assert.That(outcomes.Select(one => (one.Rule.Id, one.Findings.Length)), Is.EqualTo([("x", 1)]));
    }

    [Test]
    public void Its_sources_are_those_of_the_rules_it_rests_on() =>
        Assert.That(Pack(Both()).Rules.Single(rule => rule.Id == "x").Sources, Is.EqualTo(["vehicles"]));

    [Test]
    public void One_combined_rule_may_rest_on_another()
    {
        var person = RuleBench.Person(0, "家庭人口=3; 保障方式=单人保");
        var over = Combined("all: [x, alone]").Replace("id: x", "id: over", StringComparison.Ordinal);
        var pack = RuleBench.Pack(("car", Car), ("many", Head), ("alone", Alone), ("x", Both()), ("over", over));
        var run = new Dictionary<string, SourceMatches>
        {
            ["vehicles"] = new(RuleBench.Vehicles, Failure: null, [RuleBench.Match(person, RuleBench.Row("状态=正常; 购置价格=5"))], []),
        };
        var finding = new RuleRunner(pack, RuleBench.AsOf, RuleBench.NoParameters)
            .Run(RuleBench.RosterOf(person), run)
            .Single(one => one.Rule.Id == "over").Findings.Single();
        Assert.That(finding.Evidence.Select(one => one.Row.Source.Id), Is.EqualTo(["vehicles", "roster"]));
    }

    [TestCase("all: [cars]", "rules/x.yaml(10,9): there is no rule 'cars'; did you mean 'car'?")]
    [TestCase("all: [x]", "rules/x.yaml(10,9): 'x' rests on this rule in turn: x → x")]
    [TestCase("all: [ring]", "rules/x.yaml(10,9): 'ring' rests on this rule in turn: x → ring → x")]
    [TestCase("all: [off-roster]",
        "rules/x.yaml(10,9): 'off-roster' is about people who are not on the roster; no other rule can rest on it")]
    [TestCase("all: [retired]",
        "rules/x.yaml(10,9): 'retired' is retired, and this rule is active; a rule can rest only on rules that run as it does")]
    [TestCase("all: [draft]",
        "rules/x.yaml(10,9): 'draft' is draft, and this rule is active; a rule can rest only on rules that run as it does")]
    [TestCase("all: [trial]",
        "rules/x.yaml(10,9): 'trial' is trial, and this rule is active; a rule can rest only on rules that run as it does")]
    [TestCase("none: [car]", "rules/x.yaml(10,3): say whose hits: write rules under 'all', 'any' or 'two_of'")]
    [TestCase("two_of: [car]", "rules/x.yaml(10,12): 'two_of' needs at least two rules")]
    [TestCase("all: [car]\n  any: [car]", "rules/x.yaml(11,9): 'car' is named twice")]
    [TestCase("al: [car]", "rules/x.yaml(10,3): unknown key 'al'; did you mean 'all'?")]
    public void What_it_cannot_rest_on_is_an_error_at_its_place(string hits, string expected)
    {
        var ring = Combined("all: [x]").Replace("id: x", "id: ring", StringComparison.Ordinal);
        var offRoster = RuleBench.Rule("off-roster", kind: "not_on_roster");
        var (pack, problems) = RuleBench.Load(
            ("car", Car), ("many", Head), ("ring", ring), ("off-roster", offRoster),
            ("x", Combined(hits, tests: "tests: [{ name: 一, expect: no hit }, { name: 二, hits: [car], expect: hit }]")),
            ("retired", As("retired")), ("draft", As("draft")), ("trial", As("trial")));
        Assert.That(pack, Is.Null);
        Assert.That(problems, Has.Some.EqualTo(expected));

        static string As(string status) =>
            Car.Replace("id: car", $"id: {status}", StringComparison.Ordinal)
                .Replace("status: active", $"status: {status}", StringComparison.Ordinal);
    }

    [Test]
    public void Without_hits_it_says_nothing() =>
        Assert.That(RuleBench.Load(("x", RuleBench.Rule(kind: "combined", body: ""))).Problems,
            Has.Some.EqualTo("rules/x.yaml(1,1): the key 'hits' is missing; add it"));

    [Test]
    public void A_trial_rule_may_rest_on_one_that_is_active() =>
        Assert.That(
            RuleBench.Load(("car", Car), ("many", Head),
                ("x", Both().Replace("status: active", "status: trial", StringComparison.Ordinal))).Problems,
            Is.Empty);

    [Test]
    public void It_is_read_aloud() =>
        Assert.That(RuleDescription.Describe(Pack(Combined("all: [car]\n  any: [many, alone]")).Rules.Single(rule => rule.Id == "x")),
            Does.Contain("查什么：同一人有“car”的疑点，至少有其中一条的疑点：“many”、“alone”。“car”没有比对的，本条也不比对；其余几条用比对了的。"));

    private static string Both(string body = "") => Combined("all: [car, many]", body);

    private static string Combined(string hits, string body = "", string? tests = null) =>
        RuleBench.Rule(kind: "combined", body: $"hits:\n  {hits}\n{body}", says: "{相关疑点}", tests: tests ?? TestsOf(hits));

    // Examples that hold: every rule that is to have a hit has one, and none has.
    private static string TestsOf(string hits)
    {
        var wanted = hits.Split("none:")[0]
            .Replace("all:", "", StringComparison.Ordinal)
            .Replace("any:", "", StringComparison.Ordinal)
            .Replace("two_of:", "", StringComparison.Ordinal)
            .Split(['[', ']', ',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return $"tests: [{{ name: 一, hits: [{string.Join(", ", wanted)}], expect: hit }}, {{ name: 二, hits: [], expect: no hit }}]";
    }

    private static RulePack Pack(string rule) => RuleBench.Pack(("car", Car), ("many", Head), ("alone", Alone), ("x", rule));

    private static RuleOutcome Run(string rule, Person[] people, params Match[] matches)
    {
        var run = new Dictionary<string, SourceMatches>
        {
            ["vehicles"] = new(RuleBench.Vehicles, Failure: null, [.. matches.Where(match => match.Row.Source == RuleBench.Vehicles)], []),
            ["pensions"] = new(RuleBench.Pensions, Failure: null, [.. matches.Where(match => match.Row.Source == RuleBench.Pensions)], []),
        };
        return new RuleRunner(Pack(rule), RuleBench.AsOf, RuleBench.NoParameters)
            .Run(RuleBench.RosterOf(people), run)
            .Single(one => one.Rule.Id == "x");
    }
}
