using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Rules.Model;
using Matcher.Support;

namespace Matcher.Rules.Packs;

/// <summary>What can be wrong with rule files: every problem of every file, with its place, and no pack.</summary>
[TestFixture]
public sealed class RulePackTests
{
    [TestCase("old", "retired", null)] // retired: its file may stay
    [TestCase("old", "active", "the rule 'old' is still in the pack and runs")] // it has its own cases
    [TestCase("gone", "active", null)] // its file is gone
    public void A_rule_replaces_one_that_does_not_run_any_more(string replaced, string status, string? expected)
    {
        var (pack, problems) = RuleBench.Load(
            ("x", RuleBench.Rule("x", body: $"when: {{ 状态: 正常 }}\nreplaces: {replaced}\nidentity: [号牌号码]\nidentity_was: []")),
            ("old", RuleBench.Rule("old").Replace("status: active", $"status: {status}", StringComparison.Ordinal)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, expected is null ? Is.Empty : Has.One.Contains(expected));
            if (expected is null)
                Assert.That(pack!.Rules.Single(rule => rule.Id == "x") is { Replaces: { } id, IdentityWas: { IsEmpty: true } } && id == replaced);
        }
    }

    [Test]
    public void Two_rules_cannot_carry_on_the_cases_of_one() => Assert.That(
        RuleBench.Load(
            ("x", RuleBench.Rule("x", body: "when: { 状态: 正常 }\nreplaces: old")),
            ("y", RuleBench.Rule("y", body: "when: { 状态: 正常 }\nreplaces: old"))).Problems.Single(),
        Does.Contain("the rule 'old' is already replaced by 'x'"));

    [TestCase("", "状态,用途")] // what tells two hits apart, what the conditions ask, the exemptions
    [TestCase("reopens_on: [车辆类型]", "车辆类型")] // what it says
    [TestCase("reopens_on: []", "")] // nothing
    [TestCase("identity: [号牌号码]", "号牌号码,状态,用途")] // the identity first
    public void What_a_clearance_rests_on_where_the_rule_does_not_say_it(string line, string expected)
    {
        var rule = RuleBench.Pack(("x", RuleBench.Rule("x", body: $"when: {{ 状态: 正常 }}\nexcept: {{ 经营: {{ 用途: 经营 }} }}\n{line}",
            tests: "tests: [{ name: 一, row: { 状态: 正常, 用途: 家用 }, expect: hit }, { name: 二, row: { 状态: 注销 }, expect: no hit }, "
                + "{ name: 三, row: { 状态: 正常, 用途: 营运 }, expect: 经营 }]"))).Rules.Single();
        Assert.That(string.Join(',', rule.ReopensOn), Is.EqualTo(expected));
    }

    [Test]
    public void A_due_date_may_count_working_days() => Assert.That(
        RuleBench.Pack(("x", RuleBench.Rule("x", body: "when: { 状态: 正常 }\nworkdays: true"))).Rules.Single().Due,
        Is.EqualTo(new RuleDue(20, AreWorkingDays: true)));

    [Test]
    public void The_line_that_the_contract_promises()
    {
        var text = """
            # yaml-language-server: $schema=schema/rule.schema.json
            id: vehicle-owned
            title: 拥有机动车辆
            status: active
            why: 家庭财产可能超过标准
            basis:
              - { document: 柳民发〔2023〕55号 }
            level: high
            source: vehicles
            action: 核实
            changed: [2023-07-06 初版]
            false_positives: 未知
            when:
              购置价格: { at_lest: 1 }
            says: 名下有车

            """ + RuleBench.Tests;
        var (pack, problems) = RuleBench.Load(("vehicle-owned", text));
        Assert.That(problems, Is.EqualTo(["rules/vehicle-owned.yaml(14,11): unknown key 'at_lest'; did you mean 'at_least'?"]));
        Assert.That(pack, Is.Null);
    }

