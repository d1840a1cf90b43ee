using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Present;

[TestFixture]
public sealed class PresentRuleTests
{
    private static readonly Person First = RuleBench.Person(0, "月保障金=300; 享受开始年月=2020-01");
    private static readonly Person Second = RuleBench.Person(1);
    private static readonly LoadedRoster Roster = RuleBench.RosterOf(First, Second);

    private static readonly string Rule = RuleBench.Rule(
        body: """
            when: { 状态: 正常 }
            event: { from: 登记日期, else: 检验日期 }
            grace: { from: 登记日期, months: 3, note: 办理期内 }
            estimate: { from: 登记日期, else: 检验日期 }
            except:
              摩托车: { 车辆类型: { contains: 摩托 } }
              便宜: { 购置价格: { less_than: 1000 } }
            evidence: [号牌号码, 登记日期, 花名册.享受开始年月]
            identity: [号牌号码]
            """,
        says: "名下有{车辆类型}，号牌{号牌号码}，{登记日期}登记");

    [Test]
    public void A_finding_says_everything()
    {
        var finding = Run(Car("号牌号码=A1; 登记日期=20230110; 车辆类型=轿车")).Findings.Single();
        Assert.That((finding.Person, finding.OffRoster, finding.Grade, finding.Level),
            Is.EqualTo((First, (SourceRow?)null, MatchGrade.A, Level.High)));
        Assert.That(finding.Says, Is.EqualTo("名下有轿车，号牌A1，2023-01-10登记"));
        Assert.That(finding.Identity, Is.EqualTo(["A1"]));
        Assert.That(finding.ExemptionsTested, Is.EqualTo(["摩托车", "便宜"]));
        Assert.That(finding.Notes, Is.Empty);
        Assert.That(finding.Estimate, Is.EqualTo(new Estimate(6, 1800m, new DateOnly(2023, 1, 10))));
        Assert.That(finding.Evidence.Single().Columns, Is.EqualTo(
        [
            KeyValuePair.Create("号牌号码", "A1"),
            KeyValuePair.Create("登记日期", "2023-01-10"),
            KeyValuePair.Create("花名册.享受开始年月", "2020-01"),
        ]));
    }

    [Test]
    public void An_exempt_row_is_no_finding() => Assert.That(Run(Car("登记日期=2020-01-01; 车辆类型=摩托车")).Findings, Is.Empty);

    [Test]
    public void Grace_lowers_the_level_and_says_until_when()
    {
        var finding = Run(Car("登记日期=2023-04-30")).Findings.Single();
        Assert.That((finding.Level, finding.Notes.Single()), Is.EqualTo((Level.Medium, "办理期内（至2023-07-30）")));
    }

    [Test]
    public void An_event_after_the_as_of_date_is_none() => Assert.That(Run(Car("登记日期=2023-07-07")).Findings, Is.Empty);

    [Test]
    public void An_event_before_the_allowance_began_is_said()
    {
        var finding = Run(Car("登记日期=2019-12-31")).Findings.Single();
        Assert.That((finding.Level, finding.Notes.Single()), Is.EqualTo((Level.High, "早于享受开始（2020年1月）")));
        Assert.That(finding.Estimate!.Months, Is.EqualTo(43), "January 2020 to July 2023");
    }

    [Test]
    public void Without_a_day_the_level_is_lower_and_there_is_no_estimate()
    {
        var finding = Run(Car("号牌号码=A1")).Findings.Single();
        Assert.That((finding.Level, finding.Notes.Single(), finding.Estimate),
            Is.EqualTo((Level.Medium, "来源未提供“登记日期”，请向来源单位索取", (Estimate?)null)));
    }

    [Test]
    public void The_other_column_stands_in_for_an_unreadable_day_and_that_is_said()
    {
        var finding = Run(Car("登记日期=前年; 检验日期=2023-02-01")).Findings.Single();
        Assert.That((finding.Level, finding.Estimate!.Months), Is.EqualTo((Level.High, 5)));
        Assert.That(finding.Notes, Is.EqualTo(["“登记日期”无法识别"]));
    }

