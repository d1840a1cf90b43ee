using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Matcher.Cli.EndToEnd;

/// <summary>
/// What a bureau asks of a source: how many rejects, how old, how many rows. Each limit fails the source on one side and lets it
/// pass on the other, its rules are not run, and the agency's letter says why.
/// </summary>
[TestFixture]
public sealed partial class SourceLimitTests
{
    private const string Source = "vehicles";
    private const string ItsRule = "vehicle-owned";
    private const string ItsLine = "vehicles: {";

    [TestCase("", 3, true)] // 6% and the usual 5%
    [TestCase("max_rejects: 10%", 3, false)]
    [TestCase("max_rejects: 6%", 3, false)] // exactly the share allowed
    [TestCase("max_rejects: 0%", 1, true)]
    public void The_share_of_rejects(string limit, int rejected, bool fails)
    {
        using var county = new TestCounty();
        county.Replace(Source, Rows(50, rejected));
        Limit(county, limit);
        Holds(county, fails, "rows were rejected", "50行中有");
    }

    [TestCase("max_age: 35 days, dated: 2023-05-01", true, "2023-05-01")] // until 5 June, and the run is of 6 July
    [TestCase("max_age: 35 days, dated: 2023-06-30", false, "")]
    [TestCase("max_age: 35 days", true, "文件名没有写明导出日期")] // no file of it has a date in its name
    public void Its_age(string limit, bool fails, string inLetter)
    {
        using var county = new TestCounty();
        Limit(county, limit);
        Holds(county, fails, "max_age", inLetter);
    }

    [Test]
    public void The_age_by_the_file_name()
    {
        using var county = new TestCounty();
        foreach (var file in county.FilesOf(Source))
            File.Move(file, file.Replace(".csv", "-20230401.csv", StringComparison.Ordinal));
        Limit(county, "max_age: 2 months");
        Holds(county, fails: true, "2023-04-01", "2023-04-01");
    }

    [TestCase(0, false)]
    [TestCase(1, true)] // one row less came than was sent
    [TestCase(-1, true)] // one more
    public void The_rows_that_the_agency_says_it_sent(int more, bool fails)
    {
        var rows = GeneratedCounty.CleanRun.Root.GetProperty("files").EnumerateArray()
            .Where(file => file.GetProperty("source").GetString() == Source)
            .Sum(file => file.GetProperty("rows").GetInt64());
        using var county = new TestCounty();
        Limit(county, string.Create(CultureInfo.InvariantCulture, $"rows: {rows + more}"));
        Holds(county, fails, "rows", "提供单位说明共");
    }

    [TestCase(50, false)]
    [TestCase(51, true)] // the file was cut at the end of a line
    public void The_rows_that_the_trailer_says(int total, bool fails)
    {
        using var county = new TestCounty();
        county.Replace(Source,
            [.. Rows(50, 0), .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"合计 {total} 条,,,\r\n"))]);
        Holds(county, fails, "51", "表内合计行写明共51行");
    }

    private static void Limit(TestCounty county, string limit)
    {
        if (limit.Length > 0)
            county.EditConfig(text =>
                text.Replace(", max_rejects: 5%", "", StringComparison.Ordinal)
                    .Replace(ItsLine, $"{ItsLine} {limit},", StringComparison.Ordinal));
    }

    // People of an area code that nobody on the roster has.
    private static byte[] Rows(int count, int rejected)
    {
        var rows = Enumerable.Range(0, count).Select(row => $"{(row < rejected ? "1.49999E+17" : Number(row))},张某某,晋J{row:00000},正常\r\n");
        return Encoding.UTF8.GetBytes($"身份证号,所有人,号牌号码,状态\r\n{string.Concat(rows)}");
    }

    private static string Number(int row)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"14999919700101{row:000}");
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((digit, place) => (digit - '0') * weights[place]).Sum() % 11];
    }

    private static void Holds(TestCounty county, bool fails, string said, string inLetter)
    {
        using var run = new JsonRun(county);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Process.ExitCode, Is.EqualTo(fails ? 4 : 0), run.Process.Error);
            Assert.That(run.NotRun.Contains(ItsRule), Is.EqualTo(fails));
            Assert.That(run.AddsUp);
            if (!fails)
                return;
            Assert.That(run.Process.Error, Does.Contain(said));
            var letter = Letter(county);
            Assert.That(letter, Does.Contain(inLetter));
            Assert.That(letter, Does.Contain("因此未比对的事项：拥有机动车辆"));
        }
    }

    private static string Letter(TestCounty county)
    {
        using var letter = ZipFile.OpenRead(Path.Combine(county.Results.Single(), "数据质量", "更正函-公安局交警大队.docx"));
        using var text = new StreamReader(letter.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return Tags().Replace(text.ReadToEnd(), "");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
