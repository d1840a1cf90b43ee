using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Lookup.Demand;
using Matcher.Matches;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Running;

[TestFixture]
public sealed class RuleRunnerTests
{
    private static readonly string Missed = RuleBench.Rule("missed", kind: "not_on_roster",
        body: "when: { 状态: 正常, 购置价格: { at_most: 5 } }\nexcept: { 摩托车: { 车辆类型: 摩托车 } }\nidentity: [号牌号码]",
        tests: "tests: [{ name: 一, row: { 状态: 正常, 购置价格: 1 }, expect: hit }, { name: 二, row: { 状态: 注销 }, expect: no hit }]");

    [Test]
    public void A_source_that_failed_is_the_reason_why_a_rule_was_not_run()
    {
        var failure = FileProblems.Empty(new Place("vehicles.csv"));
        var outcome = Run([("x", RuleBench.Rule())], new() { ["vehicles"] = new(RuleBench.Vehicles, failure, [], []) }).Single();
        Assert.That(outcome.NotRun, Is.EqualTo(failure));
    }

    // A bug in one kind of rule is not to cost what all the others find.
    [Test]
    public void A_rule_that_throws_was_not_run_and_the_others_were()
    {
        var bugs = new List<Exception>();
        var pack = RuleBench.Pack(("x", RuleBench.Rule()), ("y", RuleBench.Rule("y", kind: "duplicate", body: "",
            tests: "tests: [{ name: 一, roster: [{ 身份证号: 甲 }, { 身份证号: 甲 }], expect: hit }, { name: 二, roster: [{ 身份证号: 甲 }], expect: no hit }]")));
        var roster = RuleBench.RosterOf(RuleBench.Person(0));
        var outcomes = new RuleRunner(pack, RuleBench.AsOf, ImmutableDictionary<string, RunParameter>.Empty)
            .Run(roster, RosterNumbers.Of(roster), new Dictionary<string, SourceMatches> { ["vehicles"] = null! }, bugs.Add);
        Assert.That(outcomes.Select(outcome => (outcome.Rule.Id, outcome.NotRun?.Code)),
            Is.EqualTo(new (string, ProblemCode?)[] { ("x", ProblemCode.RuleFailed), ("y", null) }));
        Assert.That(bugs.Single(), Is.TypeOf<NullReferenceException>());
    }

    [Test]
    public void A_source_that_was_not_read_is_named() =>
        Assert.That(
            ProblemText.Render(Run([("x", RuleBench.Rule())], []).Single().NotRun!, CultureInfo.InvariantCulture),
            Is.EqualTo("the source 'vehicles' was not read; name its files under sources in matcher.yaml, or list it under not_received"));

    [Test]
    public void Rules_on_the_roster_alone_need_no_source()
    {
        var rule = RuleBench.Rule(kind: "duplicate", body: "", tests: "tests: [{ name: 一, roster: [{ 身份证号: 甲 }, { 身份证号: 甲 }], expect: hit }, { name: 二, roster: [{ 身份证号: 甲 }], expect: no hit }]");
        Assert.That(Run([("x", rule)], []).Single().NotRun, Is.Null);
    }

    [Test]
    public void A_parameter_without_a_value_names_itself_and_the_key_to_set()
    {
        var rule = RuleBench.Rule(body: "when: { 状态: { in: $states } }") + "tests_with: { $states: [正常] }\n";
        var pack = RuleBench.Pack(("x", rule));
        var run = new Dictionary<string, SourceMatches> { ["vehicles"] = new(RuleBench.Vehicles, Failure: null, [], []) };
        var roster = RuleBench.RosterOf(RuleBench.Person(0));
        var later = ImmutableDictionary<string, RunParameter>.Empty.Add("states",
            new RunParameter("states", [new DatedValue(new DateOnly(2024, 1, 1), ["正常"], Basis: null)]));
        var notRun = new RuleRunner(pack, RuleBench.AsOf, later).Run(roster, run).Single().NotRun!;
        Assert.That(
            ProblemText.Render(notRun, CultureInfo.GetCultureInfo("zh-Hans")),
            Is.EqualTo("rules/x.yaml(9,19): 参数 states 在 2023-07-06 没有取值；请在 matcher.yaml 的 parameters 下填写 states"));
        Assert.That(new RuleRunner(pack, new DateOnly(2024, 1, 1), later).Run(roster, run).Single().NotRun, Is.Null);
    }

    [TestCase("active", 1)]
    [TestCase("trial", 1)]
    [TestCase("draft", 0)] // being written
    [TestCase("retired", 0)] // kept for its old hits
    public void Active_and_trial_rules_are_run(string status, int outcomes) =>
        Assert.That(Run([("x", RuleBench.Rule().Replace("status: active", $"status: {status}", StringComparison.Ordinal))], []),
            Has.Length.EqualTo(outcomes));

