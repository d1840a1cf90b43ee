using System.Text.RegularExpressions;
using Matcher.Publishing;
using Matcher.Publishing.Products;

namespace Matcher.Cli.Publishing;

/// <summary>What lies beside the program.</summary>
[TestFixture]
public sealed partial class ProductFilesTests
{
    private static readonly SourceTree Tree = SourceTree.Open(allowUncommitted: true);

    private static readonly HashSet<string> Paths = new(ProductFiles.Paths(Tree), StringComparer.Ordinal);

    [TestCase("rules/vehicle-owned.yaml", TestName = "rules")]
    [TestCase("rules/sources/vehicles.yaml", TestName = "sources")]
    [TestCase("rules/schema/rule.schema.json", TestName = "what an editor checks a rule by")]
    [TestCase("samples/liulin/matcher.yaml", TestName = "the sample")]
    [TestCase("samples/liulin/secret.key", TestName = "the sample's secret: its numbers depend on it")]
    [TestCase("samples/liulin/expected/疑点清单/全县.csv", TestName = "what the sample must give")]
    [TestCase("README.zh-CN.md", TestName = "where one begins to read")]
    [TestCase("docs/lists.zh-CN.md", TestName = "guides")]
    public void It_is_there(string path) => Assert.That(Paths, Does.Contain(path));

    [Test]
    public void No_link_in_the_guides_leads_nowhere()
    {
        var dead = Paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(path => Link().Matches(File.ReadAllText(Path.Combine(Tree.Root, path)))
                .Select(link => (From: path, To: Resolved(path, link.Groups["to"].Value))))
            .Where(link => !Paths.Contains(link.To) && !Paths.Any(path => path.StartsWith(link.To + "/", StringComparison.Ordinal)))
            .Select(link => $"{link.From}: {link.To}");
        Assert.That(dead, Is.Empty);
    }

    private static string Resolved(string from, string to) =>
        Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(from)!, to))).Replace('\\', '/').TrimEnd('/');

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<to>[^)#\s]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