    [TestCase("id: x", "id: y", "(1,5): the id is 'y' but the file is 'x.yaml'; the two must be the same")] // renamed by half
    [TestCase("title: 测试", "titel: 测试", "(2,1): unknown key 'titel'; did you mean 'title'?")]
    [TestCase("title: 测试", "", "(1,1): the key 'title' is missing; add it")]
    [TestCase("title: 测试", "title: 测试\ntitle: 又", "(3,1): the key 'title' is already at line 2; keep one of the two")]
    [TestCase("status: active", "status: on", "(3,9): 'status' cannot be 'on'; known: draft, trial, active, retired")]
    [TestCase("status: active", "", "(1,1): the key 'status' is missing; add it")] // nobody should be listed by mistake
    [TestCase("level: high", "level: heigh", "(6,8): 'level' cannot be 'heigh'; did you mean 'high'?")]
    [TestCase("kind: present", "kind: pressent", "(7,7): 'kind' cannot be 'pressent'; did you mean 'present'?")]
    [TestCase("source: vehicles", "source: vehicle", "(8,9): there is no source 'vehicle'; did you mean 'vehicles'?")]
    [TestCase("source: vehicles", "", "(1,1): the key 'source' is missing; add it")]
    [TestCase("basis: [{ document: 测试文件 }]", "", "(1,1): the key 'basis' is missing; add it")]
    [TestCase("basis: [{ document: 测试文件 }]", "basis: 某文件", "(5,8): 'basis' should be a list")]
    [TestCase("basis: [{ document: 测试文件 }]", "basis: [{ artikel: 一 }]", "(5,11): unknown key 'artikel'; did you mean 'article'?")]
    [TestCase("false_positives: 未知", "", "(1,1): the key 'false_positives' is missing; add it")]
    [TestCase("false_positives: 未知", "false_positives: 无。", "(10,18): every rule can be wrong about somebody; say how, or write 'unknown'")]
    [TestCase("false_positives: 未知", "false_positives: None",
        "(10,18): every rule can be wrong about somebody; say how, or write 'unknown'")]
    [TestCase("due: 20 days", "due: 20", "(13,6): 'due' should be a number of days such as 20 days")] // twenty what?
    [TestCase("due: 20 days", "due: 0 days", "(13,6): 'due' should be a number of days such as 20 days")]
    [TestCase("due: 20 days", "grades: [A, E]", "(13,13): 'grades' cannot be 'E'; did you mean 'A'?")]
    [TestCase("due: 20 days", "list: hit", "(13,7): 'list' cannot be 'hit'; did you mean 'hits'?")]
    [TestCase("due: 20 days", "applies_to: family", "(13,13): 'applies_to' cannot be 'family'; known: person, household")]
    [TestCase("due: 20 days", "evidence: [号牌, 状态]", "(13,12): '机动车登记' has no column '号牌'; did you mean '号牌号码'?")]
    [TestCase("due: 20 days", "identity: 号牌", "(13,11): '机动车登记' has no column '号牌'; did you mean '号牌号码'?")]
    [TestCase("due: 20 days", "event: 状态", "(13,8): this must be a date column; '状态' holds text")]
    [TestCase("due: 20 days", "estimate: { from: 登记日期, else: 购置价格 }", "(13,31): this must be a date column; '购置价格' holds a number")]
    [TestCase("due: 20 days", "grace: { from: 登记日期, note: 办理期内 }", "(13,8): say how long: either 'months' or 'days'")]
    [TestCase("due: 20 days", "grace: { from: 登记日期, months: 3, days: 3, note: 办理期内 }", "(13,8): say how long: either 'months' or 'days'")]
    [TestCase("due: 20 days", "grace: { from: 登记日期, months: 三, note: 办理期内 }", "(13,30): 'months' cannot be '三'")]
    [TestCase("due: 20 days", "except: { 摩托车: { 车辆类形: 摩托车 } }", "(13,18): '机动车登记' has no column '车辆类形'; did you mean '车辆类型'?")]
    [TestCase("changed: [2023-07-06 初版]", "", "(1,1): the key 'changed' is missing; add it")]
    [TestCase("changed: [2023-07-06 初版]", "changed: [初版]",
        "(14,11): '初版' does not begin with a date; write for example 2023-07-06 first version")]
    [TestCase("when: { 状态: 正常 }", "", "(1,1): the key 'when' is missing; add it")] // everybody in the source, by mistake
    [TestCase("when: { 状态: 正常 }", "when: {}", "(9,7): there is no condition after 'when'; write one or take the key out")]
    [TestCase("when: { 状态: 正常 }", "when: 状态", "(9,7): 'when' should be a mapping (key: value)")]
    public void A_mistake_is_named_with_its_place(string line, string instead, string expected)
    {
        var rule = RuleBench.Rule();
        Assert.That(rule.Split('\n'), Does.Contain(line), "the line to replace");
        var (pack, problems) = RuleBench.Load(
            ("x", rule.Replace(line + "\n", instead.Length == 0 ? "" : instead + "\n", StringComparison.Ordinal)));
        Assert.That(problems, Does.Contain("rules/x.yaml" + expected));
        Assert.That(pack, Is.Null);
    }

