using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.Rules.Wording;

namespace Matcher.Rules.Kinds.HouseholdSum;

[TestFixture]
public sealed class HouseholdSumRuleTests
{
    private const string Tests =
        "tests: [{ name: 一, roster: { 家庭人口: 1 }, rows: { pensions: { 月金额: 9000 } }, expect: hit }, { name: 二, roster: { 家庭人口: 1 }, rows: "
            + "{}, expect: no hit }]";

    private static readonly string Income = Sum("[{ source: pensions, add: 月金额 }]", "{ 人均: { more_than: 500 } }");

    [Test]
    public void The_figures_of_all_members_are_added_and_each_row_is_evidence()
    {
        var (head, wife) = (Member(0, "姓名=甲某; 家庭人口=3"), Member(1, "姓名=乙某; 家庭人口=3"));
        var child = Member(2, "家庭人口=3");
        var finding = Run(Income, [head, wife, child], Pension(head, "月金额=1000", 2), Pension(wife, "月金额=600.50", 5)).Findings.Single();
        Assert.That(finding.Person, Is.EqualTo(head));
        Assert.That(finding.Says, Is.EqualTo("甲某月金额1000＋乙某月金额600.5＝1600.5，÷3人＝533.5；合计1600.5，人均533.5"));
        Assert.That(finding.Evidence.Select(one => (one.Row.Place.Row, one.Columns[0].Value, one.Columns[1].Value)),
            Is.EqualTo([(2L, "甲某", "1000"), (5L, "乙某", "600.50")]));
        Assert.That(finding.Notes, Is.Empty);
    }

    [TestCase("1500", 0)] // 500 a head is not more than 500
    [TestCase("1500.02", 0)] // 500.0066: cut off after the fen
    [TestCase("1500.03", 1)] // 500.01
    public void The_line_is_drawn_per_head(string amount, int findings)
    {
        var members = Family(3, "家庭人口=3");
        Assert.That(Run(Income, members, Pension(members[0], $"月金额={amount}")).Findings, Has.Length.EqualTo(findings));
    }

    [TestCase("约一千", ProblemCode.RuleFieldUnreadable)]
    [TestCase("", ProblemCode.RuleFigureEmpty)] // nothing is not zero
    public void A_missing_figure_is_not_zero(string amount, object code)
    {
        var members = Family(2, "家庭人口=2");
        var outcome = Run(Income, members, Pension(members[0], "月金额=900", 2), Pension(members[1], $"月金额={amount}", 3));
        Assert.That(outcome.Findings, Is.Empty);
        Assert.That(outcome.Unchecked.Select(one => (one.Person.Index, one.Reason.Code)), Is.EqualTo([(0, (ProblemCode)code)]));
    }

    [Test]
    public void What_is_known_may_be_enough_and_is_then_said_to_be_the_least()
    {
        var members = Family(2, "姓名=甲某; 家庭人口=2");
        var finding = Run(Income, members, Pension(members[0], "月金额=1200", 2), Pension(members[1], "月金额=约一千", 3)).Findings.Single();
        Assert.That(finding.Says, Does.EndWith("合计至少1200，人均至少600"));
        Assert.That(finding.Notes, Is.EqualTo(["“月金额”无法识别"]));
    }

    [TestCase("at_most", 0, 1)] // may be more than 700: nobody knows
    [TestCase("more_than", 0, 1)]
    [TestCase("at_least", 0, 1)]
    [TestCase("less_than", 0, 1)]
    public void What_may_be_more_is_undecided_on_both_sides_of_a_line_above_it(string word, int findings, int unchecked_)
    {
        var members = Family(2, "家庭人口=2");
        var outcome = Run(Sum("[{ source: pensions, add: 月金额 }]", $"{{ 人均: {{ {word}: 700 }} }}", TestsFor(word)), members,
            Pension(members[0], "月金额=1200", 2), Pension(members[1], "月金额=约一千", 3));
        Assert.That((outcome.Findings.Length, outcome.Unchecked.Length), Is.EqualTo((findings, unchecked_)));
    }

