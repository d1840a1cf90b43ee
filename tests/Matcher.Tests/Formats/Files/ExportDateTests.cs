namespace Matcher.Formats.Files;

[TestFixture]
public sealed class ExportDateTests
{
    [TestCase("vehicles-20230630.csv", "2023-06-30")]
    [TestCase("2023/vehicles-2023-06-30.csv", "2023-06-30")] // the folder does not count
    [TestCase("死亡注销2023年6月30日.xls", "2023-06-30")]
    [TestCase("参保2023.6.csv", "2023-06-30")] // a month: its last day
    [TestCase("参保202302.csv", "2023-02-28")]
    [TestCase("20220101至20230630.csv", "2023-06-30")] // a span: its end
    [TestCase("vehicles_2023_06_05.zip", "2023-06-05")]
    public void The_name_says_the_day(string name, string date) =>
        Assert.That(ExportDate.Of(name),
            Is.EqualTo(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("vehicles.csv")]
    [TestCase("202306/vehicles.csv")] // of the folder, not of the file
    [TestCase("2023.csv")] // a year is no day
    [TestCase("20231340.csv")] // no month
    [TestCase("20230231.csv")] // no day
    [TestCase("149901202306301234.csv")] // part of a longer number
    public void Or_it_does_not(string name) => Assert.That(ExportDate.Of(name), Is.Null);
}
