namespace Matcher.Cli.Terminal;

[TestFixture]
public sealed class FittedTextTests
{
    [TestCase("vehicles.csv", 12, "vehicles.csv")] // fits
    [TestCase("in/vehicles-20230706.csv", 15, "in/ve..0706.csv")] // the end of a name tells it from others
    [TestCase("公安局/机动车.xlsx", 14, "公安..车.xlsx")] // characters two wide are cut whole
    [TestCase("abcdef", 3, "abc")] // no room for dots
    [TestCase("abcdef", 0, "")] // no room at all
    public void Of_a_name_that_is_too_long_beginning_and_end_are_shown(string text, int width, string expected) =>
        Assert.That(FittedText.Shortened(text, width), Is.EqualTo(expected));

    [TestCase("—①“”", 6, "—①“")] // one column on most terminals, two on some
    [TestCase("👨‍👩‍👧👨‍👩‍👧x", 4, "👨‍👩‍👧👨‍👩‍👧")] // one picture of five characters
    [TestCase("e\u0301e\u0301e", 4, "e\u0301e\u0301")] // an accent stays with its letter
    public void A_text_is_cut_to_the_columns_there_are(string text, int width, string expected) =>
        Assert.That(FittedText.Within(text, width), Is.EqualTo(expected));
}
