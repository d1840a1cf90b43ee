namespace Matcher.Formats.Files;

[TestFixture]
public sealed class NamedMonthTests
{
    [TestCase("养老金-202305.csv", null, "2023-05")]
    [TestCase("s/养老2023-6.csv", null, "2023-06")]
    [TestCase("s/养老2023年12月发放.xls", null, "2023-12")]
    [TestCase("养老2023.05.csv", null, "2023-05")]
    [TestCase("202305/养老.csv", null, "2023-05")] // the folder, where the file says nothing
    [TestCase("202305/养老202306.csv", null, "2023-06")] // the nearest name
    [TestCase("养老.xlsx", "2023年5月", "2023-05")] // the sheet
    [TestCase("养老202306.xlsx", "202305", "2023-05")] // the sheet comes before the file
    [TestCase("养老202305_导出20230703.csv", null, "2023-05")] // the day of the export is another thing
    public void The_nearest_name_says_the_month(string file, string? sheet, string month) =>
        Assert.That(NamedMonth.Of(file, sheet), Is.EqualTo(month));

    [TestCase("养老.csv")]
    [TestCase("养老20230605.csv")] // a day: when it was exported
    [TestCase("养老2023-06-05.csv")]
    [TestCase("养老202305-202306.csv")] // two months
    [TestCase("养老202313.csv")] // no month
    [TestCase("养老2023.csv")] // a year
    [TestCase("149901202306.csv")] // part of a longer number
    public void Or_none_does(string file) => Assert.That(NamedMonth.Of(file, sheet: null), Is.Null);
}
