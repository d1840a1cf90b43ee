namespace Matcher.Catalogue.Calendar;

[TestFixture]
public sealed class WorkingDaysTests
{
    // As announced for 2023: the National Day holiday with two weekends that are worked.
    private static readonly WorkingDays Calendar = new(
        [.. Enumerable.Range(0, 8).Select(day => new DateOnly(2023, 9, 29).AddDays(day))],
        [new DateOnly(2023, 10, 7), new DateOnly(2023, 10, 8)]);

    [TestCase("2023-07-06", 20, false, "2023-07-26")] // days of the calendar
    [TestCase("2023-07-07", 1, true, "2023-07-10")] // over a weekend
    [TestCase("2023-07-06", 20, true, "2023-08-03")] // four weeks
    [TestCase("2023-09-28", 1, true, "2023-10-07")] // over a holiday to a Saturday that is worked
    [TestCase("2023-09-28", 3, true, "2023-10-09")] // both worked days count
    [TestCase("2023-10-01", 1, true, "2023-10-07")] // from a day that is free
    [TestCase("9999-12-30", 20, true, "9999-12-31")] // there is no later day
    [TestCase("9999-12-30", 20, false, "9999-12-31")] // nor here
    public void A_time_ends_on_its_last_day(string from, int days, bool areWorkingDays, string expected) =>
        Assert.That(Calendar.DueDate(Day(from), days, areWorkingDays), Is.EqualTo(Day(expected)));

    [Test]
    public void Without_a_calendar_it_is_Monday_to_Friday() =>
        Assert.That(WorkingDays.OfWeeks.DueDate(Day("2023-09-28"), 1, areWorkingDays: true), Is.EqualTo(Day("2023-09-29")));

    [Test]
    public void A_year_that_it_does_not_cover_is_told()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Calendar.UnknownYears(Day("2023-12-20"), Day("2024-01-09")), Is.EqualTo(new[] { 2024 }));
            Assert.That(Calendar.UnknownYears(Day("2023-07-06"), Day("2023-07-26")), Is.Empty);
            Assert.That(WorkingDays.OfWeeks.UnknownYears(Day("2023-07-06"), Day("2023-07-26")), Is.EqualTo(new[] { 2023 }));
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
