using System.Globalization;
using CsCheck;

namespace Matcher.Values;

[TestFixture]
public sealed class PeriodTests
{
    [TestCase("2023-01-31", 1, PeriodUnit.Months, "2023-02-28")] // a month without that day ends with its last
    [TestCase("2024-01-31", 1, PeriodUnit.Months, "2024-02-29")] // in a leap year the 29th
    [TestCase("2022-11-30", 3, PeriodUnit.Months, "2023-02-28")]
    [TestCase("2023-04-06", 3, PeriodUnit.Months, "2023-07-06")]
    [TestCase("2024-02-29", 1, PeriodUnit.Years, "2025-02-28")]
    [TestCase("2023-06-30", 10, PeriodUnit.Days, "2023-07-10")]
    [TestCase("9999-12-31", 1, PeriodUnit.Months, "9999-12-31")] // "no end" stays
    [TestCase("9999-12-31", 1, PeriodUnit.Days, "9999-12-31")]
    [TestCase("2023-07-06", int.MaxValue, PeriodUnit.Years, "9999-12-31")] // absurd, and no overflow
    public void It_ends_as_a_legal_period_does(string from, int count, object unit, string end) =>
        Assert.That(new Period(count, (PeriodUnit)unit).EndFrom(DateOnly.Parse(from, CultureInfo.InvariantCulture)),
            Is.EqualTo(DateOnly.Parse(end, CultureInfo.InvariantCulture)));

    [Test]
    public void A_later_start_never_ends_earlier() =>
        Gen.Select(Gen.Int[0, 3_000_000], Gen.Int[0, 3_000_000], Gen.Int[0, 500], Gen.Int[0, 2]).Sample((a, b, count, unit) =>
        {
            var period = new Period(count, (PeriodUnit)unit);
            return period.EndFrom(DateOnly.FromDayNumber(Math.Min(a, b))) <= period.EndFrom(DateOnly.FromDayNumber(Math.Max(a, b)));
        });
}
