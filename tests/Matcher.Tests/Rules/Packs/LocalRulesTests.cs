using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Rules.Model;
using Matcher.Rules.Wording;
using Matcher.Support;

namespace Matcher.Rules.Packs;

/// <summary>A bureau's own rules and changes, over the standard pack: read, told whose is what, and every mistake at its line.</summary>
[TestFixture]
public sealed class LocalRulesTests
{
    private const string Changed = "extends: vehicle-owned\n";

    private static readonly string RulesFolder = Path.Combine(Repository.Root, "rules");

    private static readonly SourceCatalogue Catalogue = SourceCatalogue.Load(RulesFolder, "rules", new ProblemList())!;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_file_named_as_the_rule_that_it_extends_changes_that_rule()
    {
        Write("vehicle-owned", Changed + """
            status: active
            title: 名下有车
            level: medium
            due: 30 days
            workdays: true
            grades: [A]
            action: 先电话核对
            """);
        var rule = Load(out var problems)!.Rules.Single(rule => rule.Id == "vehicle-owned");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Empty);
            Assert.That((rule.Status, rule.Level, rule.DueDays, rule.Due!.AreWorkingDays, rule.Action),
                Is.EqualTo((RuleStatus.Active, Level.Medium, (int?)30, true, "先电话核对")));
            Assert.That(rule.Grades, Is.EqualTo([MatchGrade.A]));
            Assert.That(rule.Why, Does.StartWith("家庭成员名下有机动车"), "what it does not say is the pack's");
            Assert.That((rule.Origin.Owner, rule.Origin.Extends!.Id, rule.Origin.ShownAs),
                Is.EqualTo((RuleOwner.Changed, "vehicle-owned", "local-rules/vehicle-owned.yaml")));
            Assert.That(rule.Origin.Changes.Select(change => (change.Key, change.Where.Line)),
                Is.EqualTo(new (string, int?)[] { ("title", 3), ("level", 4), ("due", 5), ("workdays", 6), ("grades", 7), ("action", 8) }));
            Assert.That(OriginWording.Of(rule.Origin), Does.Contain("规则包的，本局改了“title”“level”"));
        }
    }

    [Test]
    public void Its_hash_is_over_both_files()
    {
        var pack = Sha256(File.ReadAllText(Path.Combine(RulesFolder, "vehicle-owned.yaml"), Encoding.UTF8));
        Assert.That(Load(out _)!.Rules.Single(rule => rule.Id == "vehicle-owned").Hash, Is.EqualTo(pack), "unchanged: of the file, as ever");
        Write("vehicle-owned", Changed + "level: low\n");
        Assert.That(Load(out _)!.Rules.Single(rule => rule.Id == "vehicle-owned").Hash,
            Is.EqualTo(Sha256($"{pack}\n{Sha256(Changed + "level: low\n")}")));
    }

    // A change without changes: every rule of the pack, extended by a file that says nothing, is the rule of the pack.
    [Test]
    public void A_file_that_only_extends_changes_nothing()
    {
        var pack = Load(out _)!;
        foreach (var rule in pack.Rules)
            Write(rule.Id, $"extends: {rule.Id}\n");
        var extended = Load(out var problems)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Empty);
            Assert.That(extended.Rules.Select(WithoutOrigin), Is.EqualTo(pack.Rules.Select(WithoutOrigin)));
            Assert.That(extended.Rules.Select(rule => rule.Origin.Owner), Is.All.EqualTo(RuleOwner.Changed));
            Assert.That(extended.Rules.SelectMany(rule => rule.Origin.Changes), Is.Empty);
        }

        static string WithoutOrigin(Rule rule) => RuleDescription.Describe(rule with { Origin = new RuleOrigin(RuleOwner.Pack, "", "") });
    }

    [Test]
    public void Exemptions_are_added_and_taken_away_and_the_packs_examples_of_them_are_told_and_do_not_block()
    {
        Write("vehicle-owned", Changed + """
            except:
              普通摩托车: ~
              营运车辆: { 使用性质: { starts_with: 营运 } }
            tests:
              - { name: 摩托车也算, row: { 车辆类型: 普通二轮摩托车, 状态: 正常 }, expect: hit }
              - { name: 营运的不算, row: { 车辆类型: 小型轿车, 状态: 正常, 使用性质: 营运客车 }, expect: 营运车辆 }
            """);
        var rule = Load(out var problems)!.Rules.Single(rule => rule.Id == "vehicle-owned");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rule.Check.Body.Except.Select(exemption => exemption.Name), Is.EqualTo(["残疾人代步车", "营运车辆"]));
            Assert.That(rule.Origin.Changes.Select(change => (change.Key, change.IsTakenAway)),
                Is.EqualTo([("except.普通摩托车", true), ("except.营运车辆", false), ("tests", false)]));
            Assert.That(problems.ToArray(), Is.EqualTo((string[])[
                "local-rules/vehicle-owned.yaml(1,10) LocalRuleExamplesTurned: with these changes, 3 examples of the pack's rule "
                + "'vehicle-owned' come out otherwise: 「只写摩托车，几种里有的不豁免」undecided → hit; 「普通摩托车不算」; 「摩托车写作两轮摩托车」; "
                + "the rule runs as it is written here. If that is what you want, write an example of the same name here that says what "
                + "you expect; if not, correct the change",
            ]));
        }
    }

    [Test]
    public void An_example_of_the_same_name_takes_the_place_of_the_packs()
    {
        Write("vehicle-owned", Changed + """
            when: { 登记日期: { on_or_after: 2020-05-02 } }
            tests:
              - { name: 在用小轿车, row: { 车辆类型: 小型轿车, 状态: 正常, 登记日期: 2020-05-01 }, expect: no hit }
            """);
        var rule = Load(out var problems)!.Rules.Single(rule => rule.Id == "vehicle-owned");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rule.Check.Body.When.Conjuncts, Has.Length.EqualTo(3), "the pack's conditions stay");
            Assert.That(problems, Has.One.Items.And.All.Not.Contain("在用小轿车"), "the bureau has said what it expects of it");
        }
    }

    [Test]
    public void An_own_example_that_does_not_hold_blocks_as_every_example_does()
    {
        Write("vehicle-owned", Changed + """
            tests:
              - { name: 本局的, row: { 车辆类型: 小型轿车, 状态: 正常 }, expect: no hit }
            """);
        Assert.That(Load(out var problems), Is.Null);
        Assert.That(problems.Single(), Does.StartWith("local-rules/vehicle-owned.yaml(3,5) RuleTestFails"));
    }

    [Test]
    public void Another_parameter_is_asked_everywhere_in_the_rule()
    {
        Write("vehicle-owned", Changed + "parameters: { exempt_motorcycles: own_list }\n");
        Write("income-over-standard", "extends: income-over-standard\nparameters: { standard_rural: $own_standard }\n");
        var pack = Load(out var problems)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Empty);
            Assert.That(pack.Rules.Single(rule => rule.Id == "vehicle-owned").Parameters, Is.EqualTo(["own_list"]));
            Assert.That(pack.Rules.Single(rule => rule.Id == "income-over-standard").Parameters,
                Does.Contain("own_standard").And.Not.Contain("standard_rural"));
        }
    }

    [Test]
    public void Documents_are_added_to_those_of_the_pack()
    {
        Write("vehicle-owned", Changed + "basis: [{ document: 本局办法〔2024〕1号, article: 第三条 }]\n");
        Assert.That(Load(out _)!.Rules.Single(rule => rule.Id == "vehicle-owned").Basis.Select(basis => basis.Document),
            Is.EqualTo(["民发〔2021〕57号", "本县通知", "本局办法〔2024〕1号"]).Or.Contains("本局办法〔2024〕1号"));
    }

    [Test]
    public void A_file_of_another_name_is_a_rule_of_its_own_that_starts_from_the_packs()
    {
        Write("vehicle-costly", Changed + """
            title: 拥有高价机动车辆
            when: { 购置价格: { at_least: $costly } }
            tests_with: { $costly: 50000 }
            """);
        var pack = Load(out var problems)!;
        var (own, theirs) = (pack.Rules.Single(rule => rule.Id == "vehicle-costly"), pack.Rules.Single(rule => rule.Id == "vehicle-owned"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Has.Exactly(1).Items.And.All.Contains("LocalRuleExamplesTurned"));
            Assert.That((own.Origin.Owner, own.Origin.Extends!.Id, theirs.Origin.Owner),
                Is.EqualTo((RuleOwner.Own, "vehicle-owned", RuleOwner.Pack)));
            Assert.That((own.Status, theirs.Status), Is.EqualTo((RuleStatus.Active, RuleStatus.Active)), "both run");
            Assert.That(OriginWording.Of(own.Origin), Does.Contain("两条都运行，除非停用“vehicle-owned”"));
        }
    }

    [Test]
    public void It_may_take_over_the_cases_of_one_that_is_retired()
    {
        Write("vehicle-owned", Changed + "status: retired\n");
        Write("consumption-corroborated", "extends: consumption-corroborated\nstatus: retired\n");
        Write("vehicle-costly", Changed + "title: 拥有高价机动车辆\nreplaces: vehicle-owned\n");
        var pack = Load(out var problems)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Empty);
            Assert.That(pack.Rules.Single(rule => rule.Id == "vehicle-costly").Replaces, Is.EqualTo("vehicle-owned"));
        }
    }

    [Test]
    public void A_status_with_which_another_rule_of_the_pack_cannot_run_is_told_where_it_is_written()
    {
        Write("vehicle-owned", Changed + "status: retired\n");
        Assert.That(Load(out var problems), Is.Null);
        Assert.That(problems.Single(), Does.StartWith("local-rules/vehicle-owned.yaml(2,1) LocalRuleRestedOn")
            .And.Contain("consumption-corroborated.yaml beside this one"));
    }

    [Test]
    public void A_whole_rule_of_a_new_name_is_one_of_the_bureaus_own()
    {
        Write("motorcycle-owned", File.ReadAllText(Path.Combine(RulesFolder, "vehicle-owned.yaml"), Encoding.UTF8)
            .Replace("id: vehicle-owned", "id: motorcycle-owned", StringComparison.Ordinal));
        var rule = Load(out var problems)!.Rules.Single(rule => rule.Id == "motorcycle-owned");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Empty);
            Assert.That((rule.Origin.Owner, rule.Origin.Extends), Is.EqualTo((RuleOwner.Own, (ExtendedRule?)null)));
        }
    }

    [TestCase("vehicle-owned", "id: vehicle-owned\ntitle: 车\n", "vehicle-owned.yaml(1,1) LocalRuleOfPack", "extends: vehicle-owned")] // a rule of the pack, copied
    [TestCase("vehicle-own", "status: retired\n", "vehicle-own.yaml(1,1) LocalRuleExtendsMissing", "did you mean 'vehicle-owned'")] // what is changed?
    [TestCase("a", "extends: vehicle-ownd\ntitle: 车\n", "a.yaml(1,10) LocalRuleExtendsUnknown", "did you mean 'vehicle-owned'")] // misspelt
    [TestCase("a", "extends: vehicle-owned\n", "a.yaml(1,10) LocalRuleTitleMissing", "a.yaml|name the file vehicle-owned.yaml")] // two of one title
    [TestCase("vehicle-owned", "extends: vehicle-owned\nsource: business\n", "vehicle-owned.yaml(2,1) LocalRuleKeyFixed", "'source'")] // another rule
    [TestCase("vehicle-owned", "extends: vehicle-owned\nkind: absent\n", "vehicle-owned.yaml(2,1) LocalRuleKeyFixed", "'kind'")] // another kind
    [TestCase("vehicle-owned", "extends: vehicle-owned\nexcept: { 普通摩托: ~ }\n", "vehicle-owned.yaml(2,11) LocalRuleNothingToTakeAway", "did you mean '普通摩托车'")] // misspelt
    [TestCase("vehicle-owned", "extends: vehicle-owned\ngrace: ~\n", "vehicle-owned.yaml(2,1) LocalRuleNothingToTakeAway", "grace")] // it has none
    [TestCase("vehicle-owned", "extends: vehicle-owned\nparameters: { exempt_motorcycle: x }\n", "vehicle-owned.yaml(2,15) LocalRuleParameterUnknown", "did you mean 'exempt_motorcycles'")] // misspelt
    [TestCase("vehicle-owned", "extends: vehicle-owned\nparameters: { exempt_motorcycles: [摩托车] }\n", "vehicle-owned.yaml(2,35) LocalRuleParameterIsNoName", "matcher.yaml")] // its value
    [TestCase("vehicle-owned", "extends: vehicle-owned\nlevl: low\n", "vehicle-owned.yaml(2,1) YamlUnknownKey", "did you mean 'level'")] // misspelt
    [TestCase("vehicle-owned", "extends: vehicle-owned\nlevel: lowest\n", "vehicle-owned.yaml(2,8) YamlBadValue", "low")] // no such level
    [TestCase("vehicle-owned", "extends: vehicle-owned\nid: vehicle-own\n", "vehicle-owned.yaml(2,5) YamlIdNotFileName", "vehicle-owned")] // the id is the file's name
    [TestCase("vehicle-owned", "extends: vehicle-owned\nwhen: { 状态: 在路上 }\n", "vehicle-owned.yaml(2,", "在路上")] // no such meaning
    [TestCase("vehicle-owned", "extends: vehicle-owned\nsource: vehicles\nkind: ~\n", "vehicle-owned.yaml(3,1) ", "'kind'")] // ~ is another one, too
    public void Mistakes_are_told_at_their_line_with_what_to_do(string name, string text, string place, string says)
    {
        Write(name, text);
        Assert.That(Load(out var problems), Is.Null);
        Assert.That(problems, Has.Some.StartsWith($"local-rules/{place}").And.Some.Contains(says.Split('|')[^1]), string.Join('\n', problems));
    }

    [Test]
    public void All_mistakes_of_all_files_are_told_at_once()
    {
        Write("vehicle-owned", Changed + "levl: low\nexcept: { 普通摩托: ~ }\n");
        Write("graduated", "id: graduated\n");
        Write("x", "extends: y\ntitle: 车\n");
        Load(out var problems);
        Assert.That(problems, Has.Length.GreaterThanOrEqualTo(4));
    }

    [Test]
    public void A_rule_that_a_new_pack_replaced_is_told_with_its_heir()
    {
        var pack = Pack(("vehicle-owned", null), ("vehicle-used", text => text.Replace("id: vehicle-owned", "id: vehicle-used\nreplaces: vehicle-owned", StringComparison.Ordinal)));
        Write("vehicle-owned", Changed + "level: low\n");
        Assert.That(Load(out var problems, pack), Is.Null);
        Assert.That(problems.ToArray(), Has.One.Items.And.All.StartsWith("local-rules/vehicle-owned.yaml(1,10) LocalRuleExtendsReplaced").And.All.Contains("'vehicle-used' takes its place"));
    }

    [Test]
    public void A_change_with_which_the_packs_rule_cannot_be_read_is_told_at_the_change_and_where()
    {
        Write("death-registered", "extends: death-registered\nevent: ~\n");
        Assert.That(Load(out var problems), Is.Null);
        Assert.That(problems, Has.Some.StartsWith("local-rules/death-registered.yaml(1,10) LocalRuleUnread").And.Some.StartsWith("rules/death-registered.yaml("));
    }

    // A new version of the pack is put over the old one: what the bureau wrote is still in force, over the new texts.
    [Test]
    public void A_new_version_of_the_pack_leaves_them_alone()
    {
        Write("vehicle-owned", Changed + "status: trial\n");
        var pack = Pack(("vehicle-owned", text => text.Replace("level: high", "level: low", StringComparison.Ordinal)));
        var rule = Load(out var problems, pack)!.Rules.Single(rule => rule.Id == "vehicle-owned");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Empty);
            Assert.That((rule.Status, rule.Level), Is.EqualTo((RuleStatus.Trial, Level.Low)), "the bureau's status, the new pack's level");
        }
    }

    // A pack of one rule, made from that of vehicles; null: without that rule.
    private string Pack(params (string Id, Func<string, string>? Edit)[] rules)
    {
        var text = File.ReadAllText(Path.Combine(RulesFolder, "vehicle-owned.yaml"), Encoding.UTF8);
        foreach (var (id, edit) in rules)
        {
            if (edit is not null)
                _folder.Write($"pack/{id}.yaml", edit(text));
        }

        return Path.Combine(_folder.Path, "pack");
    }

    private void Write(string name, string text) => _folder.Write($"local-rules/{name}.yaml", text);

    private RulePack? Load(out ImmutableArray<string> problems, string? rules = null)
    {
        var list = new ProblemList();
        var folder = Path.Combine(_folder.Path, "local-rules");
        var pack = RulePack.Load(rules ?? RulesFolder, "rules", Catalogue, list, notice: null,
            Directory.Exists(folder) ? new LocalRules(folder, "local-rules") : null);
        problems = [.. list.All.Select(problem =>
            $"{ProblemText.Where(problem.Where, CultureInfo.InvariantCulture)} {problem.Name}: {ProblemText.What(problem, CultureInfo.InvariantCulture)}")];
        return pack;
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
