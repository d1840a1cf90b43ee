using System.Reflection;
using System.Text.RegularExpressions;
using Matcher.Support;

namespace Matcher.Conventions;

/// <summary>docs/glossary.md: one word a thing, and the code's names follow it.</summary>
[TestFixture]
public sealed partial class GlossaryTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "glossary.md"));

    private static readonly Assembly Engine = typeof(MatchRun).Assembly;

    private static readonly Type[] Named = [.. Engine.GetTypes().Where(type => !type.IsNested && !type.Name.StartsWith('<'))];

    private static readonly Term[] Terms =
    [
        .. Rows().Where(cells => cells is [_, _, _, _]).Select(cells => new Term(
            cells[0], cells[1], cells[2], [.. CodeWords().Matches(cells[3]).Select(word => word.Groups[1].Value)])),
    ];

    // The words of the second table's first column. One that is only wrong "of something" is right of something else.
    private static readonly string[] Banned =
    [
        .. Rows().Where(cells => cells is [_, _, _]).Select(cells => cells[0].Split(", "))
            .Where(words => !words.Any(word => word.StartsWith("of ", StringComparison.Ordinal))).SelectMany(words => words),
    ];

    [Test]
    public void The_tables_are_read_at_all()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Terms, Has.Length.GreaterThan(40));
            Assert.That(Banned, Has.Length.GreaterThan(4));
        }
    }

    [Test]
    public void Every_word_is_told_once_in_both_languages_with_its_meaning()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Terms.Select(term => term.Word), Is.Unique);
            Assert.That(
                Terms.Select(term => term.Chinese),
                Is.Unique.And.All.Matches<string>(word => word!.Any(c => c is >= '\u4E00' and <= '\u9FFF')));
            Assert.That(Terms.Where(term => term.Meaning.Length == 0), Is.Empty);
        }
    }

    [Test]
    public void Every_type_that_it_names_is_there() =>
        Assert.That(Terms.SelectMany(term => term.Types).Where(name => !Named.Any(type => NameOf(type) == name)), Is.Empty);

    [Test]
    public void No_type_or_public_member_bears_a_word_that_we_do_not_use()
    {
        const BindingFlags OwnAndPublic = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var names = Named.SelectMany(type => type.GetMembers(OwnAndPublic)
            .Where(member => !member.Name.Contains('<', StringComparison.Ordinal))
            .Select(member => $"{NameOf(type)}.{member.Name}")
            .Append($"{type.Namespace}.{NameOf(type)}"));
        Assert.That(names.Where(name => WordsOf(name).Intersect(Banned, StringComparer.OrdinalIgnoreCase).Any()), Is.Empty);
    }

    [Test]
    public void Every_public_type_is_called_by_a_word_of_it()
    {
        var words = Terms.SelectMany(term => WordsOf(term.Word)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var listed = Terms.SelectMany(term => term.Types).ToHashSet(StringComparer.Ordinal);
        Assert.That(
            Named.Where(type => type.IsPublic && !listed.Contains(NameOf(type)))
                .Where(type => !WordsOf(NameOf(type)).Any(word => words.Contains(word) || words.Contains(word.TrimEnd('s'))))
                .Select(type => type.FullName),
            Is.Empty,
            "give the type a name with a word of the glossary, add the term, or make the type internal");
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    // NotOnRoster and "not run" alike.
    private static IEnumerable<string> WordsOf(string name) => SingleWords().Matches(name).Select(word => word.Value);

    private static IEnumerable<string[]> Rows() => Text.Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Where(line => !line.StartsWith("| word |", StringComparison.Ordinal) && !line.StartsWith("| not |", StringComparison.Ordinal))
        .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex CodeWords();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex SingleWords();

    private sealed record Term(string Word, string Chinese, string Meaning, string[] Types);
}
