using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Commands;

/// <summary>Which descriptions files are held against: those that the user names, those of a config nearby, else the pack's.</summary>
/// <param name="Rules">Full path of the rule pack.</param>
/// <param name="Shown">The same as messages show it.</param>
/// <param name="Config">The config nearby, or null.</param>
internal sealed record InspectionPlace(string Rules, string Shown, MatcherConfig? Config)
{
    // Exports lie in folders of their own, rarely more than so deep under the config.
    private const int FoldersAbove = 4;

    /// <summary>Where the bureau's own descriptions are, or would be.</summary>
    public string LocalSources => Config is null
        ? ConfigLoader.UsualLocalSources
        : Config.LocalSourcesFolder ?? Path.Combine(Config.Folder, ConfigLoader.UsualLocalSources);

    /// <summary>Finds them; null, after saying so, when there are none.</summary>
    public static InspectionPlace? Find(string file, string? rules, Session session)
    {
        var config = ConfigNear(file, session);
        if (rules is not null)
            return new InspectionPlace(session.FullPath(rules), Relative(session.FullPath(rules)), config);
        if (config is not null)
            return new InspectionPlace(config.RulesFolder, config.RulesShownFrom(session.WorkingFolder), config);
        if (ShippedRules.Folder is { } shipped)
            return new InspectionPlace(shipped, MatcherConfig.ShippedRulesShownAs, null);
        session.Fail("InspectNoRules");
        return null;

        string Relative(string folder) => Path.GetRelativePath(session.WorkingFolder, folder).Replace('\\', '/');
    }

    /// <summary>Loads them; null, with every problem, when one is wrong.</summary>
    public SourceCatalogue? Load(Session session, ProblemList problems) => SourceCatalogue.Load(
        Rules,
        Shown,
        problems,
        Catalogue.Sources.LocalSources.Of(Config?.LocalSourcesFolder, session.WorkingFolder));

    private static MatcherConfig? ConfigNear(string file, Session session)
    {
        foreach (var folder in FoldersOf(file, session))
        {
            var path = Path.Combine(folder, ConfigLoader.FileName);
            if (!File.Exists(path))
                continue;
            var config = ShippedRules.LoadConfig(path, new ProblemList());
            if (config is null)
                session.Warn("InspectConfigUnused", path);
            return config;
        }

        return null;
    }

    private static IEnumerable<string> FoldersOf(string file, Session session)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(session.FullPath(file)) ?? session.WorkingFolder);
        for (var above = 0; folder is not null && above <= FoldersAbove; above++, folder = folder.Parent)
            yield return folder.FullName;
        yield return session.WorkingFolder;
    }
}
