using System.Text;
using Matcher.Cli.Resources;
using Matcher.Cli.Support;
using Matcher.Cli.Terminal;

namespace Matcher.Cli.Guides;

/// <summary>A guide and <c>matcher help</c> say the same about a code. <c>MATCHER_GUIDES=write</c> writes the pages anew.</summary>
[TestFixture]
public sealed class GuideCodesTests
{
    private const string Begin = "<!-- exit codes: written from the texts of matcher help -->\n";
    private const string End = "<!-- end of exit codes -->";

    [TestCase("codes.zh-CN.md")]
    [TestCase("codes.md")]
    public void The_page_of_codes_is_what_help_says(string name)
    {
        var page = IsChinese(name)
            ? GuideCodes.Page(Texts(name), "代码大全", "本页由程序写成，与 `matcher help <代码>` 的内容相同。按种类排列；找一个代码，用查找（Ctrl+F）。")
            : GuideCodes.Page(Texts(name), "All codes", "Written by the program: what `matcher help <code>` says. To find one, search the page.");
        Compare(name, page);
    }

    [TestCase("operator.zh-CN.md")]
    [TestCase("operator.md")]
    public void The_table_of_exit_codes_is_what_help_says(string name)
    {
        var text = Read(name);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var table = GuideCodes.ExitTable(Texts(name), IsChinese(name) ? "| 退出码 | 含义 | 怎么办 |" : "| exit code | meaning | what to do |");
        Compare(name, text[..begin] + table + text[text.IndexOf(End, StringComparison.Ordinal)..]);
    }

    private static void Compare(string name, string wanted)
    {
        if (GuideTests.IsToBeWritten)
            File.WriteAllText(PathOf(name), wanted);
        Assert.That(Read(name), Is.EqualTo(wanted));
    }

    private static string Read(string name) =>
        File.Exists(PathOf(name)) ? File.ReadAllText(PathOf(name), Encoding.UTF8).ReplaceLineEndings("\n") : "";

    private static string PathOf(string name) => Path.Combine(BuiltFiles.RepositoryRoot, "docs", "guide", name);

    private static CliTexts Texts(string name) => new(IsChinese(name) ? Language.Chinese : Language.English);

    private static bool IsChinese(string name) => name.Contains("zh-CN", StringComparison.Ordinal);
}
