using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Packs;

namespace Matcher.Runs.Rehearsing;

/// <summary>
/// Finds out what a rehearsal is given: what is changed, the pack or the bureau's own rules. The other of the two stays as it is.
/// </summary>
internal static class RehearsedFiles
{
    /// <summary>The files of the changed rules.</summary>
    /// <param name="config">The config, for what stays as it is.</param>
    /// <param name="path">Full path of the folder, or of the file.</param>
    /// <param name="shown">The same as messages show it.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static PackFiles Of(MatcherConfig config, string path, string shown, ProblemList problems)
    {
        var local = LocalRules.Of(config.LocalRulesFolder, config.Folder);
        var packShown = config.RulesShownFrom(config.Folder);
        if (!File.Exists(path))
        {
            return IsOfOwnRules(config, path)
                ? PackFiles.Open(config.RulesFolder, packShown, new LocalRules(path, shown), problems)
                : PackFiles.Open(path, shown, local, problems);
        }

        var now = PackFiles.Open(config.RulesFolder, packShown, local, problems);
        var file = new YamlFolder.Entry(Path.GetFileNameWithoutExtension(path), path, shown);
        return Extends(path) || now.OfOwn(file.Name) is not null || Path.GetDirectoryName(path) == config.LocalRulesFolder
            ? now.WithOwn(file)
            : now with { Pack = now.Pack.With(file) };
    }

    /// <summary>Whether a folder is one of a bureau's own rules, and not a whole pack.</summary>
    public static bool IsOfOwnRules(MatcherConfig config, string folder)
    {
        if (folder == config.LocalRulesFolder)
            return true;
        if (!Directory.Exists(folder) || Directory.Exists(Path.Combine(folder, SourceCatalogue.Folder)))
            return false;
        var files = YamlFolder.Open(folder, folder, new ProblemList()).Files;
        return !files.IsEmpty && (files.Any(file => Extends(file.Path))
            || files.All(file => !File.Exists(Path.Combine(config.RulesFolder, Path.GetFileName(file.Path)))));
    }

    private static bool Extends(string file) => YamlFile.Read(file, file, new ProblemList()) is YamlMap map
        && map.Entries.Any(entry => entry.Key.Text == RuleExtension.Key);
}
