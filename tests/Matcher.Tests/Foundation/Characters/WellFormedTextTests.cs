using System.Text;
using System.Text.RegularExpressions;
using CsCheck;

namespace Matcher.Foundation.Characters;

[TestFixture]
public sealed class WellFormedTextTests
{
    [TestCase("王小\uFFFE", "王小\uFFFD", TestName = "A byte order mark the wrong way round")]
    [TestCase("\uFFFF\uFDD0\uFDEF", "\uFFFD\uFFFD\uFFFD", TestName = "The other noncharacters")]
    [TestCase(@"\uD83D王\uDE00", "\uFFFD王\uFFFD", TestName = "The halves of a pair, torn apart")]
    [TestCase(@"王\uD840", "王\uFFFD", TestName = "A pair that was cut at the end of a column")]
    [TestCase("𠮷田\uE000Ａ", "𠮷田\uE000Ａ", TestName = "What is rare, private or wide is text")]
    public void What_is_no_character_is_one_that_cannot_be_read(string text, string mended)
    {
        // An attribute cannot hold half of a pair.
        text = Regex.Unescape(text);
        Assert.That(WellFormedText.Of(text), Is.EqualTo(mended));
        var buffer = text.ToCharArray();
        Assert.That(WellFormedText.Mend(buffer), Is.EqualTo(text != mended));
        Assert.That(new string(buffer), Is.EqualTo(mended));
    }

    [Test]
    public void A_text_that_is_whole_is_not_copied()
    {
        var text = new string("王小明（本人）");
        Assert.That(WellFormedText.Of(text), Is.SameAs(text));
    }

    [Test]
    public void No_text_whatever_is_too_much_for_it() =>
        Gen.Char['\0', '\uFFFF'].Array[0, 20].Sample(units =>
        {
            var text = new string(units);
            var mended = WellFormedText.Of(text);
            return mended.Length == text.Length
                && WellFormedText.Of(mended) == mended
                && mended.EnumerateRunes().Count(rune => rune == Rune.ReplacementChar) >= text.Count(unit => unit == '\uFFFE')
                && WellFormedText.Nfkc(text).Length + WellFormedText.Nfc(text).Length >= 0;
        });
}
