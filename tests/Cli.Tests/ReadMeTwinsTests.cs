using System.Text.RegularExpressions;
using Matcher.Cli.Support;

namespace Matcher.Cli;

/// <summary>Most users read the Chinese page: it has every row, option, key and link that the English one has.</summary>
public sealed partial class ReadMeTwinsTests
{
    private static readonly string English = Text("README.md");
    private static readonly string Chinese = Text("README.zh-CN.md");

    [Test]
    public void They_have_the_same_sections_and_tables()
    {
        Assert.That(Shape(Chinese), Is.EqualTo(Shape(English)));

        static IEnumerable<string> Shape(string text) => text.Split('\n')
            .Where(line => line.StartsWith('#') || line.StartsWith('|'))
            .Select(line => line.StartsWith('|') ? $"{line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')} columns" : line[..line.IndexOf(' ', StringComparison.Ordinal)]);
    }

    [Test]
    public void They_name_the_same_options_keys_and_files() => Assert.That(Names(Chinese), Is.EquivalentTo(Names(English)));

    // What stands in code marks and is no placeholder; pages that exist in both languages count as one.
    private static SortedSet<string> Names(string text) => new(
        Code().Matches(text).Select(match => match.Groups["code"].Value)
            .SelectMany(code => Word().Matches(code).Select(word => word.Value))
            .Concat(Link().Matches(text).Select(link => link.Groups["page"].Value.Replace(".zh-CN", "", StringComparison.Ordinal)
                .Replace(".zh", "", StringComparison.Ordinal)))
            .Except(["config", "what", "file", "folder", "place", "id", "changed", "name", "group", "shell", "rule"]),
        StringComparer.Ordinal);

    private static string Text(string name) => File.ReadAllText(Path.Combine(BuiltFiles.RepositoryRoot, name));

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("[a-z][a-z_.-]{2,}|--[a-z-]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\((?<page>[a-z][^)]+)\)")]
    private static partial Regex Link();
}
