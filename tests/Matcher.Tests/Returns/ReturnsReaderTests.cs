using Matcher.Catalogue.Verdicts;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Returns.Columns;
using Matcher.Support;

namespace Matcher.Returns;

[TestFixture]
public sealed class ReturnsReaderTests
{
    private const string Header = "疑点编号,姓名,身份证号,疑点说明,校验码,核查结论,原因,核查人一,核查人二,核查日期,备注\n";

    [Test]
    public void A_line_says_what_was_filled_in_and_whether_its_own_columns_hold()
    {
        var check = LineCheck.Of(Read.Secret, "Z7TJ-F2EK-BHPF", "刘旭洋", "149901198803241395", "名下有小型轿车");
        var file = Read.Csv(Header
            + $"Z7TJ-F2EK-BHPF,刘旭洋,\"=\"\"149901198803241395\"\"\",名下有小型轿车,{check},属实,已停发,王强,李娜,2023/7/15,\n"
            + $"z7tjf2ekbhpF0000,刘旭洋,149901198803241395,名下有小型轿车,{check},不属实。,,王强,,7月15日,\"甲\n乙\"\n");
        var (first, second) = (file.Lines.First(), file.Lines.Last());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Has.Property("Number").EqualTo("Z7TJ-F2EK-BHPF").And.Property("Verdict").EqualTo(Verdict.Confirmed)
                .And.Property("Reason").EqualTo("已停发").And.Property("Check").EqualTo(LineCheckResult.Holds));
            Assert.That(first.Investigators, Is.EqualTo(new[] { "王强", "李娜" }));
            Assert.That(first.Day, Is.EqualTo(new DateOnly(2023, 7, 15)));
            Assert.That(first.Told, Is.Empty);
            Assert.That(second, Has.Property("Number").EqualTo("Z7TJ-F2EK-BHPF-0000").And.Property("Verdict").EqualTo(Verdict.NotSo)
                .And.Property("Check").EqualTo(LineCheckResult.Edited));
            Assert.That(second[ReturnedColumn.Remark], Is.EqualTo("甲\n乙"));
            Assert.That(second.Where.Row, Is.EqualTo(3));
            Assert.That(file.Codes(), Is.EqualTo(new[]
            {
                "ReturnedNumbersRetyped", "ReturnedLineEdited", "ReturnedWordGuessed", "ReturnedDateGuessed",
            }));
            Assert.That(file.Sha256, Has.Length.EqualTo(64));
        }
    }

    [Test]
    public void The_same_bytes_twice_count_once_and_a_lock_file_is_passed_over_with_a_word()
    {
        var problems = new ProblemList();
        var list = System.Text.Encoding.UTF8.GetBytes(Header + "Z7TJ-F2EK-BHPF,,,,,属实,,,,,\n");
        var files = Read.Files(problems, ("一.csv", list), ("二.csv", list), ("~$一.xlsx", [1, 2, 3]), ("Thumbs.db", [0]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.Select(file => file.Lines.Count()), Is.EqualTo(new[] { 1, 0 }));
            Assert.That(files[1].Codes(), Is.EqualTo(new[] { "FileCopied" }));
            Assert.That(problems.All.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.ReturnedLockFile }));
        }
    }

    [Test]
    public void What_is_not_there_or_is_no_list_is_said()
    {
        var problems = new ProblemList();
        using var folder = new TemporaryFolder();
        folder.Write("名单.csv", "姓名,电话\n甲,1\n");
        folder.Write("无结论.csv", "疑点编号,姓名\nZ7TJ-F2EK-BHPF,甲\n");
        folder.Write("佐证.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        var files = Read.Folder(folder.Path, ["没有.csv", "."], problems);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.SelectMany(file => file.Codes()), Is.EqualTo(new[] { "ReturnedNoList", "ReturnedNothingFilledIn" }));
            Assert.That(problems.All.Select(problem => problem.Code),
                Is.EqualTo(new[] { ProblemCode.ReturnedPathMissing, ProblemCode.ReturnedPassedOver }));
        }
    }

    [Test]
    public void A_verdict_filled_down_to_the_last_row_is_told_once_and_costs_little()
    {
        var bytes = TestOds.Of(TestOds.Row("疑点编号", "核查结论") + TestOds.Row("Z7TJ-F2EK-BHPF", "属实")
            + $"<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell/>{TestOds.Cell("属实")}</table:table-row>");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = Read.File("返回.ods", bytes);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Lines.Count(), Is.EqualTo(1));
            Assert.That(file.Refused, Is.EqualTo(1_048_574));
            Assert.That(file.AllTold.Where(problem => problem.Code == ProblemCode.ReturnedRowsWithoutNumber)
                .Select(problem => problem.Where.Row), Is.EqualTo(new[] { 3L }));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1L << 30));
        }
    }

    [Test]
    public void The_header_of_another_table_below_is_refused_with_its_row()
    {
        var file = Read.Csv("疑点编号,姓名,核查结论\nZ7TJ-F2EK-BHPF,甲,属实\n核查结论,疑点编号,姓名\n");
        Assert.That(file.AllTold.Select(problem => (problem.Code, problem.Where.Row)), Does.Contain((ProblemCode.TableBelowTable, (long?)3)));
    }
}
