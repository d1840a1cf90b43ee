namespace Matcher.Reports.Workbooks.Texts;

[TestFixture]
public sealed class SheetTextTests
{
    [TestCase("a\u0001b", "a b")] // XML cannot hold it
    [TestCase("a\r\nb\rc", "a\nb\nc")] // one sort of line end, as Excel has it
    [TestCase(" 甲\t", " 甲\t")] // blanks are text
    public void Only_what_a_cell_cannot_hold_changes(string text, string expected) => Assert.That(SheetText.Of(text), Is.EqualTo(expected));

    // Half a character does not come through the arguments of a test case.
    [Test]
    public void What_is_no_character_becomes_one() => Assert.That(SheetText.Of("a\uD800\uFFFEb"), Is.EqualTo("a\uFFFD\uFFFDb"));

    [Test]
    public void A_text_longer_than_a_cell_ends_with_an_ellipsis()
    {
        var text = SheetText.Of(new string('甲', 40_000));
        Assert.That(text, Has.Length.EqualTo(32_767).And.EndsWith("甲…"));
    }
}
