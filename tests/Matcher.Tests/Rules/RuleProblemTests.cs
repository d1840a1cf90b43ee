using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Foundation.Problems;

namespace Matcher.Rules;

/// <summary>What users are told about rules and sources, in both languages.</summary>
[TestFixture]
public sealed class RuleProblemTests
{
    private static readonly ProblemCode[] Codes =
    [
        .. Enum.GetValues<ProblemCode>().Where(code => code.ToString() is var name
            && (name.StartsWith("Rule", StringComparison.Ordinal) || name.StartsWith("Yaml", StringComparison.Ordinal))),
    ];

    [Test]
    public void A_text_has_the_same_placeholders_in_both_languages([ValueSource(nameof(Codes))] ProblemCode code)
    {
        var key = ProblemDeclarations.Of(code).Key;
        var english = Texts.Of(key, CultureInfo.InvariantCulture);
        var chinese = Texts.Of(key, CultureInfo.GetCultureInfo("zh-Hans"));
        Assert.That(Placeholders(chinese), Is.EqualTo(Placeholders(english)));
        Assert.That(chinese, Does.Match(@"\p{IsCJKUnifiedIdeographs}"));
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Regex.Matches(text, @"\{(\d)\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
}
