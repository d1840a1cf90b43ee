using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Conditions;
using Matcher.Rules.Model;
using Matcher.Rules.Testing;

namespace Matcher.Rules.Packs;

/// <summary>The rule pack: every rule of <c>rules/*.yaml</c>, checked against the sources' columns.</summary>
/// <param name="Rules">Ordered by id.</param>
public sealed record RulePack(ImmutableArray<Rule> Rules)
{
    /// <summary>Every rule of the folder, also where only some are chosen: a chosen rule may rest on another.</summary>
    internal ImmutableArray<Rule> All { get; init; } = Rules;

    /// <summary>Reads every rule; null, with every problem of every file, when one is wrong.</summary>
    /// <param name="rulesFolder">Full path of the rule pack.</param>
    /// <param name="shownFolder">The folder as messages show it.</param>
    /// <param name="catalogue">The sources' columns.</param>
    /// <param name="problems">Takes what is wrong, with lines.</param>
    /// <param name="notice">The county's own notice, which rules cite; null where no config is at hand.</param>
    /// <param name="local">The bureau's own rules; null where it has none.</param>
    public static RulePack? Load(string rulesFolder, string shownFolder, SourceCatalogue catalogue, ProblemList problems,
        CountyNotice? notice = null, LocalRules? local = null)
    {
        var own = new ProblemList();
        var pack = Load(PackFiles.Open(rulesFolder, shownFolder, local, own), RuleKinds.Standard, catalogue, notice, own);
        problems.AddRange(own.All.InFileOrder());
        return own.HasErrors ? null : pack;
    }

    /// <summary>Reads every rule.</summary>
    /// <param name="files">The files.</param>
    /// <param name="kinds">The kinds that the rules may be of.</param>
    /// <param name="catalogue">The sources' columns.</param>
    /// <param name="notice">The county's own notice; null where no config is at hand.</param>
    /// <param name="problems">Takes what is wrong, with lines.</param>
    internal static RulePack? Load(PackFiles files, RuleKinds kinds, SourceCatalogue catalogue, CountyNotice? notice, ProblemList problems)
    {
        var own = new ProblemList();
        var rules = AllRules.Read(files, kinds, catalogue, notice, own);
        own.AddRange(RuleTests.ProblemsOf(PackExamples.Of(files, kinds, catalogue, notice).Run(rules, own).SelectMany(rule => rule.Tests)));
        problems.AddRange(own.All.InFileOrder());
        return own.HasErrors ? null : new RulePack(rules);
    }

    /// <summary>
    /// Says which parameters active or trial rules need that have no usable value on the as-of date: they are not run. Each is told
    /// once, at the first rule that asks for it. For <c>matcher check</c>, before any data is read.
    /// </summary>
    /// <param name="parameters">The run's parameters.</param>
    /// <param name="asOf">基准日.</param>
    /// <param name="problems">Takes them.</param>
    public void CheckParameters(ImmutableDictionary<string, RunParameter> parameters, DateOnly asOf, ProblemList problems)
    {
        var values = new ParameterValues(parameters, asOf);
        problems.AddRange(Rules
            .Where(rule => rule.Status is RuleStatus.Active or RuleStatus.Trial)
            .SelectMany(rule => rule.Check.Body.Parameters)
            .Select(use => (use.Name, Why: values.WhyUnusable(use)))
            .Where(use => use.Why is not null)
            .DistinctBy(use => (use.Name, use.Why!.Code))
            .Select(use => use.Why!));
    }

    /// <summary>
    /// Says which articles of the county's own notice are of parts that no rule names: misspelt, they would be cited nowhere.
    /// </summary>
    /// <param name="notice">The notice of the config.</param>
    /// <param name="problems">Takes them, where the config has them.</param>
    internal void CheckNotice(CountyNotice notice, ProblemList problems)
    {
        var parts = All.SelectMany(rule => rule.NoticeParts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var article in notice.Articles.Where(article => !parts.Contains(article.Part)))
            problems.Add(ConfigProblems.UnknownNoticePart(article.Where, article.Part, Suggestion.Hint(article.Part, parts)));
    }

    /// <summary>The parameters that a rule needs and that have no usable value on the as-of date: without them it is not run.</summary>
    public static ImmutableArray<string> MissingParameters(Rule rule, ImmutableDictionary<string, RunParameter> parameters, DateOnly asOf)
    {
        var values = new ParameterValues(parameters, asOf);
        return
        [
            .. rule.Check.Body.Parameters.Where(use => values.WhyUnusable(use) is not null).Select(use => use.Name)
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
