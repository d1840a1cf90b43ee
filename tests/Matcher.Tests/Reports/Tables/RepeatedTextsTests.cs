namespace Matcher.Reports.Tables;

[TestFixture]
public sealed class RepeatedTextsTests
{
    [Test]
    public void A_value_has_its_own_text_also_where_another_took_its_place()
    {
        // There are fewer places than values.
        var texts = new RepeatedTexts<int>(value => $"第{value}");
        for (var round = 0; round < 2; round++)
        {
            for (var value = 0; value < 5000; value++)
                Assert.That(texts.Of(value), Is.EqualTo($"第{value}"));
        }
    }

    [Test]
    public void A_text_that_was_made_lately_is_not_made_once_more()
    {
        var texts = new RepeatedTexts<DateOnly>(day => $"{day.DayNumber}");
        var day = new DateOnly(2023, 7, 6);
        var made = texts.Of(day);
        Assert.That(texts.Of(day), Is.SameAs(made));
    }

    // The one equals the other, and a list shows both with two decimals.
    [Test]
    public void Amounts_that_differ_only_in_their_zeros_are_written_alike() =>
        Assert.That(Cell.Money(350m).Value, Is.EqualTo("350.00").And.EqualTo(Cell.Money(350.000m).Value));
}