    [TestCase("at_most", 0)] // 600 at the least is not at most 500
    [TestCase("less_than", 0)]
    [TestCase("more_than", 1)]
    [TestCase("at_least", 1)]
    public void What_may_be_more_is_decided_for_a_line_below_it(string word, int findings)
    {
        var members = Family(2, "家庭人口=2");
        var outcome = Run(Sum("[{ source: pensions, add: 月金额 }]", $"{{ 人均: {{ {word}: 500 }} }}", TestsFor(word)), members,
            Pension(members[0], "月金额=1200", 2), Pension(members[1], "月金额=约一千", 3));
        Assert.That((outcome.Findings.Length, outcome.Unchecked.Length), Is.EqualTo((findings, 0)));
    }

    [Test]
    public void A_negative_figure_leaves_nothing_certain()
    {
        var members = Family(1, "家庭人口=1");
        var outcome = Run(Income, members, Pension(members[0], "月金额=5000", 2), Pension(members[0], "月金额=-300", 3));
        Assert.That((outcome.Findings.Length, outcome.Unchecked.Length), Is.EqualTo((0, 1)));
    }

    [Test]
    public void A_household_of_which_no_source_says_anything_has_no_sum_not_a_sum_of_zero()
    {
        var outcome = Run(Sum("[{ source: pensions, add: 月金额 }]", "{ 合计: { at_most: 500 } }", TestsFor("at_most")), Family(2, "家庭人口=2"));
        Assert.That((outcome.Findings.Length, outcome.Unchecked.Length), Is.EqualTo((0, 0)));
    }

    [TestCase("家庭人口=~", ProblemCode.RuleColumnAbsent)] // no file has it: the rule is not run
    [TestCase("家庭人口=", ProblemCode.RuleFigureEmpty)]
    [TestCase("家庭人口=三口", ProblemCode.RuleFieldUnreadable)]
    [TestCase("家庭人口=0", ProblemCode.RuleFieldUnreadable)] // nobody is no number to divide by
    public void The_number_to_divide_by_is_never_guessed(string family, object code)
    {
        var members = Family(2, family);
        var outcome = Run(Income, members, Pension(members[0], "月金额=9000"));
        Assert.That(outcome.Findings, Is.Empty);
        Assert.That(outcome.NotRun?.Code ?? outcome.Unchecked.Single().Reason.Code, Is.EqualTo((ProblemCode)code));
    }

    [Test]
    public void Where_the_roster_does_not_agree_with_itself_the_larger_number_counts()
    {
        var members = new[] { Member(0, "家庭人口=2"), Member(1, "家庭人口=4") };
        var finding = Run(Income, members, Pension(members[0], "月金额=9000")).Findings.Single();
        Assert.That(finding.Says, Does.Contain("÷4人"));
        Assert.That(finding.Notes, Does.Contain("名册各行的“家庭人口”不一致（2、4），按较大的计算"));
    }

    [Test]
    public void More_people_on_the_roster_than_it_says_are_counted()
    {
        var members = Family(3, "家庭人口=1");
        var finding = Run(Income, members, Pension(members[0], "月金额=9000")).Findings.Single();
        Assert.That(finding.Says, Does.Contain("÷3人"));
        Assert.That(finding.Notes, Is.EqualTo(["“家庭人口”1少于名册上的3人，按名册人数计算"]));
    }

    [Test]
    public void Of_members_who_are_not_on_the_roster_nobody_knows_the_figures()
    {
        var members = Family(2, "家庭人口=3");
        var outcome = Run(Income, members, Pension(members[0], "月金额=900"));
        Assert.That(outcome.Unchecked.Select(one => one.Reason.Code), Is.EqualTo([ProblemCode.RuleMemberOffRoster]));
    }

    [Test]
    public void Nor_of_one_whose_number_cannot_be_compared()
    {
        Person[] members = [Member(0, "家庭人口=2"), RuleBench.Person(1, "家庭人口=2", IdClass.Mistyped, household: 0)];
        var outcome = Run(Income, members, Pension(members[0], "月金额=900"));
        Assert.That(outcome.Unchecked.Select(one => one.Reason.Code), Is.EqualTo([ProblemCode.RuleMemberNotComparable]));
    }

