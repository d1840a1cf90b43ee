using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Rules.Packs;

/// <summary>
/// A bureau may give a code another meaning, as rules/README.md says. The pack's examples were written for the pack's own codes: they
/// are no reason to refuse the pack, but the bureau is told what its words turn.
/// </summary>
[TestFixture]
public sealed class OwnWordsTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakePack()
    {
        _folder = new TemporaryFolder();
        _folder.Write("rules/sources/roster.yaml", """
            id: roster
            title: 低保花名册
            agency: 民政局
            columns:
              姓名: { role: name }
              身份证号: { role: id_number, required: true }
            """);
        _folder.Write("rules/sources/vehicles.yaml", """
            id: vehicles
            title: 机动车登记
            agency: 公安局
            columns:
              所有人: { role: name }
              身份证号: { role: id_number, required: true }
              状态: { codes: { A: 正常, E: 注销 }, meanings: { 在用: [正常], 不在名下: [注销] } }
              备注: {}
            """);
        Rule("x", "{ name: 在用, row: { 状态: A }, expect: hit }, { name: 注销了, row: { 状态: E }, expect: no hit }");
    }

    [TearDown]
    public void RemovePack() => _folder.Dispose();

    [TestCase("状态: { codes: { E: 正常 } }", "x「注销了」no hit → hit", TestName = "a code with another meaning")]
    [TestCase("状态: { meanings: { 在用: [注销] } }", "x「注销了」no hit → hit", TestName = "a word moved to another meaning")]
    [TestCase("状态: { codes: { A: ~ } }", "x「在用」hit → undecided", TestName = "a code taken out")]
    [TestCase("状态: { only_these_codes: true, codes: { A: 注销, E: 正常 } }", "x「在用」hit → no hit; x「注销了」no hit → hit", TestName = "another code system")]
    public void What_a_bureau_says_of_a_code_turns_no_example_into_a_mistake(string column, string turned)
    {
        Local(column);
        var problems = Load(out var pack);
        Assert.That(pack, Is.Not.Null);
        var told = problems.Single();
        Assert.That((told.Code, told.Severity, told.Where.File, told.Where.Line),
            Is.EqualTo((ProblemCode.RuleTestTurned, Severity.Warning, "local-sources/vehicles.yaml", 3)));
        Assert.That(ProblemText.Render(told, CultureInfo.InvariantCulture), Does.Contain($"'状态' here").And.Contain(turned));
    }

    [TestCase("状态: { codes: { F: 报废 }, meanings: { 不在名下: [报废] } }", TestName = "a further code")]
    [TestCase("状态: { aliases: [车辆状态] }", TestName = "a further header")]
    [TestCase("备注: { codes: { '1': 无 } }", TestName = "of a column that no rule reads")]
    public void What_turns_nothing_is_not_told(string column)
    {
        Local(column);
        Assert.That(Load(out _), Is.Empty);
    }

    [Test]
    public void An_example_that_holds_only_with_the_bureaus_words_holds()
    {
        Rule("own", "{ name: 本县, row: { 状态: F }, expect: hit }, { name: 注销了, row: { 状态: E }, expect: no hit }");
        Local("状态: { codes: { F: 正常 } }");
        Assert.That(Load(out _), Is.Empty);
    }

    [Test]
    public void An_example_that_fails_with_either_is_a_mistake_of_the_rule()
    {
        Rule("y", "{ name: 错, row: { 状态: A }, expect: no hit }, { name: 对, row: { 状态: A }, expect: hit }");
        Local("状态: { codes: { F: 正常 } }");
        var problem = Load(out var pack).Single();
        Assert.That((pack, problem.Code, problem.Where.File), Is.EqualTo(((RulePack?)null, ProblemCode.RuleTestFails, "rules/y.yaml")));
    }

    [Test]
    public void A_rule_that_the_bureaus_words_make_unreadable_is_the_bureaus_to_mend()
    {
        Rule("y", "{ name: 有, row: { 备注: 甲 }, expect: hit }, { name: 无, row: { 备注: 乙 }, expect: no hit }", "备注: 甲");
        Local("备注: { meanings: { 好: [甲], 坏: [乙] } }");
        var problem = Load(out var pack).Single();
        Assert.That((pack, problem.Code, problem.Where.File, problem.Where.Line),
            Is.EqualTo(((RulePack?)null, ProblemCode.RuleUnreadWithOwnWords, "local-sources/vehicles.yaml", 3)));
        Assert.That(ProblemText.Render(problem, CultureInfo.InvariantCulture), Does.Contain("rules/y.yaml(9,"));
    }

    [Test]
    public void So_it_is_with_rows_that_only_speak_against_a_finding()
    {
        _folder.Write("rules/sources/pensions.yaml", """
            id: pensions
            title: 养老金发放
            agency: 社保局
            columns:
              身份证号: { role: id_number, required: true }
              缴费: { codes: { '1': 缴费, '2': 停缴 }, meanings: { 在缴: [缴费], 不在缴: [停缴] } }
            """);
        _folder.Write("rules/z.yaml", RuleBench.Rule("z",
            body: "when: { 状态: 在用 }\ncontradicted_by: { 仍在缴费: { source: pensions, when: { 缴费: 在缴 } } }",
            tests: "tests: [{ name: 仍缴, row: { 状态: A }, beside: { pensions: { 缴费: '1' } }, expect: hit, level: medium }, "
                + "{ name: 注销了, row: { 状态: E }, expect: no hit }]"));
        _folder.Write("local-sources/pensions.yaml", "id: pensions\ncolumns:\n  缴费: { codes: { '1': 停缴 } }\n");
        var told = Load(out var pack).Single();
        Assert.That(pack, Is.Not.Null);
        Assert.That((told.Code, told.Where.File), Is.EqualTo((ProblemCode.RuleTestTurned, "local-sources/pensions.yaml")));
        Assert.That(ProblemText.Render(told, CultureInfo.InvariantCulture), Does.Contain("z「仍缴」level: medium → level: high"));
    }

    [Test]
    public void The_command_that_runs_the_examples_says_the_same()
    {
        Local("状态: { codes: { E: 正常 } }");
        var problems = new ProblemList();
        var tests = PackTests.Run(Path.Combine(_folder.Path, "rules"), "rules", Catalogue(problems)!, problems);
        Assert.That(tests.Rules.SelectMany(rule => rule.Tests).All(test => test.Holds));
        Assert.That(problems.All.Select(problem => problem.Code), Is.EqualTo([ProblemCode.RuleTestTurned]));
    }

    private void Rule(string id, string tests, string when = "状态: 在用") =>
        _folder.Write($"rules/{id}.yaml", RuleBench.Rule(id, body: $"when: {{ {when} }}", tests: $"tests: [{tests}]"));

    private void Local(string column) => _folder.Write("local-sources/vehicles.yaml", $"id: vehicles\ncolumns:\n  {column}\n");

    private IReadOnlyList<Problem> Load(out RulePack? pack)
    {
        var problems = new ProblemList();
        var catalogue = Catalogue(problems);
        pack = catalogue is null ? null : RulePack.Load(Path.Combine(_folder.Path, "rules"), "rules", catalogue, problems);
        return problems.All;
    }

    private SourceCatalogue? Catalogue(ProblemList problems)
    {
        var local = Path.Combine(_folder.Path, "local-sources");
        return SourceCatalogue.Load(Path.Combine(_folder.Path, "rules"), "rules", problems,
            LocalSources.Of(Directory.Exists(local) ? local : null, _folder.Path));
    }
}
