using System.Collections;
using System.Globalization;
using System.Resources;
using Matcher.Foundation.Problems;

namespace Matcher.Reports.Letters;

/// <summary>A letter never names a fault without asking for something, and never asks for what fits another fault.</summary>
public sealed class AgencyRequestsTests
{
    private const string Brief = "Brief_";

    // A new problem of a source gets its brief text and its request together, or no letter could be written about it.
    [Test]
    public void Whatever_a_letter_can_say_asks_for_something()
    {
        var briefs = new ResourceManager(typeof(Texts).FullName!, typeof(Texts).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Select(text => (string)text.Key)
            .Where(key => key.StartsWith(Brief, StringComparison.Ordinal))
            .Select(key => key[Brief.Length..])
            .ToList();
        Assert.That(briefs, Is.Not.Empty);
        Assert.That(
            AgencyRequests.Codes.Concat(AgencyRequests.OfTheBureau).Select(code => ProblemDeclarations.Of(code).Key),
            Is.EquivalentTo(briefs));
    }

    [Test]
    public void Every_request_has_words_in_both_languages()
    {
        foreach (var key in AgencyRequests.Codes.Select(AgencyRequests.KeyOf).Distinct())
        {
            foreach (var language in (CultureInfo[])[CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("zh-Hans")])
                Assert.That(Texts.Of(key, language), Is.Not.Empty, key);
        }
    }
}
