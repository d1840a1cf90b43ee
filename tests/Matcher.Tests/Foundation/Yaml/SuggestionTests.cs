using System.Globalization;
using Matcher.Foundation.Problems;

namespace Matcher.Foundation.Yaml;

[TestFixture]
public sealed class SuggestionTests
{
    private static readonly string[] Known = ["at_least", "at_most", "号牌号码", "号牌种类及说明", "状态"];

    [TestCase("at_lest", "at_least")] // a lost letter
    [TestCase("at_msot", "at_most")] // two swapped
    [TestCase("状太", "状态")] // a wrong character
    [TestCase("号牌", "号牌号码")] // a piece of two words: the shorter
    [TestCase("颜色", null)] // nothing near
    [TestCase("牌", null)] // one character is a piece of too much
    public void The_word_probably_meant(string word, string? meant) => Assert.That(Suggestion.For(word, Known), Is.EqualTo(meant));

    [Test]
    public void Without_a_near_word_all_are_named() =>
        Assert.That(Suggestion.Hint("颜色", ["状态", "日期"]), Is.EqualTo(new ProblemArgument.Hint(null, ["状态", "日期"])));

    [Test]
    public void Where_nothing_is_known_there_is_nothing_to_say() =>
        Assert.That(Suggestion.Hint("颜色", []).InWords(CultureInfo.InvariantCulture), Is.Empty);
}
