using Matcher.Browser.Support;

namespace Matcher.Browser;

/// <summary>Chinese and English in one file: one is shown at a time, and whoever cannot use a mouse can change it, too.</summary>
[TestFixture, Category("Browser")]
public sealed class LanguageTests
{
    [Test]
    public async Task The_language_is_changed_with_and_without_script([Values] bool script)
    {
        using var report = ReportFile.Ordinary();
        await using var look = await Look.At(report, new() { JavaScriptEnabled = script });
        var before = await look.Read();
        await look.Page.GetByText("English", new() { Exact = true }).ClickAsync();
        var after = await look.Read();
        await look.Page.GetByText("中文", new() { Exact = true }).ClickAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Does.Contain("未比对的").And.Not.Contain("What was not checked"));
            Assert.That(after, Does.Contain("What was not checked").And.Not.Contain("未比对的"));
            Assert.That(after, Does.Contain("户籍登记已死亡"), "what a rule is called is data, and stays");
            Assert.That(await look.Read(), Is.EqualTo(before));
        }
    }

    [Test]
    public async Task It_is_changed_from_the_keyboard_and_the_page_says_which_it_is()
    {
        using var report = ReportFile.Ordinary("en");
        await using var look = await Look.At(report);
        await look.Page.Keyboard.PressAsync("Tab");
        await look.Page.Keyboard.PressAsync("ArrowLeft");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await look.Read("h1"), Does.StartWith("比对了"));
            Assert.That(await look.Page.GetAttributeAsync("html", "lang"), Is.EqualTo("zh"));
        }
    }
}
