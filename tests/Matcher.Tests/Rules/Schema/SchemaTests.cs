using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Catalogue.Verdicts;
using Matcher.Foundation.Problems;
using Matcher.Rules.Conditions;
using Matcher.Rules.Packs;
using Matcher.Rules.Reading;
using Matcher.Support;
using Newtonsoft.Json.Linq;

namespace Matcher.Rules.Schema;

/// <summary>The schemas that editors use are equal to the loader: neither knows a key or a word that the other does not.</summary>
[TestFixture]
public sealed class SchemaTests
{
    private const string KnownAre = "; known: ";
    private const string Unknown = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq";

    private static string Rules => Path.Combine(SchemaFile.Root, "rules");

    private static IEnumerable<string> RuleFiles =>
        Directory.EnumerateFiles(Rules, "*.yaml").Where(file => Path.GetFileName(file) != "verdicts.yaml").Select(file => Path.GetRelativePath(SchemaFile.Root, file).Replace('\\', '/'));

    private static IEnumerable<string> SourceFiles =>
        Directory.EnumerateFiles(Path.Combine(Rules, "sources"), "*.yaml")
            .Select(file => Path.GetRelativePath(SchemaFile.Root, file).Replace('\\', '/'));

    [TestCaseSource(nameof(RuleFiles))]
    public void Every_rule_is_valid_and_names_its_schema(string file) => Check(file, SchemaFile.Rule, "rule.schema.json");

    [TestCaseSource(nameof(SourceFiles))]
    public void Every_source_is_valid_and_names_its_schema(string file) => Check(file, SchemaFile.Source, "source.schema.json");

    [Test]
    public void The_reasons_of_verdicts_are_valid_and_name_their_schema() =>
        Check("rules/verdicts.yaml", SchemaFile.Verdicts, "verdicts.schema.json");