    [TestCase("号牌{号牌}", "'机动车登记' has no column '号牌'; did you mean '号牌号码'?")]
    [TestCase("号牌{号牌号码", "a brace is opened and not closed, or closed and not opened; write {column}")]
    [TestCase("号牌号码}", "a brace is opened and not closed, or closed and not opened; write {column}")]
    public void A_sentence_that_cannot_be_filled_in_is_refused(string says, string expected) =>
        Assert.That(RuleBench.Load(("x", RuleBench.Rule(says: says))).Problems, Is.EqualTo(["rules/x.yaml(11,7): " + expected]));

    [TestCase("roster_only", "when: { 状态: 正常 }", "(9,9): '低保花名册' has no column '状态'")] // it reads no source
    // who is off the roster has no row of it
    [TestCase("not_on_roster", "when: { 花名册.年龄: { at_least: 80 } }", "(9,9): '机动车登记' has no column '花名册.年龄'")]
    [TestCase("duplicate", "source: vehicles", "(9,1): unknown key 'source'")] // the roster alone
    public void A_kind_knows_its_own_names_only(string kind, string body, string expected) =>
        Assert.That(RuleBench.Load(("x", RuleBench.Rule(kind: kind, body: body))).Problems, Has.Some.StartsWith("rules/x.yaml" + expected));

    [Test]
    public void All_mistakes_of_all_files_come_at_once_in_the_order_of_the_files()
    {
        var (_, problems) = RuleBench.Load(
            ("b", RuleBench.Rule("b", body: "when: { 状太: 正常 }", says: "{无}")),
            ("a",
                RuleBench.Rule("a").Replace("level: high", "level: top", StringComparison.Ordinal)
                    .Replace("action:", "aktion:", StringComparison.Ordinal)));
        Assert.That(problems.Select(problem => problem.Split(':')[0]),
            Is.EqualTo(["rules/a.yaml(1,1)", "rules/a.yaml(6,8)", "rules/a.yaml(12,1)", "rules/b.yaml(9,9)", "rules/b.yaml(11,7)"]));
    }

    [Test]
    public void A_parameter_is_of_one_type_in_the_whole_pack()
    {
        var (_, problems) = RuleBench.Load(
            ("a", WithParameter("a", "购置价格: { at_least: $limit }", "8")),
            ("b", WithParameter("b", "登记日期: { before: $limit }", "2020-01-01")));
        Assert.That(problems, Is.EqualTo(["rules/b.yaml(9,25): the parameter $limit is used as a date here, but as a number at rules/a.yaml(9,27); a parameter is one or the other"]));
    }

