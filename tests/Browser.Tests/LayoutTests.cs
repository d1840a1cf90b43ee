using Matcher.Browser.Support;
using Matcher.Reports.Html;
using Microsoft.Playwright;

namespace Matcher.Browser;

/// <summary>The page on a telephone, in the dark, and for who does not want things to move.</summary>
[TestFixture, Category("Browser")]
public sealed class LayoutTests
{
    [Test]
    public async Task A_narrow_window_is_not_scrolled_sideways([Values(360, 320)] int width, [Values("zh", "en")] string language)
    {
        using var report = ReportFile.Of(MadeRun.Figures(60, 60, 20), 365, language);
        await using var look = await Look.At(report, new() { ViewportSize = new() { Width = width, Height = 740 } });
        await look.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        Assert.That(await look.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"), Is.EqualTo(width));
    }

    [Test]
    public async Task It_follows_the_theme_and_prints_light()
    {
        using var report = ReportFile.Ordinary();
        await using var look = await Look.At(report, new() { ColorScheme = ColorScheme.Dark });
        var dark = await Paper(look);
        await look.Page.EmulateMediaAsync(new() { Media = Media.Print });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(dark, Is.EqualTo("rgb(19, 23, 27)"));
            Assert.That(await Paper(look), Is.EqualTo("rgb(255, 255, 255)"));
        }
    }

    [Test]
    public async Task Nothing_glides_where_that_is_not_wanted()
    {
        using var report = ReportFile.Ordinary();
        await using var look = await Look.At(report, new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.That(await look.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"), Is.EqualTo("auto"));
    }

    [Test]
    public async Task The_night_under_the_pointer_is_told_with_its_figure()
    {
        using var report = ReportFile.Ordinary();
        await using var look = await Look.At(report, new() { ReducedMotion = ReducedMotion.Reduce });
        var panel = look.Page.Locator(".panel").First;
        await panel.ScrollIntoViewIfNeededAsync();
        var box = (await panel.Locator(".lines").BoundingBoxAsync())!;
        await look.Page.Mouse.MoveAsync(box.X + box.Width - 2, box.Y + (box.Height / 2));
        var told = await panel.Locator(".days b").InnerTextAsync();
        await look.Page.Mouse.MoveAsync(0, 0);
        var last = MadeRun.Trend(90).Runs[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told, Is.EqualTo($"2023-07-06: {last.Open}"));
            Assert.That(await panel.Locator(".days b").InnerTextAsync(), Is.Empty);
        }
    }

    private static Task<string> Paper(Look look) => look.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
}
