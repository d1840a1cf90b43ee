using System.Globalization;
using CsCheck;

namespace Matcher.Values;

internal sealed class DateFieldTests
{
    [TestCase("20230706")]
    [TestCase("2023-07-06")]
    [TestCase("2023-7-6")]
    [TestCase("2023/7/6")]
    [TestCase("2023/07/06")]
    [TestCase("2023.7.6")]
    [TestCase("2023.07.06")]
    [TestCase("2023年7月6日")]
    [TestCase("2023年07月06日")]
    [TestCase("2023 年 7 月 6 日")] // blanks
    [TestCase("2023年7月6号")]
    [TestCase("２０２３－０７－０６")] // full width
    [TestCase("2023—07—06")] // dashes
    [TestCase(" '2023-07-06\u200B")] // Excel's apostrophe, blanks
    [TestCase("=\"20230706\"")] // text formula
    [TestCase("20230706.0")] // a double
    [TestCase("45113")] // Excel serial
    [TestCase("45113.75")] // with a time
    [TestCase("45113.0")]
    [TestCase("1688572800000")] // midnight in China
    [TestCase("1688601600000")] // midnight UTC: 8 in the morning in China
    [TestCase("1688659199999")] // the last millisecond of the day in China
    [TestCase("20230706123000")]
    [TestCase("202307061230")]
    [TestCase("2023-07-06 12:30")]
    [TestCase("2023-07-06 12:30:00")]
    [TestCase("2023-07-06 00:00:00.0")] // as Java prints it
    [TestCase("2023/7/6 0:00")] // as Excel shows it
    [TestCase("2023/7/6　12：30：00")] // full width
    [TestCase("2023-07-06T12:30:00")]
    [TestCase("2023-07-06T12:30:00.000+08:00")]
    [TestCase("2023-07-05T16:00:00.000Z")] // midnight in China, as JSON has it
    [TestCase("2023-07-05T16:00:00+0000")]
    [TestCase("2023年7月6日 12时30分")]
    [TestCase("2023年7月6日12时30分15秒")]
    [TestCase("2023年7月6日星期四")] // Excel's long form
    [TestCase("2023/7/6 下午 3:05:00")]
    [TestCase("2023-07-06 03:05:00 PM")]
    public void A_day_is_read(string text) =>
        Assert.That(DateField.Read(text), Is.EqualTo(FieldValue<DateOnly>.Of(new DateOnly(2023, 7, 6))));

    [TestCase("202307")]
    [TestCase("2023-07")]
    [TestCase("2023-7")]
    [TestCase("2023/07")]
    [TestCase("2023.07")]
    [TestCase("2023.7")]
    [TestCase("2023年7月")]
    [TestCase("2023年07月")]
    [TestCase("２０２３０７")] // full width
    [TestCase("202307.0")] // a double
    public void A_month_is_its_first_day(string text) =>
        Assert.That(DateField.Read(text), Is.EqualTo(FieldValue<DateOnly>.Of(new DateOnly(2023, 7, 1))));