    [Test]
    public void The_same_row_in_two_files_counts_once()
    {
        var members = Family(1, "家庭人口=1");
        var outcome = Run(Income, members, Pension(members[0], "月金额=400", 2), Pension(members[0], "月金额=400", 9));
        Assert.That(outcome.Findings, Is.Empty);
        var two = Run(Income, members, Pension(members[0], "月金额=400; 项目=甲", 2), Pension(members[0], "月金额=400; 项目=乙", 9));
        Assert.That(two.Findings.Single().Evidence, Has.Length.EqualTo(2));
    }

    [TestCase("月金额=313", "月金额=313.00", "合计313")] // amounts compare as numbers
    [TestCase("月金额=1,313.5", "月金额=1313.50元", "合计1313.5")]
    [TestCase("月金额=313; 项目=养老", "月金额=313; 项目=养 老", "合计313")]
    [TestCase("月金额=313; 项目=~", "月金额=313; 项目=", "合计313")] // no column, no word: neither says anything
    [TestCase("月金额=313; 项目=养老", "月金额=313; 项目=~", "合计至少313")] // it may be another one
    [TestCase("月金额=313; 项目=养老", "月金额=313; 项目=抚恤", "合计626")] // it is another one
    public void One_payment_in_two_rows_counts_once_in_any_order(string first, string second, string expected)
    {
        var rule = Sum("[{ source: pensions, add: 月金额, latest_by: 发放年月 }]", "{ 合计: { more_than: 300 } }", says: "合计{合计}");
        var members = Family(1, "家庭人口=1");
        var says = new[
            ] { (first, second),
            (second, first) }.Select(pair =>
                Run(rule, members, Pension(members[0], pair.Item1, 2), Pension(members[0], pair.Item2, 3)).Findings.Single().Says);
        Assert.That(says, Is.EqualTo([expected, expected]));
    }

    [TestCase("")]
    [TestCase("; 发放年月=~")]
    public void Of_rows_that_no_month_tells_apart_only_the_largest_is_certain(string month)
    {
        var rule = Sum("[{ source: pensions, add: 月金额, latest_by: 发放年月 }]", "{ 合计: { more_than: 500 } }");
        var members = Family(1, "家庭人口=1");
        Assert.That(
            Run(rule, members, Pension(members[0], $"月金额=305{month}", 2),
                Pension(members[0], $"月金额=313{month}", 3)).Unchecked.Single().Reason.Code,
            Is.EqualTo(ProblemCode.RuleFigurePerhapsOnePayment));
        var finding = Run(rule, members, Pension(members[0], $"月金额=605{month}", 2),
            Pension(members[0], $"月金额=613{month}", 3)).Findings.Single();
        Assert.That((finding.Says, finding.Notes.Single()),
            Is.EqualTo(("测试0月金额613＝613，÷1人＝613；合计至少613，人均至少613", "有几条“月金额”分不清是不是同一笔，只计其中最大的")));
    }

    [Test]
    public void A_sum_and_its_words_do_not_depend_on_the_order_of_rows()
    {
        var rule = Sum("[{ source: pensions, add: 月金额 }]", "{ 合计: { more_than: 500 } }");
        var members = Family(2, "家庭人口=2");
        string[] rows = ["月金额=700; 项目=甲", "月金额=300; 项目=乙", "月金额=300.00; 项目=乙"];
        var says = new[
            ] { new[] { 0, 1, 2 },
            [2, 1, 0],
            [1, 2, 0] }.Select(order =>
                Run(rule, members, [.. order.Select((row, place) => Pension(members[1], rows[row], place + 2))]).Findings.Single().Says);
        Assert.That(says.Distinct(), Is.EqualTo(["测试1月金额700＋测试1月金额300＝1000，÷2人＝500；合计1000，人均500"]));
    }

    [TestCase("号牌号码=", 0, 0)] // one vehicle, whatever its plate
    [TestCase("号牌号码=|号牌号码=", 0, 1)] // perhaps the same one
    [TestCase("号牌号码=A|号牌号码=", 0, 1)] // perhaps A
    [TestCase("号牌号码=A|号牌号码=B|号牌号码=", 1, 0)]
    public void One_row_that_names_nothing_is_one(string rows, int findings, int undecided)
    {
        var rule = Sum(
            "[{ source: vehicles, count: 号牌号码 }]",
            "{ 合计: { at_least: 2 } }",
            "tests: [{ name: 一, rows: { vehicles: [{ 号牌号码: A }, { 号牌号码: B }] }, expect: hit }, { name: 二, rows: { vehicles: { 号牌号码: A } "
                + "}, expect: no hit }]",
            says: "{计算}",
            perHead: "");
        var members = Family(1, "");
        var outcome = Run(rule, members, [.. rows.Split('|').Select((row, index) => Car(members[0], $"{row}; 车辆类型=第{index}辆", index + 2))]);
        Assert.That((outcome.Findings.Length, outcome.Unchecked.Length), Is.EqualTo((findings, undecided)));
    }

