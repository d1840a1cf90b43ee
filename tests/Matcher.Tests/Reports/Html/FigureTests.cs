using Matcher.Reports.Html.Parts;

namespace Matcher.Reports.Html;

/// <summary>Numbers as the page has them: the same on every machine, and never rounded into what is not so.</summary>
[TestFixture]
public sealed class FigureTests
{
    [TestCase(0, 8213, "0%", TestName = "Nothing_is_0_percent")]
    [TestCase(1, 10_000_000, "<0.01%", TestName = "One_of_ten_million_is_not_nothing")]
    [TestCase(3, 1000, "0.30%", TestName = "A_small_share_has_two_digits")]
    [TestCase(1, 3, "33.3%", TestName = "Others_have_one")]
    [TestCase(9_999_999, 10_000_000, ">99.9%", TestName = "All_but_one_is_not_all")]
    [TestCase(5, 5, "100%", TestName = "All_is_100_percent")]
    [TestCase(0, 0, "–", TestName = "Of_nothing_there_is_no_share")]
    public void A_share(long part, long whole, string text) => Assert.That(Figure.Percent(part, whole), Is.EqualTo(text));

    [Test]
    [SetCulture("de-DE")]
    public void The_machines_culture_does_not_matter()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Figure.Of(1234567), Is.EqualTo("1,234,567"));
            Assert.That(Figure.Place(0.12345), Is.EqualTo("12.35%"));
            Assert.That(Figure.Coordinate(85.71), Is.EqualTo("85.7"));
            Assert.That(Figure.Of(new DateTimeOffset(2023, 7, 6, 2, 5, 0, TimeSpan.FromHours(8))), Is.EqualTo("2023-07-06 02:05"));
        }
    }
}
