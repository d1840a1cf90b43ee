using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Resources;
using Matcher.Cli.Terminal;
using Matcher.Configuration;
using Matcher.Problems;
using Matcher.Rules;
using Matcher.Sources;

namespace Matcher.Cli.Commands;

/// <summary>Where a rule pack is: named by a config, or a folder of rules.</summary>
internal static class RulesPlace
{
    private const string UsualFolder = "rules";

    /// <summary>A config, a folder with one, or a folder of rules; left out: what is in the current folder.</summary>
    public static Argument<string> Argument(CliTexts texts) => WordArgument.Optional("place", texts.Of("ArgumentRulesPlace"), texts);

    /// <summary>Loads the pack and reports on it, or on what is wrong with it.</summary>
    public static Report WithPack(string? place, Session session, Func<RulePack, string, Report> report)
    {
        var lines = new ProblemLines(session);
        var problems = new ProblemList();
        if (Folder(place ?? Usual(session), session, lines) is not var (folder, local))
            return Report.Nothing(ExitCode.ConfigInvalid);

        var shown = Path.GetRelativePath(session.WorkingFolder, folder).Replace('\\', '/');
        var catalogue = SourceCatalogue.Load(folder, shown, problems, local);
        var pack = catalogue is null ? null : RulePack.Load(folder, shown, catalogue, problems);
        lines.Show(problems.All);
        return pack is null ? Report.Nothing(ExitCode.ConfigInvalid, problems.All, session) : report(pack, folder);
    }

    private static string Usual(Session session) =>
        !File.Exists(session.FullPath(ConfigLoader.FileName)) && Directory.Exists(session.FullPath(UsualFolder))
            ? UsualFolder
            : ConfigLoader.FileName;

    private static (string Folder, LocalSources? Local)? Folder(string place, Session session, ProblemLines lines)
    {
        var full = session.FullPath(place);
        if (Directory.Exists(full) && !File.Exists(Path.Combine(full, ConfigLoader.FileName)))
            return (full, null);
        return ConfigFile.Read(full, session, lines).Config is { } config
            ? (config.RulesFolder, LocalSources.Of(config.LocalSourcesFolder, session.WorkingFolder))
            : null;
    }
}
