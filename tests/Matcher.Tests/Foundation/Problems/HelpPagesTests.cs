using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Matcher.Foundation.Problems;

/// <summary>
/// Whoever adds a code writes its help, in <c>Help.resx</c> and <c>Help.zh.resx</c>: a user who looks it up must find more than the
/// message.
/// </summary>
[TestFixture]
public sealed partial class HelpPagesTests
{
    private const string ChineseName = "zh-Hans";

    private static readonly ProblemDeclaration[] Problems = [.. Enum.GetValues<ProblemCode>().Select(ProblemDeclarations.Of)];

    [TestCase("en")]
    [TestCase(ChineseName)]
    public void Every_code_has_a_page_and_none_is_left_over(string language)
    {
        var texts = Read(language);
        var families = HelpPages.Families(CultureInfo.GetCultureInfo(language));
        var exits = families.Single(family => family.Name == HelpPages.ExitFamily);
        var shared = texts.Values.SelectMany(text => Reference().Matches(text)).Select(match => match.Groups["name"].Value);
        string[] expected =
        [
            .. families.Select(family => $"Family_{family.Name}"),
            .. families.Except([exits]).Select(family => $"Every_{family.Name}"),
            .. exits.Codes.Select(code => $"Exit_{code}"),
            .. Problems.Select(RejectNames.Shown),
            .. shared.Distinct().Select(name => $"Shared_{name}"),
        ];
        Assert.That(texts.Keys, Is.EquivalentTo(expected));
    }

    [TestCase("en")]
    [TestCase(ChineseName)]
    public void A_page_says_everything_that_is_asked(string language)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var page in Pages(language))
            {
                Assert.That(page.Means, Is.Not.Empty, page.Name);
                Assert.That(page.Why, Is.Not.Empty, page.Name);
                Assert.That(page.Steps, Is.Not.Empty, page.Name);
                Assert.That(page.Consequence, Is.Not.Empty, page.Name);
                Assert.That(page.Whom, Is.Not.Empty, page.Name);
            }
        }
    }

    [Test]
    public void Both_languages_give_the_same_steps() => Assert.That(
        Pages("en").Zip(Pages(ChineseName), (one, other) => (one.Name, Same: one.Steps.Length == other.Steps.Length))
            .Where(page => !page.Same).Select(page => page.Name),
        Is.Empty);

    // What it means, why, and what to do, less the pieces that the message has word by word: the larger part must be new.
    [TestCase("en", 12)]
    [TestCase(ChineseName, 4)]
    public void Help_says_more_than_the_message(string language, int piece)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        Assert.That(Problems.Where(problem => Copied(problem, culture, piece) > 0.5).Select(problem => problem.Key), Is.Empty);
    }

    [Test]
    public void Chinese_pages_are_Chinese_and_English_ones_English()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pages(ChineseName).Where(page => !Han().IsMatch(page.Means)).Select(page => page.Name), Is.Empty);
            Assert.That(Pages("en").Where(page => Han().IsMatch(page.Why)).Select(page => page.Name), Is.Empty);
        }
    }

    [TestCase("SourceTooOld", "SourceTooOld")] // as it is shown
    [TestCase("sourcetooold", "SourceTooOld")] // as it is typed
    [TestCase("id_masked", "ID_MASKED")] // as the lists show it
    [TestCase("IDMASKED", "ID_MASKED")] // without its line
    [TestCase("RejectIdMasked", "ID_MASKED")] // by its name in run.json
    [TestCase("4", "4")] // an exit code
    [TestCase("5x", null)] // none
    public void A_code_is_found_however_it_is_typed(string typed, string? found) =>
        Assert.That(HelpPages.Find(typed, CultureInfo.GetCultureInfo("en"))?.Name, Is.EqualTo(found));

    private static IEnumerable<HelpPage> Pages(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return HelpPages.Families(culture).SelectMany(family => family.Codes).Select(code => HelpPages.Find(code, culture)!);
    }

    private static double Copied(ProblemDeclaration problem, CultureInfo language, int piece)
    {
        var message = Letters(Texts.Of(problem.Key, language));
        var page = HelpPages.Find(RejectNames.Shown(problem), language)!;
        var own = Letters(page.Means + page.Why + page.Steps[0]);
        var pieces = Enumerable.Range(0, own.Length - piece + 1).Select(i => own.Substring(i, piece)).ToList();
        return pieces.Count(one => message.Contains(one, StringComparison.Ordinal)) / (double)pieces.Count;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static Dictionary<string, string> Read(string language) =>
        new ResourceManager("Matcher.Foundation.Problems.Help", typeof(HelpPages).Assembly)
            .GetResourceSet(language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language).Parent,
                createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex(@"^.\s*@(?<name>\w+)\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
