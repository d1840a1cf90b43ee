namespace Matcher.Rules.Fields;

[TestFixture]
public sealed class ShownTextTests
{
    [TestCase("登记日期", "20200501", "2020-05-01")] // one way to write a date
    [TestCase("登记日期", "2020/5/1 00:00:00", "2020-05-01")]
    [TestCase("登记日期", "43952", "2020-05-01")] // an Excel serial says nothing to a reader
    [TestCase("登记日期", "202005", "2020-05")] // a month stays a month
    [TestCase("登记日期", "2020.05", "2020-05")]
    [TestCase("登记日期", "2020年5月", "2020-05")]
    [TestCase("登记日期", "2020-05-01", "2020-05-01")] // the first of a month is a day
    [TestCase("登记日期", "前年", "前年")] // what cannot be read stays as it is
    [TestCase("登记日期", "", "未提供")]
    [TestCase("登记日期", "~", "未提供")] // no such column
    [TestCase("购置价格", "80,000元", "80,000元")] // amounts as the agency wrote them
    [TestCase("号牌号码", "20200501", "20200501")] // no date column
    public void A_sentence_shows_a_field(string column, string value, string shown)
    {
        var field = FieldScope.OfRowsOffRoster(RuleBench.Vehicles).Find(column)!;
        var subject = new Subject(RuleBench.Row($"{column}={value}"), Person: null, RuleBench.AsOf);
        Assert.That(ShownText.InSentence(field, subject), Is.EqualTo(shown));
    }
}