    [Test]
    public void Only_the_latest_month_counts_where_rows_are_listed_by_month()
    {
        var rule = Sum("[{ source: pensions, add: 月金额, latest_by: 发放年月, evidence: [发放年月] }]", "{ 人均: { more_than: 500 } }", ByMonth);
        var members = Family(1, "家庭人口=1");
        var finding = Run(rule, members, Pension(members[0], "月金额=700; 发放年月=2023-05", 2),
            Pension(members[0], "月金额=600; 发放年月=2023-06-15", 3), Pension(members[0], "月金额=50; 发放年月=2023-06", 4)).Findings.Single();
        Assert.That(finding.Says, Does.EndWith("合计650，人均650"));
        Assert.That(finding.Evidence.Select(one => one.Row.Place.Row), Is.EqualTo([3L, 4L]));
    }

    [TestCase("")]
    [TestCase("上月")]
    public void A_row_without_a_month_may_be_the_latest_one(string month)
    {
        var rule = Sum("[{ source: pensions, add: 月金额, latest_by: 发放年月 }]", "{ 人均: { more_than: 500 } }", ByMonth);
        var members = Family(1, "家庭人口=1");
        var outcome = Run(rule, members, Pension(members[0], "月金额=9000; 发放年月=2023-05", 2),
            Pension(members[0], $"月金额=100; 发放年月={month}", 3));
        Assert.That((outcome.Findings.Length, outcome.Unchecked.Length), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Different_values_are_counted_over_the_household()
    {
        var rule = Sum(
            "[{ source: vehicles, count: 号牌号码, when: { 状态: 正常 } }]",
            "{ 合计: { at_least: 2 } }",
            "tests: [{ name: 一, rows: { vehicles: [{ 号牌号码: A, 状态: 正常 }, { 号牌号码: B, 状态: 正常, 所有人: 乙 }] }, expect: hit }, { name: 二, rows: "
                + "{ vehicles: [{ 号牌号码: A, 状态: 正常 }, { 号牌号码: B, 状态: 注销 }] }, expect: no hit }]",
            says: "{计算}",
            perHead: "");
        var members = Family(2, "");
        Assert.That(Run(rule, members, Car(members[0], "号牌号码=A; 状态=正常", 2), Car(members[1], "号牌号码=a; 状态=正常", 3)).Findings, Is.Empty);
        var finding = Run(rule, members, Car(members[0], "号牌号码=A; 状态=正常", 2), Car(members[1], "号牌号码=B; 状态=正常", 3),
            Car(members[1], "号牌号码=C; 状态=注销", 4)).Findings.Single();
        Assert.That((finding.Says, finding.Evidence.Length), Is.EqualTo(("测试0A＋测试1B＝2", 2)));
    }

    [Test]
    public void A_row_that_may_be_about_somebody_else_is_not_added_but_said()
    {
        var members = Family(1, "家庭人口=1");
        var doubtful = new Match(members[0], RuleBench.Pension("月金额=9000", 7), MatchGrade.D, NameComparison.Different, IdClass.Valid);
        Assert.That(Run(Income, members, doubtful).Unchecked, Is.Empty);
        Assert.That(Run(Income, members, doubtful, Pension(members[0], "月金额=300")).Unchecked.Single().Reason.Code,
            Is.EqualTo(ProblemCode.RuleFigureUnsure));
        Assert.That(Run(Income, members, doubtful, Pension(members[0], "月金额=600")).Findings.Single().Notes,
            Is.EqualTo(["有一条记录是否为本户成员存疑，未计入"]));
    }

    [TestCase("[{ source: pensions, add: 一次性金额 }]",
        "rules/x.yaml(9,36): '一次性金额' cannot be added")] // the column does not say for what time it is
    [TestCase("[{ source: pensions, add: 项目 }]", "rules/x.yaml(9,36): '项目' cannot be added")] // a text
    [TestCase("[{ source: pensions, add: 月金额 }, { source: pensions, add: 年金额 }]",
        "rules/x.yaml(9,68): '年金额' is for another time")] // never spread over months
    [TestCase("[{ source: pensions, add: 月金额 }, { source: vehicles, count: 号牌号码 }]", "rules/x.yaml(9,70): write either 'add' or 'count'")]
    [TestCase("[{ source: pensions }]", "rules/x.yaml(9,11): write either 'add' or 'count'")]
    [TestCase("[{ source: pensions, add: 月金额, latest_by: 项目 }]", "rules/x.yaml(9,52): this must be a date column; '项目' holds text")]
    [TestCase("[{ source: pension, add: 月金额 }]", "rules/x.yaml(9,21): there is no source 'pension'; did you mean 'pensions'?")]
    [TestCase("[{ source: pensions, add: 月金额, when: { 项目: { at_least: 3 } } }]",
        "rules/x.yaml(9,55): 'at_least' does not fit the column '项目'")]
    [TestCase("[{ source: pensions, sum: 月金额, add: 月金额 }]", "rules/x.yaml(9,31): unknown key 'sum'")]
    public void What_makes_no_sum_is_an_error_at_its_place(string figures, string expected)
    {
        var (pack, problems) = RuleBench.Load(("x", Sum(figures, "{ 人均: { more_than: 500 } }")));
        Assert.That(pack, Is.Null);
        Assert.That(problems, Has.Some.StartsWith(expected));
    }

    [Test]
    public void A_rule_on_a_sum_has_no_day_of_its_own() =>
        Assert.That(RuleBench.Load(("x", Income + "estimate: 享受开始年月\n")).Problems, Has.Some.Contains("unknown key 'estimate'"));

    [Test]
    public void It_is_read_aloud() =>
        Assert.That(RuleDescription.Describe(RuleBench.Pack(("x", Income)).Rules[0]),
            Does.Contain("查什么：全户各成员“养老金发放”的“月金额”相加，除以“家庭人口”得人均；缺少的数不当作零，只说“至少”。"));

    private const string ByMonth =
        "tests: [{ name: 一, roster: { 家庭人口: 1 }, rows: { pensions: [{ 月金额: 300, 发放年月: 2023-05 }, { 月金额: 9000, 发放年月: 2023-06 }] }, "
            + "expect: hit }, { name: 二, roster: { 家庭人口: 1 }, rows: { pensions: [{ 月金额: 300, 发放年月: 2023-06 }, { 月金额: 9000, 发放年月: 2023-05 "
                + "}] }, expect: no hit }]";

    private static string TestsFor(string word)
    {
        var (low, high) = word is "at_most" or "less_than" ? ("hit", "no hit") : ("no hit", "hit");
        return $"tests: [{{ name: 一, roster: {{ 家庭人口: 1 }}, rows: {{ pensions: {{ 月金额: 1 }} }}, expect: {low} }}, "
            + $"{{ name: 二, roster: {{ 家庭人口: 1 }}, rows: {{ pensions: {{ 月金额: 9000 }} }}, expect: {high} }}]";
    }

    private static string Sum(string figures, string when, string tests = Tests, string says = "{计算}；合计{合计}，人均{人均}",
        string perHead = "per_head: 家庭人口\n") =>
        RuleBench.Rule(kind: "household_sum", body: $"figures: {figures}\n{perHead}when: {when}", tests: tests, says: says);

    private static Person Member(int index, string values) => RuleBench.Person(index, values, household: 0);

    private static Person[] Family(int count, string values) => [.. Enumerable.Range(0, count).Select(index => Member(index, values))];

    private static Match Pension(Person person, string values, long row = 2) => RuleBench.Match(person, RuleBench.Pension(values, row));

    private static Match Car(Person person, string values, long row) => RuleBench.Match(person, RuleBench.Row(values, row));

    private static RuleOutcome Run(string rule, Person[] members, params Match[] matches) =>
        RuleBench.Run(rule, RuleBench.RosterOf(members), [.. matches]);
}
