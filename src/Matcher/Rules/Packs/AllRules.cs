using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Cores;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Rules.Conditions;
using Matcher.Rules.Model;

namespace Matcher.Rules.Packs;

/// <summary>Reads every rule of a pack and of the bureau's own, and what they say about each other.</summary>
internal static class AllRules
{
    /// <summary>
    /// Reads the rules that are in order, whatever is wrong with the others, and does not run their examples: what those would
    /// say about a rule that is not in order follows from that.
    /// </summary>
    public static ImmutableArray<Rule> Read(PackFiles files, RuleKinds kinds, SourceCatalogue catalogue, CountyNotice? notice,
        ProblemList problems)
    {
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        var read = AllCores.Select(files.Names, name => ReadOne(name, files, kinds, catalogue, notice));
        foreach (var (name, _, own) in read)
        {
            problems.AddRange(own.All);
            if (own.HasErrors)
                wrong.Add(name);
        }

        var rules = read.Select(one => one.Rule).OfType<Rule>().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();
        CheckParameterTypes(rules, problems);
        rules = new RuleReferences(rules, files, problems).Resolve();
        return [.. rules.Where(rule => !wrong.Contains(rule.Id))];
    }

    private static (string Name, Rule? Rule, ProblemList Own) ReadOne(string name, PackFiles files, RuleKinds kinds,
        SourceCatalogue catalogue, CountyNotice? notice)
    {
        var own = new ProblemList();
        var rule = new RuleFileReader(files, kinds, catalogue, notice).Read(name, own);
        return (name, rule, own.HasErrors && catalogue.Shipped is { } shipped ? BehindErrors(shipped) : own);

        // A rule that can be read with the pack's own descriptions is in order: what is wrong stands in the bureau's file.
        ProblemList BehindErrors(SourceCatalogue shipped)
        {
            var (_, before, problems) = ReadOne(name, files, kinds, shipped with { Shipped = null }, notice);
            if (problems.HasErrors || before is null)
                return own;
            var theirs = new ProblemList();
            theirs.AddRange(OwnWords.Of(before, catalogue)
                .Select(column => ConditionProblems.UnreadWithOwnWords(column.OwnWordsAt!, column.Name, own.All[0].Where)));
            return theirs.HasErrors ? theirs : own;
        }
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
}
