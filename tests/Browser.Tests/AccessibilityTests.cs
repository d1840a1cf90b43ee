using System.Text.Json;
using Matcher.Browser.Support;
using Matcher.Reports.Html;
using Microsoft.Playwright;

namespace Matcher.Browser;

/// <summary>axe-core finds nothing serious or critical, in either theme and either language.</summary>
[TestFixture, Category("Browser")]
public sealed class AccessibilityTests
{
    [Test]
    public async Task Axe_finds_nothing_serious([Values] bool dark, [Values("zh", "en")] string language)
    {
        using var report = ReportFile.Ordinary(language);
        Assert.That(await Found(report, dark, 1280), Is.Empty);
    }

    [Test]
    public async Task Nor_in_a_narrow_window()
    {
        using var report = ReportFile.Ordinary();
        Assert.That(await Found(report, dark: false, 360), Is.Empty);
    }

    [Test]
    public async Task Nor_on_a_night_without_anything()
    {
        using var report = ReportFile.Of(MadeRun.Nothing(), 0, "zh");
        Assert.That(await Found(report, dark: false, 1280), Is.Empty);
    }

    [Test]
    public async Task The_check_can_fail()
    {
        using var report = ReportFile.Of(MadeRun.Nothing(), 0, "zh");
        await File.WriteAllTextAsync(
            report.Path,
            (await File.ReadAllTextAsync(report.Path)).Replace("<main>", "<main><input><img>", StringComparison.Ordinal));
        Assert.That(await Found(report, dark: false, 1280), Is.Not.Empty);
    }

    private static async Task<IEnumerable<string>> Found(ReportFile report, bool dark, int width)
    {
        if (Places.Axe is not { } path)
        {
            Assert.Ignore("axe-core is not there, so nobody has looked for barriers on the report: run npm ci in tests/Browser.Tests.");
            return [];
        }
        await using var look = await Look.At(report, new()
        {
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        // What is folded is looked at, too.
        await look.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        await look.Page.EvaluateAsync(await File.ReadAllTextAsync(path));
        var answer = await look.Page.EvaluateAsync<JsonElement>("axe.run()");
        return answer.GetProperty("violations").EnumerateArray()
            .Where(one => one.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(one => $"{one.GetProperty("id")}: {one.GetProperty("help")} "
                + string.Join(" | ", one.GetProperty("nodes").EnumerateArray().Take(3).Select(node => node.GetProperty("html"))));
    }
}