    [Test]
    public void A_roster_without_the_beginning_of_the_allowance_makes_an_uncertain_estimate() =>
        Assert.That(
            RuleBench.Run(Rule, Roster, [RuleBench.Match(Second, RuleBench.Row("状态=A; 登记日期=2023-01-01"))]).Findings.Single().Notes,
            Is.EqualTo(["花名册未提供享受开始年月，涉及月数可能偏大"]));

    [Test]
    public void A_beginning_that_cannot_be_read_is_said_and_not_taken_for_none()
    {
        var person = RuleBench.Person(1, "月保障金=300; 享受开始年月=二〇年春");
        var finding = RuleBench.Run(Rule, RuleBench.RosterOf(First, person),
            [RuleBench.Match(person, RuleBench.Row("状态=A; 登记日期=2023-01-01"))]).Findings.Single();
        Assert.That(finding.Notes, Is.EqualTo(["花名册的“享受开始年月”无法识别，涉及月数按事项发生之后计，可能偏大"]));
    }

    [Test]
    public void Where_nobody_can_read_what_was_last_paid_nothing_is_estimated()
    {
        var person = RuleBench.Person(1, "月保障金=300; 享受开始年月=2020-01") with { IsPaidMonthUnreadable = true };
        var finding = RuleBench.Run(Rule, RuleBench.RosterOf(First, person),
            [RuleBench.Match(person, RuleBench.Row("状态=A; 登记日期=2023-01-01"))]).Findings.Single();
        Assert.That(finding.Estimate, Is.Null);
        Assert.That(finding.Notes, Is.EqualTo(["花名册的“发放年月”无法识别，不知发放到何月，未作估算"]));
    }

    [Test]
    public void A_day_that_cannot_be_is_no_day_and_that_is_said()
    {
        var finding = Run(Car("登记日期=1970-01-01; 检验日期=2023-02-01")).Findings.Single();
        Assert.That((finding.Estimate!.Months, finding.Notes.Single()), Is.EqualTo((5, "“登记日期”是系统代替空值的日期，不是真实日期")));
    }

    [Test]
    public void An_exemption_that_cannot_be_tested_leaves_the_finding_and_is_said_beside_it()
    {
        var finding = Run(Car("登记日期=2020-01-01; 购置价格=约八万; 车辆类型=~")).Findings.Single();
        Assert.That(finding.ExemptionsTested, Is.Empty);
        Assert.That(finding.Notes, Is.EqualTo(["未能核对是否属于“摩托车”：来源文件没有“车辆类型”列", "未能核对是否属于“便宜”：“购置价格”无法识别"]));
    }

    [Test]
    public void Only_the_accepted_grades_count([Values] MatchGrade grade)
    {
        var outcome = RuleBench.Run(Rule, Roster, [RuleBench.Match(First, Car("登记日期=2020-01-01"), grade)]);
        Assert.That(outcome.Findings, Has.Length.EqualTo(grade is MatchGrade.A or MatchGrade.B ? 1 : 0));
    }

    [Test]
    public void Grade_D_counts_where_a_rule_asks_for_it()
    {
        var rule = Rule + "grades: [A, B, D]\n";
        var outcome = RuleBench.Run(rule, Roster, [RuleBench.Match(First, Car("登记日期=2020-01-01"), MatchGrade.D)]);
        Assert.That(outcome.Findings.Single().Grade, Is.EqualTo(MatchGrade.D));
    }

    [Test]
    public void Rows_of_one_identity_are_one_finding_with_the_weakest_grade_and_the_earliest_day()
    {
        var outcome = RuleBench.Run(Rule, Roster,
        [
            RuleBench.Match(First, RuleBench.Row("状态=A; 号牌号码=A1; 登记日期=2023-03-01; 车辆类型=客车", number: 9), MatchGrade.B),
            RuleBench.Match(First, RuleBench.Row("状态=A; 号牌号码=A1; 登记日期=2023-02-01; 车辆类型=轿车", number: 3, file: 1)),
            RuleBench.Match(First, RuleBench.Row("状态=A; 号牌号码=A1; 登记日期=2023-05-01", number: 4)),
        ]);
        var finding = outcome.Findings.Single();
        Assert.That(finding.Evidence.Select(evidence => (evidence.Row.Place.Table.Order, evidence.Row.Place.Row)),
            Is.EqualTo([(0, 4L), (0, 9L), (1, 3L)]));
        Assert.That((finding.Grade, finding.Level, finding.Says[..5]), Is.EqualTo((MatchGrade.B, Level.High, "名下有轿车")));
        Assert.That(finding.Estimate!.From, Is.EqualTo(new DateOnly(2023, 5, 1)), "the smallest estimate");
        Assert.That(finding.Notes, Is.EqualTo(["各条记录的日期不一致：2023-02-01、2023-03-01、2023-05-01", "月数和金额按较少的估算"]));
    }

