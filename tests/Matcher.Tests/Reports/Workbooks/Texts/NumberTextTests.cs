using System.Globalization;
using CsCheck;
using Matcher.Formats.Workbooks;

namespace Matcher.Reports.Workbooks.Texts;

[TestFixture]
public sealed class NumberTextTests
{
    [TestCase("280.00", "280")] // an amount
    [TestCase("280.50", "280.5")] // one with cents
    [TestCase("-5.00", "-5")] // one that is owed
    [TestCase("0.00", "0")] // nothing
    [TestCase("0", "0")] // a count of nothing
    [TestCase("999999999999999", "999999999999999")] // fifteen digits are kept
    public void A_number_is_written_as_short_as_it_can_be(string text, string expected)
    {
        Assert.That(NumberText.TryNumber(text, out var number), Is.True);
        Assert.That(number.ToString(), Is.EqualTo(expected));
    }

    [TestCase("1999999999999999")] // sixteen digits: a spreadsheet would make the last one 0
    [TestCase("149901197001010119")] // an identity number in the wrong column
    [TestCase("007")] // it would become 7
    [TestCase("0.00001")] // it would become 1E-05
    [TestCase("-0.00")] // it would lose its sign
    [TestCase("1.")] // not as the engine writes numbers
    [TestCase("1,280.00")] // edited by somebody
    [TestCase("1E5")] // the same
    [TestCase("=1+1")] // a formula
    [TestCase("二百八")] // words
    [TestCase("-")] // a stroke
    [TestCase(".5")] // no digit before the point
    public void What_a_cell_would_change_is_no_number(string text) => Assert.That(NumberText.TryNumber(text, out _), Is.False);

    [Test]
    public void Our_own_reader_has_the_same_text_of_a_number()
    {
        Gen.Decimal[-9_999_999_999m, 9_999_999_999m].Select(Gen.Int[0, 4]).Sample((value, decimals) =>
        {
            var text = decimal.Round(value, decimals).ToString($"F{decimals}", System.Globalization.CultureInfo.InvariantCulture);
            if (!NumberText.TryNumber(text, out var number))
                return;
            var written = double.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
            Assert.That(CellText.Of(written), Is.EqualTo(number.ToString()));
        });
    }

    [TestCase("2023-07-06", 45113)] // as Excel counts
    [TestCase("1900-03-01", 61)] // the first day that everybody counts alike
    [TestCase("9999-12-31", 2958465)] // the last
    public void A_day_is_its_number(string text, int expected)
    {
        Assert.That(NumberText.TryDay(text, out var day), Is.True);
        Assert.That(day, Is.EqualTo(expected));
    }

    [Test]
    public void Every_day_is_known_as_the_framework_knows_it() =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 14], Gen.Int[0, 33]).Sample((century, year, month, dayOfMonth) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{century:00}{year:00}-{month:00}-{dayOfMonth:00}");
            var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                && date >= new DateOnly(1900, 3, 1);
            Assert.That(NumberText.TryDay(text, out var day), Is.EqualTo(isDay), text);
            if (isDay)
                Assert.That(DateTime.FromOADate(day), Is.EqualTo(date.ToDateTime(TimeOnly.MinValue)), text);
        });

    [TestCase("1900-02-28")] // Excel counts otherwise
    [TestCase("２０２３-07-06")] // digits of full width, as people type them
    [TestCase("2023-07-06 ")] // something behind it
    [TestCase("2023-02-30")] // no such day
    [TestCase("2023.7.6")] // written by people
    [TestCase("待定")] // words
    public void What_is_no_day_stays_text(string text) => Assert.That(NumberText.TryDay(text, out _), Is.False);
}
