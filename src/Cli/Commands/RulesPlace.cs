using System.CommandLine;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Cli.Reports;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Rules.Packs;

namespace Matcher.Cli.Commands;

/// <summary>Where a rule pack is: named by a config, or a folder of rules.</summary>
/// <param name="Folder">Full path of the rules.</param>
/// <param name="Shown">The same as messages show it.</param>
/// <param name="Config">The config that named them; null where the folder itself was named.</param>
internal sealed record RulesPlace(string Folder, string Shown, MatcherConfig? Config)
{
    private const string UsualFolder = "rules";

    /// <summary>A config, a folder with one, or a folder of rules; left out: what is in the current folder.</summary>
    public static Argument<string> Argument(CliTexts texts) => WordArgument.Optional("place", texts.Of("ArgumentRulesPlace"));

    /// <summary>Loads the pack and reports on it, or on what is wrong with it.</summary>
    public static Report WithPack(string? place, Session session, Func<RulePack, RulesPlace, Report> report) =>
        With(place, session, (found, catalogue, problems) =>
            RulePack.Load(found.Folder, found.Shown, catalogue, problems, found.Config?.Notice, found.LocalRules(session)) is { } pack
                ? report(pack, found)
                : null);

    /// <summary>Reads the sources' descriptions and reports on what is made of the rules; every problem is told.</summary>
    /// <param name="place">As the command line names it.</param>
    /// <param name="session">The session.</param>
    /// <param name="report">The report, or null where the problems are all there is to say.</param>
    public static Report With(string? place, Session session, Func<RulesPlace, SourceCatalogue, ProblemList, Report?> report)
    {
        var lines = new ProblemLines(session);
        if (Find(place ?? Usual(session), session, lines) is not { } found)
            return Report.Nothing(ExitCode.ConfigInvalid);

        var problems = new ProblemList();
        var made = SourceCatalogue.Load(found.Folder, found.Shown, problems, found.Local(session)) is { } catalogue
            ? report(found, catalogue, problems)
            : null;
        lines.Show(problems.All);
        return made ?? Report.Nothing(ExitCode.ConfigInvalid);
    }

    /// <summary>The day whose parameters count: the config's as-of date, else today.</summary>
    public DateOnly AsOf(Session session) => Config?.AsOf ?? DateOnly.FromDateTime(session.Clock.GetLocalNow().DateTime);

    /// <summary>The bureau's own rules; a folder of rules alone knows nothing of them.</summary>
    public LocalRules? LocalRules(Session session) =>
        Config is { } config ? Rules.Packs.LocalRules.Of(config.LocalRulesFolder, session.WorkingFolder) : null;

    // A folder of rules alone knows nothing of a bureau's own sources either.
    private LocalSources? Local(Session session) =>
        Config is { } config ? LocalSources.Of(config.LocalSourcesFolder, session.WorkingFolder) : null;

    private static string Usual(Session session) =>
        !File.Exists(session.FullPath(ConfigLoader.FileName)) && Directory.Exists(session.FullPath(UsualFolder))
            ? UsualFolder
            : ConfigLoader.FileName;

    private static RulesPlace? Find(string place, Session session, ProblemLines lines)
    {
        var full = session.FullPath(place);
        var isFolderOfRules = Directory.Exists(full) && !File.Exists(Path.Combine(full, ConfigLoader.FileName));
        var config = isFolderOfRules ? null : ConfigFile.Read(full, session, lines).Config;
        if (isFolderOfRules)
            return new RulesPlace(full, Path.GetRelativePath(session.WorkingFolder, full).Replace('\\', '/'), Config: null);
        return config is null ? null : new RulesPlace(config.RulesFolder, config.RulesShownFrom(session.WorkingFolder), config);
    }
}