    [Test]
    public void A_rule_is_read_whole()
    {
        var rule = RuleBench.Pack(("x", RuleBench.Rule() + "grades: [C, A]\nfocus: [老年人]\nlist: identity_doubt\n")).Rules.Single();
        Assert.That((rule.Id, rule.Title, rule.Level, rule.Status, rule.List),
            Is.EqualTo(("x", "测试", Level.High, RuleStatus.Active, RuleList.IdentityDoubt)));
        Assert.That(rule.Grades, Is.EqualTo([Identity.MatchGrade.A, Identity.MatchGrade.C]));
        Assert.That(rule.Focus, Is.EqualTo(["老年人"]));
        Assert.That(rule.Basis, Is.EqualTo([new Basis("测试文件", Article: null)]));
        Assert.That((rule.DueDays, rule.Action, rule.Sources.Single()), Is.EqualTo(((int?)20, "核实", "vehicles")));
    }

    [Test]
    public void Without_grades_a_rule_accepts_A_and_B_and_a_missed_rule_has_a_list_of_its_own()
    {
        var rule = RuleBench.Pack(("x", RuleBench.Rule(kind: "not_on_roster"))).Rules.Single();
        Assert.That(rule.Grades, Is.EqualTo([Identity.MatchGrade.A, Identity.MatchGrade.B]));
        Assert.That(rule.List, Is.EqualTo(RuleList.Missed));
    }

    [Test]
    public void The_hash_is_of_the_files_bytes()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.yaml", RuleBench.Rule());
        var pack = RulePack.Load(folder.Path, "rules", RuleBench.Catalogue, new ProblemList())!;
        Assert.That(pack.Rules.Single().Hash,
            Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))));
    }

    [Test]
    public void Rules_come_in_the_order_of_their_ids()
    {
        var pack = RuleBench.Pack(("b", RuleBench.Rule("b")), ("A", RuleBench.Rule("A")), ("a", RuleBench.Rule("a")));
        Assert.That(pack.Rules.Select(rule => rule.Id), Is.EqualTo(["A", "a", "b"]), "ordinal, whatever the file system does");
    }

    [Test]
    public void An_empty_pack_and_a_missing_one_are_refused()
    {
        Assert.That(RuleBench.Load().Problems,
            Is.EqualTo(["rules: there is no rule in this folder; check the path 'rules' in matcher.yaml"]));
        var problems = new ProblemList();
        Assert.That(RulePack.Load("/nowhere/rules", "rules", RuleBench.Catalogue, problems), Is.Null);
        Assert.That(problems.All.Select(problem => problem.Code), Is.EqualTo([ProblemCode.YamlFolderMissing]));
    }

    [Test]
    public void Parameters_are_checked_before_any_data_is_read()
    {
        var pack = RuleBench.Pack(
            ("a", WithParameter("a", "购置价格: { at_least: $limit }", "8")),
            ("b",
                WithParameter("b", "购置价格: { at_least: $other }", "8", "$other").Replace("status: active", "status: draft",
                    StringComparison.Ordinal)));
        var problems = new ProblemList();
        pack.CheckParameters(RuleBench.NoParameters, RuleBench.AsOf, problems);
        Assert.That(
            problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)),
            Is.EqualTo(["rules/a.yaml(9,27): the parameter limit has no value on 2023-07-06; set parameters: limit in matcher.yaml"]),
            "a draft needs none");
    }

    private static string WithParameter(string id, string condition, string value, string name = "$limit") => RuleBench.Rule(
        id,
        body: $"when: {{ {condition} }}",
        tests: $"tests_with: {{ {name}: {value} }}\ntests: [{{ name: 一, row: {{ 购置价格: 9, 登记日期: 2019-01-01 }}, expect: hit }}, {{ name: 二, row: {{ 购置价格: 1, 登记日期: 2021-01-01 }}, expect: no hit }}]");
}
