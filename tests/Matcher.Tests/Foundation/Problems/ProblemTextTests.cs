using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Foundation.Problems;

[TestFixture]
public sealed partial class ProblemTextTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");
    private static readonly Dictionary<string, string> EnglishTexts = Read(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> ChineseTexts = Read(Chinese.Parent);
    private static readonly string[] Keys = [.. Enum.GetValues<ProblemCode>().Select(code => ProblemDeclarations.Of(code).Key)];

    [Test]
    public void Every_problem_has_a_text_in_both_languages()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Keys, Is.SubsetOf(EnglishTexts.Keys));
            Assert.That(ChineseTexts.Keys, Is.EquivalentTo(EnglishTexts.Keys));
        }
    }

    [Test]
    public void Both_languages_have_the_same_placeholders() => Assert.That(
        EnglishTexts.Where(text => !Placeholders(text.Value).SetEquals(Placeholders(ChineseTexts[text.Key]))).Select(text => text.Key),
        Is.Empty);

    [Test]
    public void Placeholders_are_numbered_without_a_gap() => Assert.That(
        EnglishTexts.Where(text => !text.Key.StartsWith("Brief_", StringComparison.Ordinal)) // says less than the whole text
            .Where(text =>
                Placeholders(text.Value).Count != Placeholders(text.Value).Select(int.Parse).DefaultIfEmpty(-1).Max() + 1).Select(text =>
                    text.Key),
        Is.Empty);

    [Test]
    public void Chinese_texts_are_Chinese_and_English_ones_English()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Keys.Where(key => !Han().IsMatch(ChineseTexts[key])), Is.Empty);
            Assert.That(Keys.Where(key => Han().IsMatch(EnglishTexts[key])), Is.Empty);
        }
    }

    [Test]
    public void A_place_in_YAML_has_the_form_that_editors_jump_to()
    {
        var problem = YamlProblems.UnknownKey(new Place("rules/vehicle-owned.yaml", Line: 14, Position: 9), "at_lest",
            new ProblemArgument.Hint("at_least", []));
        Assert.That(
            ProblemText.Render(problem, English),
            Is.EqualTo("rules/vehicle-owned.yaml(14,9): unknown key 'at_lest'; did you mean 'at_least'?"));
    }

    [Test]
    public void A_place_in_data_has_the_words_of_Excel()
    {
        var place = new Place("business.xlsx", Sheet: "Sheet1", Row: 15, Column: "身份证号");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ProblemText.Where(place, English), Is.EqualTo("business.xlsx, sheet Sheet1, row 15, column 身份证号"));
            Assert.That(ProblemText.Where(place, Chinese), Is.EqualTo("business.xlsx，工作表“Sheet1”，第15行，“身份证号”列"));
        }
    }

    [Test]
    public void A_problem_nowhere_is_the_text_alone() => Assert.That(
        ProblemText.Render(OutputProblems.RunLocked(Place.Nowhere), Chinese),
        Is.EqualTo(ChineseTexts[nameof(ProblemCode.RunLocked)]));

    private static Dictionary<string, string> Read(CultureInfo language) =>
        new ResourceManager("Matcher.Foundation.Problems.Texts", typeof(ProblemText).Assembly)
            .GetResourceSet(language, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