    [Test]
    public void Outcomes_come_in_the_order_of_the_pack() =>
        Assert.That(Run([("b", RuleBench.Rule("b")), ("a", RuleBench.Rule("a"))], []).Select(outcome => outcome.Rule.Id),
            Is.EqualTo(["a", "b"]));

    [TestCase("状态=A; 购置价格=5", true)] // it holds
    [TestCase("状态=A; 购置价格=6", false)]
    [TestCase("状态=A; 购置价格=5; 车辆类型=摩托车", false)] // exempt
    [TestCase("状态=A; 购置价格=约五元", true)] // undecided: it must be said, so it must be kept
    [TestCase("状态=E; 购置价格=约五元", false)] // decided all the same
    public void Rows_about_nobody_are_kept_only_where_a_rule_may_want_them(string row, bool wanted)
    {
        var runner = Runner([("missed", Missed), ("x", RuleBench.Rule())]);
        Assert.That(runner.Demand(RuleBench.Pensions).WantsOffRoster, Is.False);
        Assert.That(DemandOf(runner).MayWantOffRoster(RuleBench.Row(row)), Is.EqualTo(wanted));
    }

    [TestCase("状态=A; 购置价格=5", false)]
    [TestCase("状态=E; 购置价格=5", true)] // the state alone settles it
    [TestCase("状态=A; 购置价格=6", false)] // amounts are not asked by cell
    [TestCase("购置价格=5", true)] // an empty state is not 正常
    public void A_cell_settles_a_row_only_where_its_condition_fails(string row, bool isSettled)
    {
        var runner = Runner([("missed", Missed)]);
        var cells = RuleBench.Row(row);
        var settled = DemandOf(runner).OffRosterPredicates.Lists.Single().OfType<CellPredicate>()
            .Any(predicate => !predicate.OnlyEmpty && cells[predicate.Column.Index] is { } words && predicate.IsFalse(words));
        Assert.That(settled, Is.EqualTo(isSettled));
        Assert.That(settled && DemandOf(runner).MayWantOffRoster(cells), Is.False);
    }

    [Test]
    public void Without_a_rule_on_people_off_the_roster_no_row_of_theirs_is_wanted()
    {
        var runner = Runner([
            ("x", RuleBench.Rule()), ("missed", Missed.Replace("status: active", "status: draft", StringComparison.Ordinal)),
        ]);
        Assert.That(runner.Demand(RuleBench.Vehicles).WantsOffRoster, Is.False);
        Assert.That(DemandOf(runner).MayWantOffRoster(RuleBench.Row("状态=A; 购置价格=5")), Is.False);
    }

    [Test]
    public void People_off_the_roster_become_findings_one_for_each_number_and_identity()
    {
        var row = "状态=A; 购置价格=5; 身份证号=x1";
        SourceRow[] rows =
        [
            RuleBench.Row(row + "; 号牌号码=B", number: 9),
            RuleBench.Row(row + "; 号牌号码=A", number: 4),
            RuleBench.Row("状态=A; 购置价格=5; 身份证号=X1; 号牌号码=B", number: 3, file: 1),
            RuleBench.Row("状态=A; 购置价格=约五元; 身份证号=X2", number: 5),
        ];
        var outcome = Run([("missed", Missed)], new() { ["vehicles"] = new(RuleBench.Vehicles, Failure: null, [], [.. rows]) }).Single();
        Assert.That(outcome.Findings.Select(finding => (finding.Person, finding.OffRoster!.Place.Row, finding.Evidence.Length)),
            Is.EqualTo([((Roster.Person?)null, 4L, 1), (null, 9L, 2)]));
        Assert.That(outcome.Unchecked, Is.Empty);
        Assert.That(outcome.UncheckedRows.Select(one => (one.Row.Place.Row, one.Reason.Code)),
            Is.EqualTo([(5L, ProblemCode.RuleFieldUnreadable)]));
    }

    [Test]
    public void One_row_can_be_asked_about_on_its_own()
    {
        var pack = RuleBench.Pack(("missed", Missed));
        var runner = new RuleRunner(pack, RuleBench.AsOf, RuleBench.NoParameters);
        Assert.That(runner.JudgeAgain(pack.Rules[0], RuleBench.Row("状态=A; 购置价格=5; 车辆类型=摩托车"), person: null),
            Is.EqualTo(new Ruling.Exempt("摩托车")));
        Assert.That(runner.JudgeAgain(pack.Rules[0], RuleBench.Row("状态=E"), person: null), Is.SameAs(Ruling.NotMet));
    }

    private static CompiledDemand DemandOf(RuleRunner runner) => new(runner.Demand(RuleBench.Vehicles), new IdReader(RuleBench.AsOf));

    private static RuleRunner Runner((string, string)[] rules) => new(RuleBench.Pack(rules), RuleBench.AsOf, RuleBench.NoParameters);

    private static ImmutableArray<RuleOutcome> Run((string, string)[] rules, Dictionary<string, SourceMatches> run) =>
        Runner(rules).Run(RuleBench.RosterOf(RuleBench.Person(0)), run);
}
