namespace Matcher.Formats.Workbooks;

[TestFixture]
public sealed class CellTextTests
{
    [TestCase(149901197001010012.0, "149901197001010016")] // written by a program that keeps what a double keeps
    [TestCase(149901197001010000.0, "149901197001010000")] // cut by Excel: the double itself is 149901197001009984
    [TestCase(149901700101001.0, "149901700101001")] // fifteen digits are whole
    [TestCase(20230706.0, "20230706")]
    [TestCase(1234.5, "1234.5")]
    [TestCase(0.1, "0.1")]
    [TestCase(-5.0, "-5")]
    [TestCase(1e18, "1E+18")]
    public void A_number_is_what_Excel_shows_at_full_width(double number, string expected) =>
        Assert.That(CellText.Of(number), Is.EqualTo(expected));

    [Test]
    public void Other_values_are_the_same_on_every_machine()
    {
        Assert.That(CellText.Of(null), Is.Empty);
        Assert.That(CellText.Of(true), Is.EqualTo("TRUE"));
        Assert.That(CellText.Of(new DateTime(2023, 7, 6)), Is.EqualTo("2023-07-06"));
        Assert.That(CellText.Of(new DateTime(2023, 7, 6, 13, 5, 0)), Is.EqualTo("2023-07-06 13:05:00"));
    }
}
