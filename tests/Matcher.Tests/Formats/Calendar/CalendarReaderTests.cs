using System.Globalization;
using System.Text;
using Matcher.Catalogue.Calendar;
using Matcher.Catalogue.Config;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Formats.Calendar;

[TestFixture]
public sealed class CalendarReaderTests
{
    private const string NationalDay = "日期,至,类型,备注\n2023-09-29,2023-10-06,休,中秋节、国庆节\n2023-10-07,,班,\n2023-10-08,,班,\n";

    [TestCase(NationalDay)] // as the docs show it
    [TestCase("日期\t类型\t至\n2023年9月29日\t放假\t2023年10月6日\n2023/10/7\t上班\t\n2023/10/8\t补班\t\n")] // other words, tabs, another order
    [TestCase("2023年节假日安排,,\n日期,类型,至\n20230929,休,20231006\n20231007,班,\n\n20231008,班,\n")] // a title above, a blank line
    public void A_calendar_is_read_as_people_type_it(string text)
    {
        foreach (var encoding in new[] { Encoding.UTF8, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! })
        {
            var (days, problems) = Read(encoding.GetBytes(text));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(problems, Is.Empty);
                Assert.That(days?.DueDate(new DateOnly(2023, 9, 28), 2, areWorkingDays: true), Is.EqualTo(new DateOnly(2023, 10, 8)));
                Assert.That(days?.Years, Is.EquivalentTo(new[] { 2023 }));
            }
        }
    }

    [TestCase("10月1日,,休", "'10月1日' is no date of the calendar")] // of which year
    [TestCase("2023-10,,休", "'2023-10' is no date of the calendar")] // a month
    [TestCase("2023-10-01,,节", "'节' does not say whether the day is free or worked")] // a word that nobody knows
    [TestCase("2023-10-01,,", "'' does not say whether the day is free or worked")] // nothing said
    [TestCase("2023-10-07,2023-10-01,休", "from 2023-10-07 to 2023-10-01 is no row of days")] // the wrong way round
    [TestCase("2023-10-01,2024-10-07,休", "from 2023-10-01 to 2024-10-07 is no row of days")] // a year mistyped
    [TestCase("2023-10-01,2023-10-07,休\n2023-10-07,,班", "2023-10-07 is both free and worked")] // which of the two
    public void What_is_wrong_is_told_with_its_row(string line, string expected)
    {
        var (days, problems) = Read(Encoding.UTF8.GetBytes($"日期,至,类型\n{line}\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(days, Is.Null);
            Assert.That(problems.Single(), Does.Contain(expected).And.Contain("工作日.csv"));
        }
    }

    [Test]
    public void A_file_that_is_not_there_is_told()
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        var days = new CalendarReader(new SharedFiles(TimeProvider.System), problems).Read(folder.Path, new InputFiles(["工作日.csv"]));
        Assert.That((days, problems.HasErrors), Is.EqualTo(((WorkingDays?)null, true)));
    }

    private static (WorkingDays? Days, string[] Problems) Read(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        folder.Write("工作日.csv", bytes);
        var problems = new ProblemList();
        var days = new CalendarReader(new SharedFiles(TimeProvider.System), problems).Read(folder.Path, new InputFiles(["工作日.csv"]));
        return (days, [.. problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture))]);
    }
}
