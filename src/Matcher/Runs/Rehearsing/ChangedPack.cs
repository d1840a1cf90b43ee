using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;

namespace Matcher.Runs.Rehearsing;

/// <summary>
/// The changed rules of a rehearsal: a whole pack in a folder of its own, a folder of a bureau's own rules, or one file that stands in
/// for a rule of the current pack or for one of the bureau's own.
/// </summary>
/// <param name="Setup">As the run's own, with the changed rules.</param>
/// <param name="ReadsTheSame">Whether the sources are described as they are now, so that the files need be read only once.</param>
/// <param name="AsIfActive">Drafts that were asked for by name and are rehearsed as if they were active.</param>
internal sealed record ChangedPack(RunSetup Setup, bool ReadsTheSame, ImmutableArray<string> AsIfActive)
{
    /// <summary>Loads it; null, with every problem, when something is wrong with it.</summary>
    /// <param name="current">The run's setup, for all rules.</param>
    /// <param name="path">Full path of the folder, or of the file.</param>
    /// <param name="shown">The same as messages show it.</param>
    /// <param name="only">The rules that were asked for by name; empty: all.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static ChangedPack? Load(RunSetup current, string path, string shown, ImmutableArray<string> only, ProblemList problems)
    {
        var own = new ProblemList();
        var describes = Directory.Exists(Path.Combine(path, SourceCatalogue.Folder));
        var catalogue = describes
            ? SourceCatalogue.Load(path, shown, own, LocalSources.Of(current.Config.LocalSourcesFolder, current.Config.Folder))
            : current.Catalogue;
        var pack = catalogue is null ? null : Load(current, path, shown, catalogue, own);
        if (pack is not null)
            CheckChoice(only, current.Pack, pack, own);
        problems.AddRange(own.All);
        if (pack is null || own.HasErrors)
            return null;

        // A new rule begins as a draft, which no run applies: asked for by name, it is wanted all the same.
        var drafts = pack.Rules.Where(rule => rule.Status == RuleStatus.Draft && only.Contains(rule.Id)).Select(rule => rule.Id)
            .ToImmutableArray();
        var rehearsed = new RulePack([
            .. pack.Rules.Select(rule => drafts.Contains(rule.Id) ? rule with { Status = RuleStatus.Active } : rule),
        ]);
        return new ChangedPack(
            current with { Scope = current.Scope with { Catalogue = catalogue!, Pack = rehearsed } },
            !describes
                || IsSame(Path.Combine(current.Config.RulesFolder, SourceCatalogue.Folder), Path.Combine(path, SourceCatalogue.Folder)),
            drafts);
    }

    private static RulePack? Load(RunSetup current, string path, string shown, SourceCatalogue catalogue, ProblemList problems) =>
        RulePack.Load(RehearsedFiles.Of(current.Config, path, shown, problems), current.Options.Kinds, catalogue, current.Config.Notice,
            problems);

    private static void CheckChoice(ImmutableArray<string> only, RulePack current, RulePack changed, ProblemList problems)
    {
        var known = current.Rules.Concat(changed.Rules).Select(rule => rule.Id).Distinct(StringComparer.Ordinal).ToList();
        foreach (var id in only.Where(id => !known.Contains(id)))
            problems.Add(OptionProblems.UnknownRule(Place.Nowhere, id, Suggestion.Hint(id, known)));
    }

    private static bool IsSame(string oneFolder, string otherFolder)
    {
        var one = FilesOf(oneFolder);
        var other = FilesOf(otherFolder);
        return one.Select(file => file.Name).SequenceEqual(other.Select(file => file.Name), StringComparer.Ordinal)
            && one.Zip(other).All(pair => File.ReadAllBytes(pair.First.Path).AsSpan().SequenceEqual(File.ReadAllBytes(pair.Second.Path)));
    }

    private static ImmutableArray<YamlFolder.Entry> FilesOf(string folder) => YamlFolder.Open(folder, folder, new ProblemList()).Files;
}