    [Test]
    public void Months_money_and_words_do_not_depend_on_the_order_of_rows()
    {
        var rule = RuleBench.Rule(body: "when: { 状态: 正常 }\nestimate: 登记日期\nevidence: [登记日期]", says: "{登记日期}登记，价{购置价格}");
        string[] rows = ["状态=A; 登记日期=2023-04-01; 购置价格=3", "状态=A; 登记日期=2021-10-01; 购置价格=9", "状态=A; 登记日期=; 购置价格=1"];
        var findings = new[] { new[] { 0, 1, 2 }, [2, 1, 0], [1, 2, 0], [2, 0, 1] }
            .Select(order =>
                RuleBench.Run(rule, Roster,
                    [.. order.Select((row, place) => RuleBench.Match(First, RuleBench.Row(rows[row], place + 2)))]).Findings.Single())
            .Select(finding => (finding.Says, finding.Estimate, string.Join("；", finding.Notes)));
        Assert.That(
            findings.Distinct(),
            Is.EqualTo([("2023-04-01登记，价3", new Estimate(3, 900m, new DateOnly(2023, 4, 1)),
                "各条记录的起算日期不一致（2021-10-01、2023-04-01），月数和金额按较少的估算")]));
    }

    [TestCase(Coverage.Covered, Level.High, 6)]
    [TestCase(Coverage.OtherMember, Level.Info, null)] // draws nothing
    [TestCase(Coverage.Unsaid, Level.High, null)] // nobody knows whether
    public void Only_of_who_is_covered_an_overpayment_is_estimated(Coverage coverage, Level level, int? months)
    {
        var person = First with { Coverage = coverage };
        var finding = RuleBench.Run(Rule, RuleBench.RosterOf(person), [RuleBench.Match(person, Car("登记日期=2023-01-10"))]).Findings.Single();
        Assert.That((finding.Level, finding.Estimate?.Months), Is.EqualTo((level, months)));
    }

    [TestCase("from_start", 43)] // January 2020 to July 2023
    [TestCase("none", null)]
    public void What_began_before_the_allowance_is_estimated_as_the_rule_says(string choice, int? months)
    {
        var rule = RuleBench.Rule(body: $"when: {{ 状态: 正常 }}\nestimate: {{ from: 登记日期, before_allowance: {choice} }}");
        var finding = RuleBench.Run(rule, Roster, [RuleBench.Match(First, RuleBench.Row("状态=A; 登记日期=2019-12-31"))]).Findings.Single();
        Assert.That((finding.Notes[0], finding.Estimate?.Months), Is.EqualTo(("早于享受开始（2020年1月）", months)));
    }

    [Test]
    public void Rows_of_different_identity_are_different_findings_ordered_by_person_then_evidence()
    {
        var outcome = RuleBench.Run(Rule, Roster,
        [
            RuleBench.Match(Second, RuleBench.Row("状态=A; 号牌号码=B1; 登记日期=2020-01-01", number: 2)),
            RuleBench.Match(First, RuleBench.Row("状态=A; 号牌号码=A2; 登记日期=2020-01-01", number: 8, file: 1)),
            RuleBench.Match(First, RuleBench.Row("状态=A; 号牌号码=A3; 登记日期=2020-01-01", number: 7, file: 1)),
            RuleBench.Match(First, RuleBench.Row("状态=A; 号牌号码=A1; 登记日期=2020-01-01", number: 9)),
        ]);
        Assert.That(outcome.Findings.Select(finding => finding.Identity.Single()), Is.EqualTo(["A1", "A3", "A2", "B1"]));
    }

