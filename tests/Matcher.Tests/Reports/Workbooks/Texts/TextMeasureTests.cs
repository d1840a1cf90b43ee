using System.Globalization;

namespace Matcher.Reports.Workbooks.Texts;

[TestFixture]
public sealed class TextMeasureTests
{
    [TestCase("甲乙a1", 6)] // Chinese is as wide as two
    [TestCase("甲\n乙丙", 4)] // the longest line
    [TestCase("𠮷", 2)] // one character of two units
    [TestCase("甲\u200B", 2)] // nothing that shows
    [TestCase("", 0)] // nothing
    public void Text_is_as_wide_as_it_looks(string text, int digits) => Assert.That(TextMeasure.Digits(text), Is.EqualTo(digits));

    [Test]
    public void Beyond_the_letters_of_the_west_every_sign_is_wide_but_what_does_not_show_alone()
    {
        for (var c = '\u1100'; c < char.MaxValue; c++)
        {
            // From the first Chinese sign to the last of Korean nobody asks what it is.
            var isShown = c is >= '\u2E80' and <= '\uD7FF' || !(char.IsLowSurrogate(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);
            Assert.That(TextMeasure.Digits([c]), Is.EqualTo(isShown ? 2 : 0), $"U+{(int)c:X4}");
        }
    }

    [TestCase("甲乙丙丁", 8, 1)] // fits
    [TestCase("甲乙丙丁戊", 8, 2)] // does not
    [TestCase("甲乙丙丁戊", 9, 2)] // half a character has no place
    [TestCase("甲乙 vehicles-1.csv", 15, 2)] // a word goes to the next line whole, though it would have fit in two pieces
    [TestCase("甲乙abcdefghijklmnop", 8, 3)] // one that fits on no line is broken anywhere
    [TestCase("甲\n乙\n丙", 40, 3)] // its own lines
    [TestCase("", 8, 1)] // an empty cell has a line
    public void Lines_are_broken_as_spreadsheets_do(string text, double width, int lines) =>
        Assert.That(TextMeasure.Lines(text, width, 100), Is.EqualTo(lines));

    [Test]
    public void More_lines_than_are_shown_are_not_counted() =>
        Assert.That(TextMeasure.Lines(new string('甲', 30_000), 10, 27), Is.EqualTo(27));
}
