using System.Diagnostics;
using Matcher.Reports.Csv;
using Matcher.Support;

namespace Matcher.Reports.Workbooks;

/// <summary>What an office that is not Excel makes of a workbook. It is started once; where there is none, the test says so.</summary>
[TestFixture]
public sealed class LibreOfficeTests
{
    // UTF-8, every sheet into a file of its own.
    private const string Filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    [Test]
    public void It_shows_what_was_written()
    {
        using var folder = new TemporaryFolder();
        WorkbookWriter.Write(folder.Path, "柳林镇", SampleSheets.Page(), SampleSheets.List(40),
            SampleSheets.Texts("文本", ["列"], ["=1+1"], ["007"], ["149901197001010119"], [" _x000D_ "], ["😀"]));
        Convert(folder.Path, "柳林镇.xlsx");
        var list = SimpleCsv.Read(Bytes(folder.Path, "疑点清单"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(list, Has.Count.EqualTo(41));
            Assert.That(list[1], Is.EqualTo(new[]
            {
                "Z7TJ-F2EK-0001", "14010", "测试申", "149901197001010001", "1281.5", "中", "名下有小型轿车，号牌晋JA0171，状态正常，待核实", "1",
                "2023-07-07", "", "", "", "", "YX54RBZ2",
            }));
            Assert.That(list[7][6], Has.Length.EqualTo(300));
            Assert.That(SimpleCsv.Read(Bytes(folder.Path, "文本")).Skip(1).Select(row => row[0]),
                Is.EqualTo(new[] { "=1+1", "007", "149901197001010119", " _x000D_ ", "😀" }));
            Assert.That(SimpleCsv.Read(Bytes(folder.Path, "说明"))[0][0], Is.EqualTo("柳林镇低保核查工作簿"));
            Assert.That(SimpleCsv.Read(Bytes(folder.Path, "选项"))[5][0], Is.EqualTo("数据错误,来源有误"));
        }
    }

    // Line ends are those of the machine.
    private static byte[] Bytes(string folder, string sheet) => System.Text.Encoding.UTF8.GetBytes(
        File.ReadAllText(Path.Combine(folder, $"柳林镇-{sheet}.csv")).ReplaceLineEndings("\r\n"));

    private static void Convert(string folder, string file)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "soffice.exe" : "soffice")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", Filter, "--outdir", folder,
            Path.Combine(folder, file),
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        try
        {
            using var office = Process.Start(start)!;
            if (!office.WaitForExit(TimeSpan.FromMinutes(3)))
                office.Kill(entireProcessTree: true);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("LibreOffice is not installed");
        }
    }
}
