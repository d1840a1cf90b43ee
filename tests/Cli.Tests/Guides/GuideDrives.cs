using System.Text.RegularExpressions;
using Matcher.Cli.Support;

namespace Matcher.Cli.Guides;

/// <summary>The drives of a guide (<c>D:\...</c>) as folders of a temporary one, so that it can be played anywhere.</summary>
internal sealed partial class GuideDrives(string root)
{
    /// <summary>The folder in which the story stands.</summary>
    public string Current { get; set; } = Path.Combine(root, "C");

    /// <summary>Where a path of the guide really is.</summary>
    public string Real(string path) => DrivePath().Match(path) is { Success: true } match
        ? Path.Combine(root, match.Groups["drive"].Value, Slashes(match.Groups["rest"].Value))
        : Path.GetFullPath(Slashes(path), Current);

    /// <summary>A word of a command as it is typed on this machine.</summary>
    public string Word(string word) => DrivePath().IsMatch(word) ? Real(word) : Slashes(word);

    /// <summary>What the program says, with the guide's drives.</summary>
    public string Shown(string text) => Regex.Replace(
        text.Replace(BuiltFiles.RepositoryRoot, Path.Combine(root, "D", "matcher"), StringComparison.Ordinal),
        Regex.Escape(root) + @"[/\\](?<drive>[A-Z])(?<rest>[/\\][^\s，。：、；（）“”]*)?",
        match => $"{match.Groups["drive"].Value}:{match.Groups["rest"].Value.Replace('/', '\\')}",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    private static string Slashes(string path) => path.Replace('\\', Path.DirectorySeparatorChar);

    [GeneratedRegex(@"^(?<drive>[A-Z]):\\(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DrivePath();
}
