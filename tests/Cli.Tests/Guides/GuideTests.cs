using System.Text;
using Matcher.Cli.Support;

namespace Matcher.Cli.Guides;

/// <summary>
/// Every command of a guide does what the guide shows. After a change that is meant, the screens are written anew by
/// <c>MATCHER_GUIDES=write dotnet test -c Release tests/Cli.Tests --filter FullyQualifiedName~Guides</c>.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class GuideTests
{
    private static readonly string Folder = Path.Combine(BuiltFiles.RepositoryRoot, "docs", "guide");
    public static readonly bool IsToBeWritten = Environment.GetEnvironmentVariable("MATCHER_GUIDES") == "write";

    public static IEnumerable<string> Guides => Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path))
        .Where(name => GuideText.Parts(File.ReadAllLines(Path.Combine(Folder, name))).Any()).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Guides))]
    public void Every_screen_is_what_the_program_shows(string name)
    {
        var path = Path.Combine(Folder, name);
        var lines = File.ReadAllLines(path, Encoding.UTF8).ToList();
        using var story = new GuideStory(chinese: name.Contains("zh-CN", StringComparison.Ordinal));
        List<(GuidePart.Typed Typed, IReadOnlyList<string> Real)> differing = [];
        foreach (var part in GuideText.Parts([.. lines]).ToList())
        {
            if (part is GuidePart.Deed deed)
                story.Do(deed);
            else if (part is GuidePart.Typed typed && story.Type(typed) is { } real && !GuideScreen.Agrees(typed.Screen, real))
                differing.Add((typed, real));
        }

        if (IsToBeWritten)
            Write(path, lines, differing);
        Assert.That(IsToBeWritten ? [] : differing.Select(one => $"""
            {name}({one.Typed.Line}): > {one.Typed.Command}
            {string.Join('\n', one.Real)}
            """), Is.Empty);
    }

    private static void Write(string path, List<string> lines, List<(GuidePart.Typed Typed, IReadOnlyList<string> Real)> differing)
    {
        foreach (var (typed, real) in differing.OrderByDescending(one => one.Typed.Line))
        {
            lines.RemoveRange(typed.Line, typed.Screen.Count);
            lines.InsertRange(typed.Line, GuideScreen.Renewed(typed.Screen, real));
        }

        if (differing.Count > 0)
            File.WriteAllText(path, string.Join('\n', lines) + '\n');
    }
}
