using System.Text;
using System.Text.RegularExpressions;
using Matcher.Cli.Support;

namespace Matcher.Cli.Guides;

/// <summary>The page for township officials is printed and handed out.</summary>
[TestFixture]
public sealed partial class TownshipPageTests
{
    private static readonly string Page = Path.Combine(BuiltFiles.RepositoryRoot, "docs", "guide", "township.zh-CN.html");

    [Test]
    public void It_fits_one_sheet_of_paper()
    {
        using var folder = new TemporaryFolder();
        if (LibreOffice.Convert(Page, "pdf", folder.Path, "HTML (StarWriter)") is not { } pdf)
        {
            Assert.Ignore("There is no LibreOffice here.");
            return;
        }

        Assert.That(PdfPage().Count(Encoding.Latin1.GetString(File.ReadAllBytes(pdf))), Is.EqualTo(1));
    }

    // What it tells people to choose must be there to choose.
    [TestCase("属实、部分属实、不属实、数据错误、已知已处理、无法核实")] // verdicts
    [TestCase("车辆已转卖未过户")] // reasons
    [TestCase("同名他人")]
    [TestCase("已停发")]
    [TestCase("健在")]
    public void Its_words_are_those_of_the_lists(string words)
    {
        var choices = File.ReadAllText(Path.Combine(BuiltFiles.RepositoryRoot, "rules", "verdicts.yaml"))
            + File.ReadAllText(Path.Combine(BuiltFiles.RepositoryRoot, "docs", "follow-up.zh-CN.md"));
        Assert.That(File.ReadAllText(Page), Does.Contain(words));
        Assert.That(words.Split('、').Where(word => !choices.Contains(word, StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex PdfPage();
}
