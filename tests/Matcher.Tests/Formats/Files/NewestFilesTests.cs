using Matcher.Foundation.Problems;

namespace Matcher.Formats.Files;

[TestFixture]
public sealed class NewestFilesTests
{
    [TestCase("车辆202305.csv 车辆202306.csv", "车辆202306.csv", Description = "months")]
    [TestCase("车辆-2023-6-9.csv 车辆-2023-6-30.csv", "车辆-2023-6-30.csv", Description = "days, not as texts")]
    [TestCase("车辆2023年12月.xls 车辆2024年1月.xlsx", "车辆2024年1月.xlsx", Description = "over the turn of the year, in another format")]
    [TestCase("2023年5月/车辆.csv 2023年6月/车辆.csv", "2023年6月/车辆.csv", Description = "in folders")]
    [TestCase("车辆20230630090000.csv 车辆20230630153012.csv", "车辆20230630153012.csv", Description = "twice on one day")]
    [TestCase("车辆-1-202305.csv 车辆-2-202305.csv 车辆-202306.csv", "车辆-202306.csv", Description = "in two parts, then in one")]
    [TestCase("车辆-1-202306.csv 车辆-2-202306.csv 车辆-202305.csv", "车辆-1-202306.csv 车辆-2-202306.csv", Description = "in one part, then in two")]
    [TestCase("车辆202305.csv 截至202306车辆.csv", "截至202306车辆.csv", Description = "other words around the date")]
    [TestCase("城市低保202306.csv 农村低保202305.csv", "城市低保202306.csv 农村低保202305.csv", Description = "two lists, of which one is older")]
    [TestCase("名册.csv 名册202312.csv", "名册202312.csv", Description = "read beside the next month's, everybody would be on the roster twice")]
    [TestCase("车辆5月.csv 车辆6月.csv", "车辆5月.csv 车辆6月.csv", Description = "of which year?")]
    [TestCase("往届2021.csv 往届2022.csv", "往届2022.csv", Description = "years")]
    [TestCase("车辆202313.csv 车辆202306.csv", "车辆202306.csv", Description = "no month")]
    public void Of_files_that_differ_by_date_alone_the_latest_is_read(string names, string read) =>
        Assert.That(NewestFiles.Of(names.Split(' '), new ProblemList()), Is.EquivalentTo(read.Split(' ')));

    [Test]
    public void What_is_not_read_is_told_once_by_name()
    {
        var problems = new ProblemList();
        NewestFiles.Of(["车辆202304.csv", "车辆202305.csv", "车辆202306.csv", "社保202306.csv"], problems);
        var told = problems.All.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told.Code, Is.EqualTo(ProblemCode.FileSuperseded));
            Assert.That(told.Severity, Is.EqualTo(Severity.Warning));
            Assert.That(told.Where.File, Is.EqualTo("车辆202306.csv"));
            Assert.That(ProblemText.What(told, System.Globalization.CultureInfo.GetCultureInfo("zh-Hans")), Does.Contain("车辆202304.csv、车辆202305.csv"));
        }
    }
}
