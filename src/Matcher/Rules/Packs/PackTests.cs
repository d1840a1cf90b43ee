using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;

namespace Matcher.Rules.Packs;

/// <summary>The examples of a pack, run. Rules that are not in order have none that could be run.</summary>
/// <param name="Rules">Every rule that is in order, by id.</param>
public sealed record PackTests(ImmutableArray<TestedRule> Rules)
{
    /// <summary>Runs the examples of every rule that is in order.</summary>
    /// <param name="rulesFolder">Full path of the rule pack.</param>
    /// <param name="shownFolder">The folder as messages show it.</param>
    /// <param name="catalogue">The sources' columns.</param>
    /// <param name="problems">Takes what is wrong with the others; an example that does not hold is a result, not a problem.</param>
    /// <param name="local">The bureau's own rules; null where it has none.</param>
    public static PackTests Run(string rulesFolder, string shownFolder, SourceCatalogue catalogue, ProblemList problems,
        LocalRules? local = null)
    {
        var own = new ProblemList();
        var files = PackFiles.Open(rulesFolder, shownFolder, local, own);
        var rules = AllRules.Read(files, RuleKinds.Standard, catalogue, notice: null, own);
        var tested = PackExamples.Of(files, RuleKinds.Standard, catalogue, notice: null).Run(rules, own);
        problems.AddRange(own.All.InFileOrder());
        return new PackTests(tested);
    }
}
