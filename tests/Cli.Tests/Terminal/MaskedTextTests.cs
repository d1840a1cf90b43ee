namespace Matcher.Cli.Terminal;

[TestFixture]
public sealed class MaskedTextTests
{
    [TestCase("号码149901197001011234有误", "号码149901********1234有误")] // 18 digits among Chinese
    [TestCase("149901197001010006/14990119700101001x", "149901********0006/149901********001x")] // two, one with a lower-case x
    [TestCase("149901700101123", "149901*****1123")] // the old 15 digits
    [TestCase("vehicles-20230706.csv, row 1234567890", "vehicles-20230706.csv, row 1234567890")] // a date and a count are none
    [TestCase("0123456789012345678901234567890123456789", "0123456789012345678901234567890123456789")] // nor is a stretch of a hash
    public void Whatever_looks_like_an_ID_number_is_masked(string text, string expected) =>
        Assert.That(MaskedText.Of(text), Is.EqualTo(expected));
}
