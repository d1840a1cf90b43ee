using System.Text.RegularExpressions;
using Matcher.Support;

namespace Matcher.Conventions;

/// <summary>docs/architecture.md sends people to folders and files; a page that sends them nowhere is worse than none.</summary>
[TestFixture]
public sealed partial class ArchitecturePageTests
{
    // Where a path on the page may begin.
    private static readonly string[] Bases = ["", "src/Matcher", "src", "docs", "src/Matcher/Formats"];

    private static readonly string[] Named =
    [
        .. Code().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"))).Select(code => code.Groups[1].Value),
    ];

    private static readonly HashSet<string> Files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs",
        SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories))
        .Select(Path.GetFileNameWithoutExtension)
        .ToHashSet(StringComparer.Ordinal)!;

    [Test]
    public void Every_path_on_it_is_there()
    {
        var paths = Named.Where(name => name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".cs", StringComparison.Ordinal))
            .Select(name => name.Split('<')[0].TrimEnd('/'))
            .ToList();
        Assert.That(paths, Has.Count.GreaterThan(40));
        Assert.That(paths.Where(path => !Bases.Any(start => IsThere(Path.Combine(Repository.Root, start, path)))), Is.Empty);
    }

    [Test]
    public void Every_type_on_it_is_there()
    {
        var types = Named.Where(name => TypeName().IsMatch(name)).Select(name => name.Split('.')[0]).ToList();
        Assert.That(types, Has.Count.GreaterThan(8));
        Assert.That(types.Where(type => !Files.Contains(type) && !Bases.Any(start => IsThere(Path.Combine(Repository.Root, start, type)))),
            Is.Empty);
    }

    // A path may stand for several: FollowUp/Ledger*.cs.
    private static bool IsThere(string path) => path.Contains('*', StringComparison.Ordinal)
        ? Directory.Exists(Path.GetDirectoryName(path))
            && Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path)).Any()
        : File.Exists(path) || Directory.Exists(path);

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^[A-Z][a-z]+[A-Z][A-Za-z]*(\\.[A-Z][A-Za-z]*)?$")]
    private static partial Regex TypeName();
}
