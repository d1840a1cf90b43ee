using System.Collections.Immutable;
using System.Globalization;
using Matcher.Formats.Files;
using Matcher.Samples.Randomness;

namespace Matcher.Setup.Patterns;

/// <summary>A pattern fits its own files, next month's, and no other.</summary>
[TestFixture]
public sealed class FilePatternsTests
{
    private static readonly string Folder = Path.GetFullPath("/county");

    [TestCase("车辆202306.csv", "车辆*.csv", "车辆202307.csv", Description = "a month")]
    [TestCase("车辆-2023-06-30.xlsx", "车辆*.xlsx", "车辆-2023-07-31.xlsx", Description = "a day")]
    [TestCase("车辆 2023年6月.xlsx", "车辆*.xlsx", "车辆（2023年7月）.xlsx", Description = "a month in words, in brackets the next time")]
    [TestCase("车辆6月.xlsx", "车辆*.xlsx", "车辆12月.xlsx", Description = "a month without its year")]
    [TestCase("23年6月车辆.xls", "*车辆.xls", "23年7月车辆.xls", Description = "a year of two digits")]
    [TestCase("车辆信息导出_20230630153012.csv", "车辆信息导出*.csv", "车辆信息导出_20230731090000.csv", Description = "the moment of the export")]
    [TestCase("车辆(1).csv", "车辆*.csv", "车辆(2).csv", Description = "downloaded once more")]
    [TestCase("车辆 - 副本.csv", "车辆*.csv", "车辆.csv", Description = "a copy")]
    [TestCase("社保第3批.txt", "社保*.txt", "社保第4批.txt", Description = "a part")]
    [TestCase("vehicles-1.csv", "vehicles*.csv", "vehicles-12.csv", Description = "a part by its number")]
    [TestCase("社保2023年第二季度.csv.gz", "社保*.csv.gz", "社保2023年第三季度.csv.gz", Description = "a quarter, packed")]
    [TestCase("2023年6月/车辆.csv", "20*/车辆.csv", "2023年7月/车辆.csv", Description = "a folder for each month")]
    [TestCase("交警/2023-06/车辆.csv", "交警/20*/车辆.csv", "交警/2023-07/车辆.csv", Description = "under the agency's")]
    [TestCase("交警/202306.csv", "交警/20*.csv", "交警/202307.csv", Description = "nothing but the month")]
    [TestCase("截至20230630低保.xlsx", "截至*低保.xlsx", "截至20230731低保.xlsx", Description = "a date in the middle")]
    public void A_pattern_fits_next_months_file(string name, string pattern, string next)
    {
        var patterns = FilePatterns.For(Folder, [At(name)], []);
        Assert.That(patterns, Is.EqualTo(new[] { pattern }));
        Assert.That(InputFileFinder.Fits(Folder, pattern, At(next)), Is.True);
    }

    [TestCase("1.csv")]
    [TestCase("导出(3).xlsx")]
    [TestCase("新建文件夹/2.csv")]
    [TestCase("Sheet1.xlsx")]
    [TestCase("数据20230630.csv")]
    public void A_name_that_says_nothing_stands_for_itself_alone(string name) =>
        Assert.That(FilePatterns.For(Folder, [At(name)], []), Is.EqualTo(new[] { name }));

    [TestCase("车辆202306.csv", "车辆报废202306.csv", "车辆202306.csv")]
    [TestCase("vehicles-1.csv", "vehicles-letter.csv", "vehicles-1.csv")]
    [TestCase("2023年6月/名单1.csv", "2023年6月/名单2.csv", "2023年6月/名单1.csv", Description = "only the name tells two months' lists apart from others")]
    public void Where_another_file_would_be_taken_in_less_is_left_open(string name, string other, string fits)
    {
        var patterns = FilePatterns.For(Folder, [At(name)], [At(other)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(InputFileFinder.Fits(Folder, patterns.Single(), At(fits)), Is.True);
            Assert.That(InputFileFinder.Fits(Folder, patterns.Single(), At(other)), Is.False);
        }
    }

    [Test]
    public void Files_elsewhere_are_named_from_where_they_are() =>
        Assert.That(FilePatterns.For(Folder, [Path.GetFullPath("/exports/车辆202306.csv")], []), Is.EqualTo(new[] { "../exports/车辆*.csv" }));

    // Names as people give them, at random; whichever source a file is of, no pattern may take in one of another.
    [Test]
    public void No_pattern_takes_in_a_file_of_another_source([Range(1, 60)] int seed)
    {
        var random = new SeededRandom(seed, "names");
        var files = Enumerable.Range(0, 40).Select(_ => Name(random)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => (Path: At(name), Source: random.Below(4))).ToImmutableArray();
        using (Assert.EnterMultipleScope())
        {
            foreach (var source in files.Select(file => file.Source).Distinct())
            {
                var own = files.Where(file => file.Source == source).Select(file => file.Path).ToList();
                var others = files.Where(file => file.Source != source).Select(file => file.Path).ToList();
                var patterns = FilePatterns.For(Folder, own, others);
                Assert.That(own.Where(path => !patterns.Any(pattern => InputFileFinder.Fits(Folder, pattern, path))), Is.Empty, "left out");
                Assert.That(others.Where(path => patterns.Any(pattern => InputFileFinder.Fits(Folder, pattern, path))), Is.Empty, "taken in");
                Assert.That(patterns.Where(pattern => InputFileFinder.Fits(Folder, pattern, At("out/2023-07-06/数据质量/汇总.csv"))), Is.Empty, "our own");
            }
        }
    }

    private static readonly string[] Words = ["车辆", "社保", "低保", "导出", "vehicles", "户籍", "数据", "", "A", "县 局"];
    private static readonly string[] Signs = ["", "-", "_", " ", ".", "（", "("];
    private static readonly string[] Days = ["", "202306", "2023-06-30", "2023年6月", "6月", "20230630153012", "2022", "第二季度", "1", "12", "(1)", " - 副本", "第3批", "2023.6.1"];
    private static readonly string[] Folders = ["", "", "交警/", "2023年6月/", "新建文件夹 (2)/", "out/", "A/202306/", "[1]/"];
    private static readonly string[] Endings = [".csv", ".xlsx", ".CSV", ".csv.gz", "", ".zip"];

    private static string Name(SeededRandom random)
    {
        string Of(string[] some) => some[random.Below(some.Length)];
        var stem = string.Create(CultureInfo.InvariantCulture, $"{Of(Words)}{Of(Signs)}{Of(Days)}{Of(Signs)}{Of(Days)}{Of(Words)}");
        return $"{Of(Folders)}{(stem.Trim(' ', '.').Length == 0 ? "x" : stem)}{Of(Endings)}";
    }

    private static string At(string name) => Path.GetFullPath(name, Folder);
}
