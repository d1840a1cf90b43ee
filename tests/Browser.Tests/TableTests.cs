using Matcher.Browser.Support;
using Microsoft.Playwright;

namespace Matcher.Browser;

/// <summary>Tables sort and filter from the keyboard, and say what they did.</summary>
[TestFixture, Category("Browser")]
public sealed class TableTests
{
    private const string Table = "[aria-labelledby=c-township-leads] table";

    [Test]
    public async Task A_head_sorts_reverses_and_restores()
    {
        using var report = ReportFile.Ordinary();
        await using var look = await Look.At(report);
        var given = await Column(look, 2);
        var head = look.Page.Locator($"{Table} thead th:nth-child(2)");
        await head.GetByRole(AriaRole.Button).FocusAsync();

        await look.Page.Keyboard.PressAsync("Enter");
        var highestFirst = await Column(look, 2);
        var said = await head.GetAttributeAsync("aria-sort");
        await look.Page.Keyboard.PressAsync("Space");
        var lowestFirst = await Column(look, 2);
        await look.Page.Keyboard.PressAsync("Enter");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(highestFirst.Select(int.Parse), Is.Ordered.Descending);
            Assert.That(said, Is.EqualTo("descending"));
            Assert.That(lowestFirst.Select(int.Parse), Is.Ordered.Ascending);
            Assert.That(await Column(look, 2), Is.EqualTo(given), "the third time restores the official order");
            Assert.That(await head.GetAttributeAsync("aria-sort"), Is.Null);
        }
    }

    [Test]
    public async Task Levels_are_sorted_by_what_they_weigh_in_both_languages([Values("zh", "en")] string language)
    {
        using var report = ReportFile.Ordinary(language);
        await using var look = await Look.At(report);
        await look.Page.Locator("[aria-labelledby=c-rules] thead th:nth-child(7) button").PressAsync("Enter");
        var levels = await look.Page.Locator("[aria-labelledby=c-rules] tbody td:nth-child(7)").AllInnerTextsAsync();
        Assert.That(levels.Distinct(), Is.EqualTo(language == "zh" ? new[] { "高", "中", "低", "提示" } : ["High", "Medium", "Low", "Info"]));
    }

    [Test]
    public async Task A_filter_shows_what_has_the_words_and_says_how_many_rows_that_is()
    {
        using var report = ReportFile.Ordinary();
        await using var look = await Look.At(report);
        var tools = look.Page.Locator(".tools", new() { Has = look.Page.Locator("[aria-describedby=c-township-leads]") });
        await look.Page.GetByLabel("筛选").First.FocusAsync();
        await look.Page.Keyboard.TypeAsync("庄");
        var shown = look.Page.Locator($"{Table} tbody tr:visible th");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await shown.AllInnerTextsAsync(), Is.EqualTo(new[] { "成家庄镇", "庄上镇", "金家庄镇" }));
            Assert.That(await tools.Locator("output").InnerTextAsync(), Is.EqualTo("显示 3 / 15 行"));
            Assert.That(await look.Page.Locator($"{Table} tfoot tr:visible").CountAsync(), Is.EqualTo(1), "the county stays");
        }
        await look.Page.Keyboard.PressAsync("Escape");
        Assert.That(await shown.CountAsync(), Is.EqualTo(15));
    }

    [Test]
    public async Task Without_script_everything_is_there_and_no_control_does_nothing()
    {
        using var report = ReportFile.Ordinary();
        await using var with = await Look.At(report);
        await using var without = await Look.At(report, new() { JavaScriptEnabled = false });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await without.Page.Locator("button, input:not([type=radio])").CountAsync(), Is.Zero);
            foreach (var section in new[] { "not-checked", "news", "townships", "rules", "follow-up", "rates", "agencies", "trend", "data" })
            {
                Assert.That(
                    await without.Page.Locator($"#{section} :is(th, td, p, li)").AllTextContentsAsync(),
                    Is.EqualTo(await with.Page.Locator($"#{section} :is(th, td, p, li)").AllTextContentsAsync()), section);
            }
        }
    }

    private static async Task<IReadOnlyList<string>> Column(Look look, int number) =>
        await look.Page.Locator($"{Table} tbody td:nth-child({number})").AllInnerTextsAsync();
}
