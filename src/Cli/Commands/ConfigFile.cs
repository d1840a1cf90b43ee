using System.CommandLine;
using Matcher.Catalogue.Config;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Commands;

/// <summary>The config that the command line names.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Config">What it says; null when it cannot be used.</param>
/// <param name="Problems">What is wrong with it; told already.</param>
internal sealed record ConfigFile(string Path, MatcherConfig? Config, IReadOnlyList<Problem> Problems)
{
    private const string UsualLogFolder = "logs";

    /// <summary>
    /// Where the log goes. A scheduled run with a broken config must leave its reason somewhere, so it goes to the usual
    /// folder then; nowhere when there is no config at all.
    /// </summary>
    public string? LogFolder => Config?.LogFolder
        ?? (File.Exists(Path) ? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, UsualLogFolder) : null);

    /// <summary>Where runs may have been recorded: while the config could not be read, in the usual folder.</summary>
    public IEnumerable<string> LogFolders =>
        new[] { LogFolder, System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, UsualLogFolder) }.OfType<string>().Distinct();

    /// <summary>A file, or a folder that holds <c>matcher.yaml</c>; left out: the one of the current folder.</summary>
    public static Argument<string> Argument(CliTexts texts) => WordArgument.Optional("config", texts.Of("ArgumentConfig"));

    /// <summary>Reads it and tells every problem.</summary>
    public static ConfigFile Read(string? path, Session session, ProblemLines lines)
    {
        var full = session.FullPath(path ?? ConfigLoader.FileName);
        var file = Directory.Exists(full) ? System.IO.Path.Combine(full, ConfigLoader.FileName) : full;
        var problems = new ProblemList();
        var config = ShippedRules.LoadConfig(file, problems);
        lines.Show(problems.All);
        if (!File.Exists(file))
            session.Error.WriteLine(session.Texts.Of("ConfigLookedFor", file));
        return new ConfigFile(file, config, problems.All);
    }
}
