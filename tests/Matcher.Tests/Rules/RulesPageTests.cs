using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Rules.Conditions;
using Matcher.Rules.Packs;
using Matcher.Rules.Schema;
using Matcher.Support;

namespace Matcher.Rules;

/// <summary>What docs/rules.md and its Chinese twin teach is what the program does.</summary>
[TestFixture("rules.md")]
[TestFixture("rules.zh-CN.md")]
public sealed partial class RulesPageTests(string page)
{
    private readonly string _text = File.ReadAllText(Path.Combine(SchemaFile.Root, "docs", page)).ReplaceLineEndings("\n");

    [Test]
    public void Its_examples_are_loaded_beside_the_pack_and_their_tests_hold()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SchemaFile.Root, "rules"), "*.yaml"))
            folder.Write(Path.GetFileName(file), File.ReadAllBytes(file));
        var examples = Example().Matches(_text).Select(match => (Id: match.Groups[2].Value, Text: match.Groups[1].Value)).ToList();
        foreach (var (id, text) in examples)
            folder.Write($"{id}.yaml", text);
        var problems = new ProblemList();
        var catalogue = SourceCatalogue.Load(Path.Combine(SchemaFile.Root, "rules"), "rules", problems)!;
        var pack = RulePack.Load(folder.Path, "rules", catalogue, problems);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)), Is.Empty);
            Assert.That(examples, Has.Count.EqualTo(3));
            Assert.That(examples.SelectMany(example => SchemaFile.Rule.Complaints(example.Text)), Is.Empty);
            Assert.That(pack?.Rules.Select(rule => rule.Id), Is.SupersetOf(examples.Select(example => example.Id)));
        }
    }

    [Test]
    public void Its_rules_of_reckoning_are_what_the_pack_does()
    {
        var examples = Reckoning().Matches(_text).Select(match => (Rule: match.Groups[1].Value, Tests: match.Groups[2].Value)).ToList();
        Assert.That(
            examples.Select(example => example.Rule),
            Is.EqualTo(new[] { "income-over-standard", "income-over-standard", "income-over-standard", "death-registered", "other-benefit",
                "other-benefit", "death-dates-conflict" }));
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SchemaFile.Root, "rules"), "*.yaml"))
        {
            // A rule ends with its own examples; those of the page come after them.
            var more = examples.Where(example => example.Rule == Path.GetFileNameWithoutExtension(file))
                .SelectMany(example => example.Tests.TrimEnd().Split('\n'));
            folder.Write(Path.GetFileName(file),
                string.Join('\n', [File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd(), .. more.Select(line => "  " + line), ""]));
        }

        var problems = new ProblemList();
        var catalogue = SourceCatalogue.Load(Path.Combine(SchemaFile.Root, "rules"), "rules", problems)!;
        var pack = RulePack.Load(folder.Path, "rules", catalogue, problems);
        Assert.That(problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)), Is.Empty);
        foreach (var (rule, tests) in examples)
            Assert.That(pack!.Rules.Single(one => one.Id == rule).Check.Body.Tests.Tests,
                Has.Length.GreaterThan(tests.TrimEnd().Split('\n').Length), rule);
    }

    [Test]
    public void Its_changes_are_loaded_over_the_pack_and_their_tests_hold()
    {
        using var folder = new TemporaryFolder();
        var changes = Change().Matches(_text).Select(match => (Id: match.Groups[2].Value, Text: match.Groups[1].Value)).ToList();
        foreach (var (id, text) in changes)
            folder.Write($"{id}.yaml", text);
        var rules = Path.Combine(SchemaFile.Root, "rules");
        var problems = new ProblemList();
        var catalogue = SourceCatalogue.Load(rules, "rules", problems)!;
        var pack = RulePack.Load(rules, "rules", catalogue, problems, notice: null, new LocalRules(folder.Path, "local-rules"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pack, Is.Not.Null, string.Join('\n', problems.All.Select(problem => problem.Name)));
            Assert.That(changes.Select(change => change.Id), Is.EqualTo(["vehicle-owned", "vehicle-costly"]));
            Assert.That(changes.SelectMany(change => SchemaFile.LocalRule.Complaints(change.Text)), Is.Empty);
            Assert.That(problems.All.Select(problem => problem.Code), Is.All.EqualTo(ProblemCode.LocalRuleExamplesTurned));
        }
    }

    [Test]
    public void Its_words_are_the_words() => Assert.That(FirstCells("|---|---|---|", table: 1), Is.EquivalentTo(Operator.All.Keys));

    [Test]
    public void Its_kinds_are_the_kinds() =>
        Assert.That(FirstCells("|---|---|---|", table: 0), Is.EquivalentTo(RuleKinds.Standard.ByWord.Keys));

    [Test]
    public void Its_keys_are_the_keys() => Assert.That(FirstCells("|---|---|", table: 0), Is.EquivalentTo(SchemaFile.Rule.Keys()));

    // What stands in backquotes in the first column of a table.
    private IEnumerable<string> FirstCells(string line, int table)
    {
        var rows = _text.Split($"\n{line}\n")[table + 1].Split('\n').TakeWhile(row => row.StartsWith('|'));
        return rows.SelectMany(row => Quoted().Matches(row.Split('|')[1]).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex(@"```yaml\n(# local-rules/(\S+)\.yaml\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Change();

    [GeneratedRegex(@"```yaml\n(id: (\S+)\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"```yaml\n# (\S+)\n(- .*?)```", RegexOptions.Singleline)]
    private static partial Regex Reckoning();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
