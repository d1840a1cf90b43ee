using System.Collections.Immutable;
using System.Security.Cryptography;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Catalogue.Verdicts;
using Matcher.Foundation.Cores;
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
    public static RulePack? Load(string rulesFolder, string shownFolder, SourceCatalogue catalogue, ProblemList problems,
        CountyNotice? notice = null) =>
        Load(rulesFolder, shownFolder, inPlace: null, RuleKinds.Standard, catalogue, notice, problems);

    /// <summary>Reads every rule.</summary>
    /// <param name="rulesFolder">Full path of the rule pack.</param>
    /// <param name="shownFolder">The folder as messages show it.</param>
    /// <param name="inPlace">A file that stands in place of the folder's own of that name, or beside the others; null: none.</param>
    /// <param name="kinds">The kinds that the rules may be of.</param>
    /// <param name="catalogue">The sources' columns.</param>
    /// <param name="notice">The county's own notice; null where no config is at hand.</param>
    /// <param name="problems">Takes what is wrong, with lines.</param>
    internal static RulePack? Load(string rulesFolder, string shownFolder, YamlFolder.Entry? inPlace, RuleKinds kinds,
        SourceCatalogue catalogue, CountyNotice? notice, ProblemList problems)
    {
        var own = new ProblemList();
        var folder = YamlFolder.Open(rulesFolder, shownFolder, own).Without(VerdictFile.Name);
        var files = inPlace is null ? folder : folder.With(inPlace);
        var rules = ReadAll(files, kinds, catalogue, notice, own);
        var examples = new PackExamples(catalogue, shipped => ReadAll(files, kinds, shipped, notice, new ProblemList()));
        own.AddRange(RuleTests.ProblemsOf(examples.Run(rules, own).SelectMany(rule => rule.Tests)));
        problems.AddRange(own.All.InFileOrder());
        return own.HasErrors ? null : new RulePack(rules);
    }

    /// <summary>
    /// Reads the rules that are in order, whatever is wrong with the others, and does not run their examples: what those would
    /// say about a rule that is not in order follows from that.
    /// </summary>
    internal static ImmutableArray<Rule> ReadAll(YamlFolder folder, RuleKinds kinds, SourceCatalogue catalogue, CountyNotice? notice,
        ProblemList problems)
    {
        if (folder is { Exists: true, Files.IsEmpty: true })
            problems.Add(RuleReadingProblems.None(new Place(folder.ShownAs)));
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        var read = AllCores.Select(folder.Files, file => Read(file, kinds, catalogue, notice));
        foreach (var (file, _, own) in read)
        {
            problems.AddRange(own.All);
            if (own.HasErrors)
                wrong.Add(file.Name);
        }

        var rules = read.Select(one => one.Rule).OfType<Rule>().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();
        CheckParameterTypes(rules, problems);
        rules = new RuleReferences(rules, [.. folder.Files.Select(file => file.Name)], problems).Resolve();
        return [.. rules.Where(rule => !wrong.Contains(rule.Id))];
    }

    /// <summary>
    /// Says which active or trial rules need a parameter that has no usable value on the as-of date: they are not run. For
    /// <c>matcher check</c>, before any data is read.
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
            .Select(values.WhyUnusable)
            .OfType<Problem>());
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

    private static (YamlFolder.Entry File, Rule? Rule, ProblemList Own) Read(YamlFolder.Entry file, RuleKinds kinds,
        SourceCatalogue catalogue, CountyNotice? notice)
    {
        var own = new ProblemList();
        var rule = YamlFile.Read(file.Path, file.ShownAs, own) is { } root && MapReader.Open(root, file.ShownAs, own) is { } map
            ? new RuleReader(kinds, catalogue, notice, own).Read(file.Name, HashOf(file.Path), map)
            : null;
        return (file, rule, own.HasErrors && catalogue.Shipped is { } shipped ? BehindErrors(shipped) : own);

        // A rule that can be read with the pack's own descriptions is in order: what is wrong stands in the bureau's file.
        ProblemList BehindErrors(SourceCatalogue shipped)
        {
            var (_, before, problems) = Read(file, kinds, shipped with { Shipped = null }, notice);
            if (problems.HasErrors || before is null)
                return own;
            var theirs = new ProblemList();
            theirs.AddRange(OwnWords.Of(before, catalogue)
                .Select(column => ConditionProblems.UnreadWithOwnWords(column.OwnWordsAt!, column.Name, own.All[0].Where)));
            return theirs.HasErrors ? theirs : own;
        }
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

    // The first use of a parameter says what it is.
    private static void CheckParameterTypes(ImmutableArray<Rule> rules, ProblemList problems)
    {
        var first = new Dictionary<string, ParameterUse>(StringComparer.Ordinal);
        foreach (var use in rules.SelectMany(rule => rule.Check.Body.Parameters))
        {
            if (!first.TryAdd(use.Name, use) && first[use.Name].Type != use.Type)
            {
                problems.Add(ParameterProblems.WrongType(use.Where, use.Name, TypeName.Of(use.Type),
                    TypeName.Of(first[use.Name].Type), first[use.Name].Where));
            }
        }
    }

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
