using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;
using Matcher.Support;

namespace Matcher.Reports.Html;

/// <summary>The page's own words: each is there in both languages, and says the same of the same.</summary>
[TestFixture]
public sealed partial class PageTextTests
{
    private static readonly string[] Keys = [.. KeysOf("")];

    [Test]
    public void Both_languages_have_the_same_texts()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Keys, Has.Length.GreaterThan(100));
            Assert.That(KeysOf("zh."), Is.EquivalentTo(Keys));
        }
    }

    [Test]
    public void Both_languages_say_the_same_of_the_same_parts() =>
        Assert.That(Keys.Where(key => !Places(PageText.Raw(key).Zh).SetEquals(Places(PageText.Raw(key).En))), Is.Empty);

    [Test]
    public void Every_text_is_used()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        // Keys that are put together: the kinds of gaps, lists and grades, and the short names of sections.
        Assert.That(
            Keys.Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal)
                && !key.StartsWith("Kind_", StringComparison.Ordinal) && !key.StartsWith("List", StringComparison.Ordinal)
                && !key.StartsWith("Grade", StringComparison.Ordinal) && !key.EndsWith("Short", StringComparison.Ordinal)),
            Is.Empty);
    }

    [Test]
    public void Every_kind_of_gap_has_its_words() =>
        Assert.That(Enum.GetNames<UncheckedKind>().Select(kind => "Kind_" + kind), Is.SubsetOf(Keys));

    [Test]
    public void An_unknown_text_is_a_bug() => Assert.That(() => PageText.Of("Nowhere"), Throws.TypeOf<MissingManifestResourceException>());

    [TestCase(1, "1 lead, of 2", TestName = "One_is_singular")]
    [TestCase(0, "0 leads, of 2", TestName = "None_is_plural")]
    [TestCase(1500, "1,500 leads, of 2", TestName = "Thousands_are_set_apart")]
    public void A_word_goes_with_its_number(int count, string text) =>
        Assert.That(Plain(SentencePattern.Fill("{0} {0|lead|leads}, of {1}", [count, 2])), Is.EqualTo(text));

    [TestCase("{0", TestName = "A_place_that_is_not_closed")]
    [TestCase("{0|one}", TestName = "A_place_with_one_word")]
    public void A_text_that_cannot_be_filled_is_a_bug(string pattern) =>
        Assert.That(() => SentencePattern.Fill(pattern, [1]), Throws.TypeOf<FormatException>());

    private static string Folder => Path.Combine(Repository.Root, "src", "Matcher", "Reports", "Html");

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Place();

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> KeysOf(string language) =>
        Regex.Matches(File.ReadAllText(Path.Combine(Folder, "Wordings", $"PageTexts.{language}resx")), "<data name=\"([^\"]+)\"")
            .Select(match => match.Groups[1].Value);

    private static string Plain(Node node)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        node.Write(writer);
        return Regex.Replace(writer.ToString(), "<[^>]+>", "");
    }
}
