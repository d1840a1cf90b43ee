using Matcher.Browser.Support;
using Matcher.Reports.Html;
using Microsoft.Playwright;

namespace Matcher.Browser;

/// <summary>Pictures of the page in <c>artifacts/pictures</c>, for people to look at: no test knows whether a page is well made.</summary>
[TestFixture, Category("Browser")]
public sealed class PicturesTests
{
    [TestCase("light", 1280, ColorScheme.Light, "zh")]
    [TestCase("dark", 1280, ColorScheme.Dark, "zh")]
    [TestCase("english", 1280, ColorScheme.Light, "en")]
    [TestCase("narrow", 360, ColorScheme.Light, "zh")]
    public async Task The_page_as_a_picture(string name, int width, ColorScheme scheme, string language)
    {
        using var report = ReportFile.Ordinary(language);
        await using var look = await Look.At(report, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        var path = Path.Combine(Places.Pictures, $"report-{name}.png");
        await look.Page.ScreenshotAsync(new() { Path = path, FullPage = true });
        Assert.That(new FileInfo(path).Length, Is.GreaterThan(50_000));
    }

    [Test]
    public async Task The_first_night_as_a_picture()
    {
        using var report = ReportFile.Of(
            MadeRun.Figures() with { Before = null, IsIncomplete = false, NotChecked = [], Agencies = [], Order = null }, 1, "zh");
        await using var look = await Look.At(report);
        var path = Path.Combine(Places.Pictures, "report-first-night.png");
        await look.Page.ScreenshotAsync(new() { Path = path, FullPage = true });
        Assert.That(new FileInfo(path).Length, Is.GreaterThan(50_000));
    }
}
