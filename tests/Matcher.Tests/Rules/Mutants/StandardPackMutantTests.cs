using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.Rules.Testing;
using Matcher.Support;

namespace Matcher.Rules.Mutants;

/// <summary>
/// The pack's own examples hold every rule fast: whoever gets a single condition of one wrong is told so by an example that
/// no longer holds. A rule that can be changed without an example noticing needs another example.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.Children)]
public sealed class StandardPackMutantTests
{
    private static readonly string RulesFolder = Path.Combine(Repository.Root, "rules");

    private static readonly SourceCatalogue Catalogue = SourceCatalogue.Load(RulesFolder, "rules", new ProblemList())!;

    // Mutants that are the same rule: no row and no day could tell them apart.
    private static readonly Dictionary<string, string> TheSame = new(StringComparer.Ordinal)
    {
        ["death-insurance: 死亡日期 on_or_before as before"] =
            "who died on the as-of date itself has not been paid since, and the event asks for that",
        ["death-registered: 死亡日期 on_or_before as before"] = "the same: who died on the as-of date has not been paid since",
        ["income-over-standard: exemption 已超过标准的一点五倍, left out of all 保障类别"] =
            "beside it stands the same for the lower standard, and who is above the higher one is above that too",
    };

    private static IEnumerable<TestCaseData> Rules =>
        RulePack.Load(RulesFolder, "rules", Catalogue,
            new ProblemList())!.Rules.Select(rule => new TestCaseData(rule).SetArgDisplayNames(rule.Id));

    [TestCaseSource(nameof(Rules))]
    public void Whatever_is_changed_in_a_rule_an_example_notices(object tested)
    {
        var rule = (Rule)tested;
        var mutants = RuleMutants.Of(rule).ToList();
        Assert.That(Survives(new Mutant("as it is", rule)), "the rule as it is keeps its examples");
        Assert.That(mutants.Where(Survives).Where(mutant => !TheSame.ContainsKey(mutant.Kind)).Select(mutant => mutant.What), Is.Empty);
    }

    [Test]
    public void What_is_said_to_be_the_same_rule_is_a_mutant_that_survives()
    {
        var survivors = Rules.SelectMany(data => RuleMutants.Of((Rule)data.Arguments[0]!)).Where(Survives).Select(mutant => mutant.Kind);
        Assert.That(TheSame.Keys, Is.SubsetOf(survivors));
    }

    [Test]
    public void There_are_mutants_of_every_kind()
    {
        var all = Rules.SelectMany(data => RuleMutants.Of((Rule)data.Arguments[0]!)).Select(mutant => mutant.What).ToList();
        TestContext.Out.WriteLine($"{all.Count} mutants");
        Assert.That(all, Has.Count.GreaterThan(200));
        foreach (var kind in new[] { "left out of all", "the contrary", " as ", "bound", "exemption", "grace", "event", "$" })
            Assert.That(all.Exists(what => what.Contains(kind, StringComparison.Ordinal)), kind);
    }

    private static bool Survives(Mutant mutant)
    {
        try
        {
            return !RuleTests.Check(mutant.Rule, Catalogue.Roster).Any();
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return false;
        }
    }
}
