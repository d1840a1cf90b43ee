using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Catalogue.Verdicts;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Packs;

namespace Matcher.Runs.Rehearsing;

/// <summary>Holds the texts of two packs against each other, before either is understood: so it can be said of any pack.</summary>
internal static class PackChanges
{
    // columns, the column, and what of it: columns.状态.meanings.
    private const int DepthOfSources = 2;

    // except.普通摩托车
    private const int DepthOfRules = 1;

    /// <summary>What is different: rules first, then sources, then reasons; each by id.</summary>
    /// <param name="before">Names the folders of the earlier pack.</param>
    /// <param name="after">Names those of the later one.</param>
    public static ImmutableArray<PackChange> Of(MatcherConfig before, MatcherConfig after) =>
        [.. Rules(before, after), .. Sources(before, after), .. Reasons(before, after)];

    private static IEnumerable<PackChange> Rules(MatcherConfig before, MatcherConfig after)
    {
        var (earlier, later) = (FilesOf(before), FilesOf(after));
        return Changes(PackPart.Rule, DepthOfRules, earlier.Names.Concat(later.Names),
            name => RuleFileReader.TextOf(earlier, name), name => RuleFileReader.TextOf(later, name));
    }

    private static PackFiles FilesOf(MatcherConfig config) =>
        PackFiles.Open(config.RulesFolder, "", LocalRules.Of(config.LocalRulesFolder, config.Folder), new ProblemList());

    private static IEnumerable<PackChange> Sources(MatcherConfig before, MatcherConfig after) =>
        InFolders(Path.Combine(before.RulesFolder, SourceCatalogue.Folder), Path.Combine(after.RulesFolder, SourceCatalogue.Folder), "")
            .Concat(InFolders(before.LocalSourcesFolder, after.LocalSourcesFolder, ConfigLoader.UsualLocalSources + "/"));

    private static IEnumerable<PackChange> InFolders(string? before, string? after, string prefix) =>
        Changes(PackPart.Source, DepthOfSources, NamesIn(before).Concat(NamesIn(after)),
            name => InFolder(before, name), name => InFolder(after, name)).Select(change => change with { Id = prefix + change.Id });

    private static IEnumerable<PackChange> Reasons(MatcherConfig before, MatcherConfig after) =>
        Changes(PackPart.Reasons, DepthOfRules, [VerdictFile.Name],
                name => InFolder(before.RulesFolder, name), name => InFolder(after.RulesFolder, name))
            .Concat(Changes(PackPart.Reasons, DepthOfRules, [ConfigLoader.UsualLocalVerdicts],
                _ => Text(before.LocalVerdictsFile), _ => Text(after.LocalVerdictsFile)));

    private static IEnumerable<PackChange> Changes(PackPart part, int depth, IEnumerable<string> names, Func<string, YamlMap?> before,
        Func<string, YamlMap?> after)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (earlier, later) = (before(name), after(name));
            if (earlier is null && later is null)
                continue;
            var kind = earlier is null ? PackChangeKind.New : later is null ? PackChangeKind.Gone : PackChangeKind.Changed;
            ImmutableArray<string> keys = kind == PackChangeKind.Changed ? [.. TextDifference.Of(earlier, later, depth)] : [];
            if (kind != PackChangeKind.Changed || !keys.IsEmpty)
                yield return new PackChange(part, name, TitleOf(later ?? earlier!), kind, keys);
        }
    }

    private static IEnumerable<string> NamesIn(string? folder) => Directory.Exists(folder)
        ? YamlFolder.Open(folder, folder, new ProblemList()).Files.Select(file => file.Name)
        : [];

    private static YamlMap? InFolder(string? folder, string name) => folder is null ? null : Text(Path.Combine(folder, $"{name}.yaml"));

    private static YamlMap? Text(string? file) =>
        File.Exists(file) ? YamlFile.Read(file, file, new ProblemList()) as YamlMap : null;

    private static string TitleOf(YamlMap file) =>
        file.Entries.FirstOrDefault(entry => entry.Key.Text == "title")?.Value is YamlScalar title ? title.Text : "";
}
