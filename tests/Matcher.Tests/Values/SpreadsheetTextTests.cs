namespace Matcher.Values;

[TestFixture]
public sealed class SpreadsheetTextTests
{
    [TestCase("=\"149901198803241395\"", "149901198803241395")] // as the lists have it
    [TestCase("\"=\"\"149901198803241395\"\"\"", "149901198803241395")] // quoted once more
    [TestCase("\"149901198803241395\"", "149901198803241395")] // three quotes on either side in the file
    [TestCase("\"\"149901198803241395\"\"", "149901198803241395")] // four
    [TestCase("'=SUM(A1)", "=SUM(A1)")] // what the lists write before a formula
    [TestCase("'149901198803241395", "149901198803241395")] // what people type before digits
    [TestCase(" a\r\nb\r", "a\nb")] // blanks and line ends
    [TestCase("", "")] // nothing
    [TestCase("\"", "\"")] // a single quote
    [TestCase("=\"", "=\"")] // half a wrapping
    [TestCase("\"甲\"和\"乙\"", "\"甲\"和\"乙\"")] // quotes of the text itself
    [TestCase("'tis", "'tis")] // an apostrophe of the text itself
    [TestCase("=见附件", "=见附件")] // no wrapping
    public void What_was_put_around_a_text_comes_off(string cell, string text) =>
        Assert.That(SpreadsheetText.Unwrapped(cell), Is.EqualTo(text));
}