    [TestCase("2023-02-29")] // no leap year
    [TestCase("20230631")] // June has 30 days
    [TestCase("20230700")] // day unknown
    [TestCase("2023-13-01")] // no such month
    [TestCase("202313")]
    [TestCase("2023-00")]
    [TestCase("2023")] // a year alone is neither a date nor an Excel serial
    [TestCase("2023年")]
    [TestCase("2023.1")] // January, or October whose zero Excel took
    [TestCase("23-07-06")] // two-digit year
    [TestCase("230706")] // year 2307?
    [TestCase("190706")] // 1907-06, or 2019-07-06
    [TestCase("06/07/2023")] // June or July
    [TestCase("2023-07/06")] // two separators
    [TestCase("2023-07-06 至今")] // more than a date
    [TestCase("2023-07-06至2023-08-01")] // two dates
    [TestCase("1900-01-01")] // a database's stand-in
    [TestCase("1900/1/1 0:00:00")]
    [TestCase("1899-12-30")] // Excel's day 0
    [TestCase("0001-01-01 00:00:00")] // another stand-in
    [TestCase("1688572800")] // seconds
    [TestCase("13912345678")] // a telephone number
    [TestCase("14990119900101001X")] // an identity number
    [TestCase("149901199001010012")]
    [TestCase("033300")] // a postcode
    [TestCase("1900-01-00")] // Excel's 0 as a date
    [TestCase("1900/1/0 0:00")]
    [TestCase("1900年1月0日")]
    [TestCase("0001-01-01 00:00:00")] // .NET's and Java's first day
    [TestCase("00045")]
    [TestCase("99991231999999999999999999")] // longer than any count
    [TestCase("二〇二三年七月六日")]
    [TestCase("长期")]
    [TestCase("已故")]
    public void What_is_no_day_for_certain_is_unreadable_and_not_empty(string text) =>
        Assert.That(DateField.Read(text), Is.EqualTo(FieldValue<DateOnly>.Unreadable));

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \u3000\uFEFF")]
    [TestCase("-")]
    [TestCase("——")]
    [TestCase("/")]
    [TestCase("无")]
    [TestCase("NULL")]
    [TestCase("null")]
    [TestCase("0")]
    [TestCase("00000000")]
    [TestCase("0000-00-00")]
    [TestCase("0000-00-00 00:00:00")] // MySQL
    [TestCase("nan")] // pandas
    [TestCase("NaT")]
    [TestCase(@"\N")] // a dump of MySQL
    [TestCase("(Null)")]
    [TestCase("#N/A")] // a lookup in Excel that found nothing
    public void Nothing_is_empty(string? text) =>
        Assert.That(DateField.Read(text), Is.EqualTo(FieldValue<DateOnly>.Empty));

    [Test]
    public void A_date_without_an_end_is_one() =>
        Assert.That(DateField.Read("9999-12-31"), Is.EqualTo(FieldValue<DateOnly>.Of(new DateOnly(9999, 12, 31))));

    [TestCase("584031600000", "1988-07-05")] // an hour before midnight at UTC+8 is midnight of summer time...
    [TestCase("584031599999", "1988-07-04")] // ...and a millisecond earlier is not
    [TestCase("-157795200000", "1965-01-01")] // before 1970
    public void Milliseconds_are_a_day_in_China(string text, string expected) =>
        Assert.That(DateField.Read(text).Value, Is.EqualTo(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Test]
    public void Every_day_is_the_same_in_every_form() =>
        Gen.Select(
                Gen.Int[new DateOnly(1900, 1, 2).DayNumber, new DateOnly(2099, 12, 31).DayNumber].Select(DateOnly.FromDayNumber),
                Gen.OneOf("yyyyMMdd", "yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm",
                    "yyyyMMddHHmmss", "yyyy-MM-ddTHH:mm:ss"),
                Gen.Int[0, 86_399])
            .Sample((day, format, second) =>
            {
                var text = day.ToDateTime(TimeOnly.MinValue).AddSeconds(second).ToString(format, CultureInfo.InvariantCulture);
                Assert.That(DateField.Read(text), Is.EqualTo(FieldValue<DateOnly>.Of(day)), text);
            });

    [Test]
    public void Every_day_since_1928_is_the_same_as_an_Excel_serial() =>
        Gen.Int[new DateOnly(1928, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber].Select(DateOnly.FromDayNumber).Sample(day =>
        {
            var serial = day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture);
            Assert.That(DateField.Read(serial), Is.EqualTo(FieldValue<DateOnly>.Of(day)), serial);
        });

    [Test]
    public void Any_text_at_all_is_read_without_an_exception() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.OneOf("0123456789-/.年月日 T:Z+".ToCharArray()), 0, 20])
            .Sample(text => { DateField.Read(text); }, iter: 20_000);
}
