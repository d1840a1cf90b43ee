using System.Text.RegularExpressions;
using Matcher.Cli.Support;

namespace Matcher.Cli.Guides;

/// <summary>Who follows a link of a guide finds a page; who reads the one language finds every section of the other.</summary>
[TestFixture]
public sealed partial class GuideLinksTests
{
    private static readonly string Folder = Path.Combine(BuiltFiles.RepositoryRoot, "docs", "guide");

    public static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public void Every_link_leads_somewhere(string name) => Assert.That(
        Link().Matches(File.ReadAllText(Path.Combine(Folder, name))).Select(match => match.Groups["to"].Value)
            .Where(to => !Path.Exists(Path.Combine(Folder, to))),
        Is.Empty);

    [Test]
    public void The_operators_guide_is_the_same_in_both_languages() =>
        Assert.That(Shape("operator.zh-CN.md"), Is.EqualTo(Shape("operator.md")));

    // Headings by their depth, and what is typed and done; folders bear a name in each language.
    private static List<string> Shape(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, name));
        return
        [
            .. lines.Where(line => Heading().IsMatch(line)).Select(line => line.Split(' ')[0]),
            .. GuideText.Parts(lines).Select(part => part is GuidePart.Typed typed
                ? string.Join(' ', GuideText.Words(typed.Command).Take(3).Where(word => word.All(char.IsAsciiLetterLower)))
                : ((GuidePart.Deed)part).Words[0]),
        ];
    }

    [GeneratedRegex(@"\]\((?<to>[^):#]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("^##+ ")]
    private static partial Regex Heading();
}
