using Matcher.Values;

namespace Matcher.Catalogue.Columns;

[TestFixture]
public sealed class ColumnDatesTests
{
    [Test]
    public void What_programs_write_for_no_date_is_none(
        [Values("1970-01-01", "1970/1/1 8:00", "1970-01-01 08:00:00", "19700101", "25569", "1900-01-01", "1900-01-00", "1899-12-30",
            "0001-01-01", "9999-12-31", "9999-12-31 23:59:59",
            "2099-12-31", "2079-06-06", "2038-01-19 11:14:07", "20501231", "73050")] string text,
        [Values(DayOf.Anything, DayOf.Death, DayOf.Study)] DayOf dayOf)
    {
        var date = ColumnDates.Read(dayOf, text);
        Assert.That((date.Value.State, date.Fault), Is.EqualTo((FieldState.Unreadable, DateFault.StandIn)));
    }

    [TestCase(DayOf.Birth, "1970-01-01", FieldState.Read)] // people are born on it
    [TestCase(DayOf.Birth, "1900-01-01", FieldState.Read)]
    [TestCase(DayOf.Birth, "9999-12-31", FieldState.Unreadable)]
    [TestCase(DayOf.End, "9999-12-31", FieldState.Read)] // no end
    [TestCase(DayOf.End, "2099-12-31", FieldState.Read)]
    [TestCase(DayOf.Death, "2024-05-01", FieldState.Read)] // after the as-of date of a run that is looked at again
    [TestCase(DayOf.End, "1970-01-01", FieldState.Unreadable)]
    [TestCase(DayOf.Anything, "1970-01-02", FieldState.Read)]
    [TestCase(DayOf.Anything, "0000-00-00", FieldState.Empty)] // names no day
    [TestCase(DayOf.Death, "", FieldState.Empty)]
    public void It_depends_on_whose_day_it_is(DayOf dayOf, string text, FieldState expected) =>
        Assert.That(ColumnDates.Read(dayOf, text).Value.State, Is.EqualTo(expected));

    [TestCase(DayOf.Death, "1990-05-20", DateFault.NotAfterBirth)] // on the day of birth
    [TestCase(DayOf.Death, "1940-01-01", DateFault.NotAfterBirth)]
    [TestCase(DayOf.Death, "1990-05-21", DateFault.None)]
    [TestCase(DayOf.Death, "1990-04", DateFault.NotAfterBirth)] // a month before
    [TestCase(DayOf.Death, "1990-05", DateFault.None)] // the month of birth: perhaps its last day
    [TestCase(DayOf.Study, "1996-05-19", DateFault.BeforeSchool)] // a day short of six
    [TestCase(DayOf.Study, "1996-05-20", DateFault.None)]
    [TestCase(DayOf.Anything, "1940-01-01", DateFault.None)] // a car may be older than its owner
    public void It_depends_on_when_the_person_was_born(DayOf dayOf, string text, object expected) =>
        Assert.That(ColumnDates.Read(dayOf, text, new DateOnly(1990, 5, 20)).Fault, Is.EqualTo(expected));

    [Test]
    public void Without_a_known_birth_nothing_is_said_of_it() =>
        Assert.That(ColumnDates.Read(DayOf.Death, "1940-01-01").Fault, Is.EqualTo(DateFault.None));
}
