using System.Globalization;
using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Reports.Csv;
using Matcher.Reports.Results;
using Matcher.Support;

namespace Matcher.Reports.Rejects;

[TestFixture]
public sealed class RejectFilesTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Each_reject_is_written_with_the_sources_own_columns()
    {
        using var rejects = new RejectFiles(_folder.Path, new CsvListWriter(IdStyle.Excel), CultureInfo.GetCultureInfo("zh"));
        rejects.Add(Row("vehicles", 3, ProblemCode.RejectIdScientific, "身份证明号码", "1.49901E+17", "测试甲", "晋J00001"));
        rejects.Add(Row("vehicles", 9, ProblemCode.RejectFieldCount, "", "149901197001010119", "测试乙", "晋J00002", "多出", "的"));
        rejects.Add(Row("vehicles", 11, ProblemCode.RejectFieldCount, "", "149901197001010119"));
        rejects.Finish();
        await Verifier.Verify(File.ReadAllText(Path.Combine(_folder.Path, "数据质量", "拒收-vehicles.csv"), Encoding.UTF8), "csv");
    }

    [Test]
    public void Files_of_other_columns_have_a_list_of_their_own()
    {
        using var rejects = new RejectFiles(_folder.Path, new CsvListWriter(IdStyle.Excel), CultureInfo.GetCultureInfo("zh"));
        rejects.Add(Row("vehicles", 3, ProblemCode.RejectIdEmpty, "", "", "测试甲", "晋J00001"));
        rejects.Add(Row("vehicles", 3, ProblemCode.RejectIdEmpty, "", "", "测试甲", "晋J00001") with { Header = ["ID", "NAME"] });
        rejects.Add(Row("education", 3, ProblemCode.RejectIdEmpty, "", "", "测试甲", "2020"));
        var written = rejects.Finish();
        Assert.That(
            written.Select(list => (list.Path, list.Rows)),
            Is.EqualTo(new[] { ("数据质量/拒收-vehicles.csv", 1), ("数据质量/拒收-vehicles-2.csv", 1), ("数据质量/拒收-education.csv", 1) }));
    }

    [Test]
    public void Rejects_are_counted_by_file_and_reason()
    {
        using var rejects = new RejectFiles(_folder.Path, new CsvListWriter(IdStyle.Excel), CultureInfo.GetCultureInfo("zh"));
        rejects.Add(Row("vehicles", 3, ProblemCode.RejectIdEmpty, ""));
        rejects.Add(Row("vehicles", 4, ProblemCode.RejectIdEmpty, ""));
        rejects.Add(Row("vehicles", 5, ProblemCode.RejectIdMasked, ""));
        Assert.That(rejects.Counts.Select(one => one with { First = [] }), Is.EquivalentTo(new[]
        {
            new RejectCount("vehicles", "vehicles.csv", null, ProblemCode.RejectIdEmpty, 2),
            new RejectCount("vehicles", "vehicles.csv", null, ProblemCode.RejectIdMasked, 1),
        }));
    }

    [TestCase("149901197001010118", "149901********0118")] // a number with a wrong check character
    [TestCase("1499011970010101", "149901******0101")] // a digit lost
    [TestCase("1.49901E+17", "1.*******17")] // what Excel left
    [TestCase("测试甲", "***")] // the names stand in the wrong column
    [TestCase("测试甲、测试乙、测试丙、测试丁、测试戊", "***、***********、***")] // several of them: never one in full
    [TestCase("", "")]
    public void A_rejected_value_is_shown_to_others_masked(string cell, string shown)
    {
        using var rejects = new RejectFiles(_folder.Path, new CsvListWriter(IdStyle.Excel), CultureInfo.GetCultureInfo("zh"));
        rejects.Add(Row("vehicles", 3, ProblemCode.RejectIdMistyped, "身份证明号码", cell, "测试甲", "晋J00001"));
        Assert.That(rejects.Counts.Single().First, Is.EqualTo(new[] { new RejectedRow(3, "身份证明号码", shown) }));
    }

    [Test]
    public void The_first_rows_of_a_reason_are_kept_and_no_more()
    {
        using var rejects = new RejectFiles(_folder.Path, new CsvListWriter(IdStyle.Excel), CultureInfo.GetCultureInfo("zh"));
        for (var row = 2; row < 100; row++)
            rejects.Add(Row("vehicles", row, ProblemCode.RejectIdEmpty, "身份证明号码"));
        Assert.That(rejects.Counts.Single().Count, Is.EqualTo(98));
        Assert.That(rejects.Counts.Single().First.Select(one => one.Row), Is.EqualTo(new long[] { 2, 3, 4, 5, 6 }));
    }

    private static Reject Row(string source, long row, ProblemCode reason, string column, params string[] cells) =>
        new(source, new RowPlace(new TablePlace(0, $"{source}.csv", null), row), column, reason, ["身份证明号码", "所有人", "号牌号码"], [.. cells]);
}