    [Test]
    public void The_outcome_does_not_depend_on_the_order_of_the_matches()
    {
        var matches = Enumerable.Range(0, 12)
            .Select(i =>
                RuleBench.Match(i % 3 == 0 ? Second : First,
                    RuleBench.Row($"状态=A; 号牌号码=A{i % 4}; 登记日期={(i % 5 == 0 ? "前年" : $"2020-01-{i + 1:00}")}", number: i + 2, file: i % 2)))
            .ToArray();
        var expected = Shape(RuleBench.Run(Rule, Roster, [.. matches]));
        foreach (var seed in Enumerable.Range(1, 20))
        {
            new Random(seed).Shuffle(matches);
            Assert.That(Shape(RuleBench.Run(Rule, Roster, [.. matches])), Is.EqualTo(expected));
        }

        static string Shape(RuleOutcome outcome) => string.Join('\n', outcome.Findings.Select(finding =>
            $"{finding.Person!.Index} {finding.Says} {finding.Level} {string.Join(',', finding.Notes)} {finding.Estimate} "
                + $"{string.Join(',', finding.Evidence.Select(evidence => evidence.Row.Place))}"));
    }

    [Test]
    public void A_person_whom_the_rule_cannot_decide_about_is_unchecked_once_with_the_place()
    {
        var rule = RuleBench.Rule(body: "when: { 状态: 正常, 登记日期: { before: as_of } }",
            tests: RuleBench.Tests.Replace("{ 状态: 正常 }", "{ 状态: 正常, 登记日期: 2020-01-01 }", StringComparison.Ordinal));
        var outcome = RuleBench.Run(rule, Roster,
        [
            RuleBench.Match(Second, RuleBench.Row("状态=A; 登记日期=前年", number: 5)),
            RuleBench.Match(Second, RuleBench.Row("状态=A; 登记日期=去年", number: 6)),
            RuleBench.Match(First, RuleBench.Row("状态=E; 登记日期=前年", number: 7)),
        ]);
        Assert.That(outcome.Findings, Is.Empty);
        var (person, reason) = outcome.Unchecked.Single();
        Assert.That((person, reason.Code, reason.Where.Row, reason.Where.Column),
            Is.EqualTo((Second, ProblemCode.RuleFieldUnreadable, 5L, "登记日期")));
    }

    [Test]
    public void A_needed_column_that_no_file_has_means_the_rule_was_not_run()
    {
        var outcome = Run(RuleBench.Row("状态=~; 登记日期=2020-01-01"));
        Assert.That((outcome.NotRun!.Code, outcome.NotRun.Told(0)), Is.EqualTo((ProblemCode.RuleColumnAbsent, "状态")));
        Assert.That((outcome.Findings, outcome.Unchecked),
            Is.EqualTo((ImmutableArray<Finding>.Empty, ImmutableArray<UncheckedPerson>.Empty)));
    }

    [Test]
    public void A_needed_column_that_one_of_the_files_lacks_leaves_its_people_unchecked()
    {
        var outcome = RuleBench.Run(Rule, Roster,
        [
            RuleBench.Match(First, RuleBench.Row("状态=~; 登记日期=2020-01-01")),
            RuleBench.Match(Second, RuleBench.Row("状态=A; 登记日期=2020-01-01", file: 1)),
        ]);
        Assert.That(outcome.NotRun, Is.Null);
        Assert.That(outcome.Findings.Single().Person, Is.EqualTo(Second));
        Assert.That(outcome.Unchecked.Single().Reason.Code, Is.EqualTo(ProblemCode.RuleFieldNotInFile));
    }

    [Test]
    public void An_absent_column_that_does_not_matter_stops_nothing()
    {
        var rule = RuleBench.Rule(body: "when: { any: [状态: 正常, 购置价格: { more_than: 1 }] }");
        Assert.That(RuleBench.Run(rule, Roster, [RuleBench.Match(First, RuleBench.Row("状态=A; 购置价格=~"))]).Findings, Has.Length.EqualTo(1));
    }

    private static SourceRow Car(string values) => RuleBench.Row("状态=A; " + values);

    private static RuleOutcome Run(SourceRow row) => RuleBench.Run(Rule, Roster, [RuleBench.Match(First, row)]);
}
