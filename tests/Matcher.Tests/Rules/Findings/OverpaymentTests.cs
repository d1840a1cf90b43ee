using System.Globalization;
using CsCheck;
using Matcher.Rules.Model;

namespace Matcher.Rules.Findings;

[TestFixture]
public sealed class OverpaymentTests
{
    [TestCase("2023-05-10", "", "2023-07-06", 2, "2023-05-10")] // June and July
    [TestCase("2023-05-31", "", "2023-07-01", 2, "2023-05-31")] // the last day of a month and the first: still June and July
    [TestCase("2023-06-30", "", "2023-07-31", 1, "2023-06-30")] // July
    [TestCase("2023-07-01", "", "2023-07-31", 0, "2023-07-01")] // the month it happened in does not count
    [TestCase("2022-12-31", "", "2023-01-01", 1, "2022-12-31")] // over the new year
    [TestCase("2020-02-29", "", "2023-02-28", 36, "2020-02-29")] // from a leap day
    [TestCase("2019-01-15", "2023-04", "2023-07-06", 4, "2023-03-31")] // the allowance began later: April to July
    [TestCase("2019-01-15", "2023-04-20", "2023-07-06", 4, "2023-03-31")] // a roster that names a day: April was paid all the same
    [TestCase("2023-03-31", "2023-04", "2023-07-06", 4, "2023-03-31")] // the day before it began
    [TestCase("2023-05-10", "2020-01", "2023-07-06", 2, "2023-05-10")] // the allowance began long before
    [TestCase("2023-05-10", "2023-09", "2023-07-06", 0, "2023-08-31")] // it has not begun
    public void Whole_months_from_the_month_after(string happened, string start, string asOf, int months, string from)
    {
        var person = RuleBench.Person(0, $"月保障金=310.5; 享受开始年月={start}");
        var estimate = Overpayment.Estimate(Day(happened), person, Day(asOf));
        Assert.That(estimate, Is.EqualTo(new Estimate(months, 310.5m * months, Day(from))));
    }

    [Test]
    public void Without_a_share_there_are_months_and_no_amount() =>
        Assert.That(Overpayment.Estimate(Day("2023-05-10"), RuleBench.Person(0), Day("2023-07-06")),
            Is.EqualTo(new Estimate(2, Amount: null, Day("2023-05-10"))));

    [Test]
    public void The_months_are_those_that_can_be_counted_one_by_one() =>
        Gen.Select(Gen.Int[737_000, 739_000], Gen.Int[737_000, 739_000]).Sample((happened, asOf) =>
        {
            var (from, to) = (DateOnly.FromDayNumber(happened), DateOnly.FromDayNumber(asOf));
            var counted = 0;
            for (var month = new DateOnly(from.Year, from.Month, 1).AddMonths(1); month <= to; month = month.AddMonths(1))
                counted++;
            return Overpayment.Estimate(from, RuleBench.Person(0), to).Months == counted;
        });

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
