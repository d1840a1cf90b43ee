using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Sessions;

/// <summary>The rule pack that came with the program: beside it, or above it in a clone.</summary>
internal static class ShippedRules
{
    /// <summary>Name of the folder.</summary>
    public const string FolderName = "rules";

    /// <summary>Full path of its folder; null where it is not there.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Whether a folder holds a rule pack.</summary>
    public static bool IsPack(string folder) => Directory.Exists(Path.Combine(folder, SourceCatalogue.Folder));

    /// <summary>Reads a config, which may leave the pack out: then it is this one.</summary>
    /// <param name="path">Full path of the file, or of a folder that holds <c>matcher.yaml</c>.</param>
    /// <param name="problems">Takes what is wrong, with lines.</param>
    public static MatcherConfig? LoadConfig(string path, ProblemList problems) => ConfigLoader.Load(path, problems, Folder);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var rules = Path.Combine(folder.FullName, FolderName);
            if (IsPack(rules))
                return rules;
        }

        return null;
    }
}