    [Test]
    public void A_reason_of_a_verdict_has_the_keys_and_words_that_the_loader_asks_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("verdicts.yaml", $"reasons: {{ a: {{ verdict: 不属实, text: 甲, needs: [{Unknown}], {Unknown}: 1 }} }}");
        var problems = new ProblemList();
        VerdictFile.Load(folder.Path, "rules", ownFile: null, "", problems);
        var told = problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)).ToList();
        string[] Known(string of) => [.. told.Single(text => text.Contains(of, StringComparison.Ordinal)).Split(KnownAre)[1].Split(", ")];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SchemaFile.Verdicts.Keys("definitions.reason"), Is.EquivalentTo(Known("unknown key")));
            Assert.That(SchemaFile.Verdicts.Words("definitions.need"), Is.EquivalentTo(Known("'needs' cannot be")));
            Assert.That(SchemaFile.Verdicts.Words("definitions.verdict"), Is.EqualTo(VerdictNames.All.Select(word => word.Key)));
        }
    }

    [Test]
    public void A_rule_has_the_keys_that_the_loader_asks_for() =>
        Assert.That(
            SchemaFile.Rule.Keys(),
            Is.EqualTo(RuleKinds.Standard.ByWord.Keys.SelectMany(kind => KnownKeys(Rule(kind, $"{Unknown}: 1")))
                .Distinct()
                .Order(StringComparer.Ordinal)));

    [TestCase("properties.basis.items", "basis: [{ document: 甲, {0}: 1 }]")] // a document
    [TestCase("properties.grace", "grace: { from: 登记日期, months: 3, note: 甲, {0}: 1 }")] // a time of grace
    [TestCase("properties.figures.items", "kind: household_sum\nfigures: [{ source: vehicles, count: 号牌号码, {0}: 1 }]")] // what is added up
    [TestCase("properties.hits", "kind: combined\nhits: { all: [y], {0}: 1 }")] // other rules' hits
    [TestCase("definitions.estimate.anyOf[1]", "estimate: { from: 登记日期, {0}: 1 }")] // a day
    [TestCase("definitions.event.anyOf[1]", "event: { from: 登记日期, {0}: 1 }")] // the day of what happened
    public void A_part_of_a_rule_has_the_keys_that_the_loader_asks_for(string path, string line)
    {
        var key = line.Split(':')[0];
        var rule = string.Join('\n', RuleBench.Rule().Split('\n').Where(text => !text.StartsWith($"{key}:", StringComparison.Ordinal)));
        Assert.That(SchemaFile.Rule.Keys(path), Is.EqualTo(KnownKeys($"{rule}{line.Replace("{0}", Unknown, StringComparison.Ordinal)}\n")));
    }

    [Test]
    public void An_example_has_the_keys_that_the_loader_asks_for() => Assert.That(
        SchemaFile.Rule.Keys("definitions.test"),
        Is.EqualTo(RuleKinds.Standard.ByWord.Keys
            .SelectMany(kind =>
                KnownKeys(Rule(kind, "").Replace("expect: hit }", $"expect: hit, {Unknown}: 1 }}", StringComparison.Ordinal)))
            .Distinct()
            .Order(StringComparer.Ordinal)));

    [Test]
    public void The_words_of_a_condition_are_the_loaders_and_take_what_it_takes()
    {
        Assert.That(SchemaFile.Rule.Keys("definitions.words"), Is.EqualTo(Operator.All.Keys));
        foreach (var word in Operator.All.Values)
        {
            var schema = SchemaFile.Rule.Json.SelectToken($"definitions.words.properties.{word.Name}")!;
            var expected = word.Shape switch
            {
                OperandShape.One => "#/definitions/text",
                OperandShape.Many => "#/definitions/someTexts",
                OperandShape.Period => "#/definitions/period",
                OperandShape.Flag => "#/definitions/flag",
                _ => null,
            };
            Assert.That((string?)schema["$ref"], Is.EqualTo(expected), word.Name);
        }
    }

    [Test]
    public void Every_choice_has_the_words_of_the_loader()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SchemaFile.Rule.Words("properties.kind"), Is.EquivalentTo(RuleKinds.Standard.ByWord.Keys));
            Assert.That(SchemaFile.Rule.Words("properties.status"), Is.EquivalentTo(RuleWords.Status.Keys));
            Assert.That(SchemaFile.Rule.Words("properties.level"), Is.EquivalentTo(RuleWords.Levels.Keys));
            Assert.That(SchemaFile.Rule.Words("definitions.test.properties.level"), Is.EquivalentTo(RuleWords.Levels.Keys));
            Assert.That(SchemaFile.Rule.Words("properties.list"), Is.EquivalentTo(RuleWords.Lists.Keys));
            Assert.That(SchemaFile.Rule.Words("properties.applies_to"), Is.EquivalentTo(RuleWords.AppliesTo.Keys));
            Assert.That(SchemaFile.Rule.Words("definitions.grade"), Is.EquivalentTo(RuleWords.Grades.Keys));
        }
    }

    [Test]
    public void A_change_of_a_rule_may_have_every_key_of_one_but_those_that_make_another_of_it()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SchemaFile.LocalRule.Keys(), Is.EquivalentTo(SchemaFile.Rule.Keys().Except(["kind", "source", "shared"])
                .Concat(["extends", "parameters"])));
            Assert.That(JToken.DeepEquals(SchemaFile.LocalRule.Json["definitions"], SchemaFile.Rule.Json["definitions"]));
            foreach (var key in (string[])["status", "level", "list", "applies_to", "due", "grades", "says", "reopens_on"])
                Assert.That(JToken.DeepEquals(SchemaFile.LocalRule.Json.SelectToken($"properties.{key}.anyOf[1]"),
                    new JObject(((JObject)SchemaFile.Rule.Json.SelectToken($"properties.{key}")!).Properties().Where(one => one.Name != "description"))), key);
        }
    }

    [TestCase("status: trial\nlevel: low\ngrace: ~", 0)] // words, and something taken away
    [TestCase("except: { 普通摩托车: ~, 营运车辆: { 使用性质: 营运 } }\nwhen: { 状态: ~, 登记日期: { after: as_of } }", 0)] // within mappings
    [TestCase("parameters: { exempt_motorcycles: own_list }\ngrace: { months: 6 }", 0)] // another parameter; a piece of a clause
    [TestCase("tests: [{ name: 一, row: {}, expect: hit }]\nbasis: [{ document: 甲 }]", 0)] // what is added
    [TestCase("source: business", 1)] // another rule
    [TestCase("status: on", 1)] // no such word
    public void A_change_is_valid_where_the_loader_takes_it(string change, int complaints) =>
        Assert.That(SchemaFile.LocalRule.Complaints($"extends: vehicle-owned\n{change}\n"), complaints == 0 ? Is.Empty : Is.Not.Empty);

    [Test]
    public void A_source_has_the_keys_and_words_that_the_loader_asks_for()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SchemaFile.Source.Keys(), Is.EqualTo(KnownInSource($"{Unknown}: 1", "")));
            Assert.That(SchemaFile.Source.Keys("definitions.column"), Is.EqualTo(KnownInSource("", $"{Unknown}: 1")));
            Assert.That(SchemaFile.Source.Keys("properties.members"), Is.EqualTo(KnownInSource($"members: {{ {Unknown}: 1 }}", "")));
            Assert.That(SchemaFile.Source.Words("definitions.column.properties.role"),
                Is.EquivalentTo(KnownInSource("", $"role: {Unknown}")));
            Assert.That(SchemaFile.Source.Words("definitions.column.properties.per"),
                Is.EquivalentTo(KnownInSource("", $"per: {Unknown}")));
            Assert.That(SchemaFile.Source.Words("definitions.column.properties.type"),
                Is.EquivalentTo(KnownInSource("", $"type: {Unknown}")));
        }
    }

    [TestCaseSource(nameof(Schemas))]
    public void Every_key_is_explained_where_an_editor_shows_it(string name)
    {
        var schema = name switch { "rule" => SchemaFile.Rule, "local-rule" => SchemaFile.LocalRule, _ => SchemaFile.Source };
        var silent = schema.Json.Descendants().OfType<JProperty>()
            .Where(property => property.Name == "properties" && !property.Path.Contains("allOf", StringComparison.Ordinal))
            .SelectMany(property => ((JObject)property.Value).Properties())
            .Where(property => property.Value["description"] is null)
            .Select(property => property.Path);
        Assert.That(silent, Is.Empty);
    }

    private static IEnumerable<string> Schemas() => ["rule", "local-rule", "source"];

    private static void Check(string file, SchemaFile schema, string name)
    {
        var path = Path.Combine(SchemaFile.Root, file);
        var text = File.ReadAllText(path);
        const string Mark = "# yaml-language-server: $schema=";
        var first = text.Split('\n')[0].TrimEnd('\r');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Does.StartWith(Mark));
            Assert.That(Path.GetFullPath(first[Mark.Length..], Path.GetDirectoryName(path)!),
                Is.EqualTo(Path.Combine(Rules, "schema", name)));
            Assert.That(schema.Complaints(text), Is.Empty);
        }
    }

    private static string Rule(string kind, string body) =>
        RuleBench.Rule(kind: kind, body: body, tests: "tests: [{ name: 一, expect: hit }, { name: 二, expect: no hit }]");

    // An unknown key that is like no other is answered with all that are known.
    private static string[] KnownKeys(string rule)
    {
        using var folder = new TemporaryFolder();
        folder.Write("x.yaml", rule);
        var problems = new ProblemList();
        RulePack.Load(folder.Path, "rules", RuleBench.Catalogue, problems);
        return Known(problems);
    }

    private static string[] KnownInSource(string line, string inColumn)
    {
        using var folder = new TemporaryFolder();
        folder.Write("sources/roster.yaml", $"id: roster\ntitle: 甲\nagency: 乙\n{line}\ncolumns:\n  身份证号: {{ {inColumn} }}\n");
        var problems = new ProblemList();
        SourceCatalogue.Load(folder.Path, "rules", problems);
        return Known(problems);
    }

    private static string[] Known(ProblemList problems)
    {
        var hints = problems.All
            .Where(problem => problem.Told().Contains(Unknown))
            .Select(problem => problem.Told().Single(argument => argument.StartsWith(KnownAre, StringComparison.Ordinal)))
            .ToList();
        Assert.That(hints, Has.Count.EqualTo(1),
            string.Join('\n', problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture))));
        return [.. hints[0][KnownAre.Length..].Split(", ").Order(StringComparer.Ordinal)];
    }
}
