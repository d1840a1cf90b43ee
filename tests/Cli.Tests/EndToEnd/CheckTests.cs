using System.Text;
using System.Text.RegularExpressions;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>check tells everything at once, ends as the run would, and leaves nothing behind.</summary>
[TestFixture]
public sealed class CheckTests
{
    [Test]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        using var county = new TestCounty();
        county.EditConfig(text =>
            Regex.Replace(text, "  disabled_persons: .*", "  disabled_persons: { files: [nowhere/*.csv] }", RegexOptions.None,
                TimeSpan.FromSeconds(1)));
        var cremation = county.Replace("cremation",
            Encoding.UTF8.GetBytes("姓名,身份证号,死亡日期,火化日期x,姓名\n测试,149901197001010018,19年5月,2020-01-01,测试\n"));
        var consumption = county.Replace("high_consumption", Encoding.UTF8.GetBytes("姓名,身份证号,消费类别\n测试,149901197001010018,珠宝\n"));
        var left = Path.Combine(Path.GetDirectoryName(county.FilesOf("cremation")[0])!, "新火化登记.dat");
        File.WriteAllText(left, "x", Encoding.ASCII);
        var check = Check(county);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(check.ExitCode, Is.EqualTo(4));
            Assert.That(check.Error, Does.Contain("nowhere/*.csv: no file here fits"));
            Assert.That(check.Error, Does.Match($"{Regex.Escape(cremation)}.*column 姓名: this header stands more than once"));
            Assert.That(check.Error, Does.Match($"{Regex.Escape(cremation)}.*column 火化日期x: this header is not known; is it '火化日期'"));
            Assert.That(check.Error,
                Does.Match($"{Regex.Escape(cremation)}.*row 2, column 死亡日期: 1 of 1 values looked at are not a date, such as '19年5月'"));
            Assert.That(check.Error,
                Does.Contain("high-consumption.yaml, column 消费金额: no file of '高消费信息' has the column").Or
                    .Contain("high-consumption.yaml: column 消费金额"));
            Assert.That(check.Error, Does.Contain("新火化登记.dat: no source of the config reads this file"));
            Assert.That(check.Output, Does.Contain(consumption));
        }
    }

    [Test]
    public void Columns_that_a_sum_and_a_combined_rule_read_are_announced()
    {
        using var county = new TestCounty();
        county.Replace("vehicles", Encoding.UTF8.GetBytes("所有人,身份证号,号牌号码\n测试,149901197001010018,晋J0001\n"));
        county.Replace("public_payroll", Encoding.UTF8.GetBytes("姓名,身份证号,单位名称\n测试,149901197001010018,某单位\n"));
        var check = Check(county);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(check.Error, Does.Match("vehicles-several.yaml.*状态"), "it is the only source of the sum");
            Assert.That(check.Error, Does.Match("应发金额.*income-over-border"), "one of two sources: the sum does without");
        }
    }

    // SQLite is damaged by a client that copies it in the middle of a write, and lists hold full ID numbers.
    [Test]
    public void Ledger_and_lists_in_a_folder_that_is_synchronised_are_told()
    {
        using var county = new TestCounty();
        county.EditConfig(text => Regex.Replace(text, "^(ledger|output):.*$", "", RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            + "\nledger: OneDrive/ledger.db\noutput: { folder: OneDrive/out }\n");
        Directory.CreateDirectory(Path.Combine(county.Folder, "OneDrive"));
        var check = Check(county);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(check.Error, Does.Contain("OneDrive/ledger.db: the ledger is in a folder that is synchronised"));
            Assert.That(check.Error, Does.Contain("OneDrive/out: the lists are written to a folder that is synchronised"));
        }
    }

    [Test]
    public void An_export_that_is_too_old_and_one_full_of_rejects_are_told()
    {
        using var county = new TestCounty();
        var fund = county.Replace("housing_fund",
            Encoding.UTF8.GetBytes("姓名,身份证号,账户状态,最近汇缴年月\n测试,149901********0018,01,202306\n测试,,01,202306\n"));
        county.EditConfig(text =>
            text.Replace("  housing_fund: { ", "  housing_fund: { dated: 2020-01-01, max_age: 35 days, ", StringComparison.Ordinal));
        var check = Check(county, "--lang", "zh");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(check.ExitCode, Is.EqualTo(4));
            Assert.That(check.Error, Does.Match($"{Regex.Escape(fund)}：查看的2行中有2行会被拒收"));
            Assert.That(check.Error, Does.Contain("2020-01-01"));
        }
    }

    [Test]
    public void A_place_that_cannot_be_written_is_known_and_nothing_is_left_behind()
    {
        using var county = new TestCounty();
        var inTheWay = Path.Combine(county.Folder, "out");
        File.WriteAllText(inTheWay, "", Encoding.ASCII);
        var before = Directory.GetFileSystemEntries(county.Folder, "*", SearchOption.AllDirectories);
        var check = Check(county);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(check.ExitCode, Is.EqualTo(5));
            Assert.That(check.Error, Does.Contain(inTheWay));
            Assert.That(Directory.GetFileSystemEntries(county.Folder, "*", SearchOption.AllDirectories), Is.EquivalentTo(before));
        }
    }

    [Test]
    public void A_mistake_in_the_bureaus_own_descriptions_is_told_with_its_line()
    {
        using var county = new TestCounty();
        Directory.CreateDirectory(Path.Combine(county.Folder, "local-sources"));
        File.WriteAllText(Path.Combine(county.Folder, "local-sources", "vehicles.yaml"), "id: vehicles\ncolumns:\n  状态: { alias: [x] }\n",
            Encoding.UTF8);
        var check = Check(county);
        Assert.That(check.ExitCode, Is.EqualTo(3));
        Assert.That(check.Error, Does.Contain("local-sources/vehicles.yaml(3,9): unknown key 'alias'; did you mean 'aliases'?"));
    }

    private static ProcessResult Check(TestCounty county, params string[] more) =>
        MatcherProcess.Run(Path.GetTempPath(), ["check", county.ConfigFile, .. more]);
}
