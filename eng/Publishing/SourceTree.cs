using System.Globalization;
using System.Reflection;

namespace Matcher.Publishing;

/// <summary>The sources that are published.</summary>
/// <param name="Root">Full path of the repository.</param>
/// <param name="Version">The product's version.</param>
/// <param name="Commit">The commit that is checked out.</param>
/// <param name="CommittedAt">When it was made: the only time that goes into what is published, so that it can be made again.</param>
internal sealed record SourceTree(string Root, string Version, string Commit, DateTimeOffset CommittedAt)
{
    /// <summary>Full path of the folder for everything that is made.</summary>
    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>Full path of the folder for what is published.</summary>
    public string Published => Path.Combine(Artifacts, "publish");

    /// <summary>Full path of the program's project.</summary>
    public string Cli => Path.Combine(Root, "src", "Cli");

    /// <summary>The sources that this program was built from.</summary>
    /// <param name="allowUncommitted">Whether files may be changed that are not committed: such a program cannot be made again.</param>
    /// <exception cref="PublishingException">Files are changed.</exception>
    public static SourceTree Open(bool allowUncommitted)
    {
        var root = Path.TrimEndingDirectorySeparator(Fact("RepositoryRoot"));
        if (!allowUncommitted && Tool.Read(root, "git", "status", "--porcelain").Length > 0)
            throw new PublishingException("files are changed and not committed; commit them, or use --allow-uncommitted");
        var last = Tool.Read(root, "git", "log", "-1", "--format=%H %cI").Trim().Split(' ');
        return new SourceTree(root, Fact("ProductVersion"), last[0], DateTimeOffset.Parse(last[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Paths of the files under some folders, relative to the root and with <c>/</c>; only those that git knows.</summary>
    public IReadOnlyList<string> Files(params IEnumerable<string> under) =>
        [.. Tool.Read(Root, "git", ["ls-files", "-z", "--", .. under]).Split('\0', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What the build wrote down about itself.</summary>
    public static string Fact(string key) => typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == key).Value!;
}
