using Matcher.Cli.Support;

namespace Matcher.Cli.Cases;

/// <summary>
/// Small inputs that once came out wrong, each for a kind of fault: what was silently clean, or wrongly listed. Beside the files of
/// each stands what must come of it (<c>expected.txt</c>), as people read it.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(BuiltFiles.RepositoryRoot, "tests", "Cli.Tests", "Cases", "Files");

    public static IEnumerable<string> Cases =>
        Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Cases))]
    public void What_must_come_of_it(string name)
    {
        using var work = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, name), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(work.Path, Path.GetRelativePath(Path.Combine(Folder, name), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var config = Path.Combine(work.Path, "matcher.yaml");
        File.WriteAllText(config,
            File.ReadAllText(config).Replace("rules: rules", $"rules: '{BuiltFiles.RepositoryRoot}/rules'", StringComparison.Ordinal));

        var result = MatcherProcess.Run(work.Path, "run", "matcher.yaml");

        Leaks.AssertNone(work.Path, result);
        var told = CaseReport.Of(result, Path.Combine(work.Path, "out"));
        var expected = Path.Combine(Folder, name, "expected.txt");
        if (!File.Exists(expected) || told != File.ReadAllText(expected).ReplaceLineEndings("\n"))
            File.WriteAllText(Path.ChangeExtension(expected, ".received.txt"), told);
        Assert.That(told, Is.EqualTo(File.Exists(expected) ? File.ReadAllText(expected).ReplaceLineEndings("\n") : ""));
    }
}
