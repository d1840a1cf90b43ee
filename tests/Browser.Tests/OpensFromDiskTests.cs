using Matcher.Browser.Support;
using Matcher.Reports.Html;
using Microsoft.Playwright;

namespace Matcher.Browser;

/// <summary>The report opens by a double click: it fetches nothing, complains about nothing, and is there at once.</summary>
[TestFixture, Category("Browser")]
public sealed class OpensFromDiskTests
{
    // Seconds of work until it can be used, of the largest page there is.
    private const double Usable = 1;

    [Test]
    public async Task It_fetches_nothing_and_the_console_stays_empty([Values] bool script)
    {
        using var report = ReportFile.Ordinary();
        await using var look = await Look.At(report, new() { JavaScriptEnabled = script });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(look.Said, Is.Empty);
            Assert.That(look.Asked, Is.EqualTo(new[] { report.Address }));
        }
    }

    [Test]
    public async Task A_night_without_anything_opens_too()
    {
        using var report = ReportFile.Of(MadeRun.Nothing(), 0, "en");
        await using var look = await Look.At(report);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(look.Said, Is.Empty);
            Assert.That(await look.Read("main"), Does.Contain("Nothing has been answered yet."));
        }
    }

    [Test]
    public async Task What_is_not_the_pages_own_is_not_run()
    {
        using var report = ReportFile.Ordinary();
        await File.WriteAllTextAsync(
            report.Path,
            (await File.ReadAllTextAsync(report.Path)).Replace("<main>", "<main><script>document.title='run'</script>", StringComparison.Ordinal));
        await using var look = await Look.At(report);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await look.Page.TitleAsync(), Is.Not.EqualTo("run"));
            Assert.That(look.Said, Has.Some.Contains("Content Security Policy"));
        }
    }

    [Test]
    public async Task The_report_of_a_large_county_after_a_year_is_usable_within_a_second()
    {
        using var report = ReportFile.Large();
        await using var look = await Look.At(report);
        var devTools = await look.Page.Context.NewCDPSessionAsync(look.Page);
        // The page's own work, on its own clock: what else the machine does meanwhile is not the page's.
        await devTools.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
        await look.Page.ReloadAsync();
        var work = await WorkOf(devTools);
        await TestContext.Out.WriteLineAsync($"Usable after {work:0.000} s of work.");
        Assert.That(work, Is.GreaterThan(0).And.LessThan(Usable));
    }

    private static async Task<double> WorkOf(ICDPSession devTools)
    {
        var metrics = (await devTools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray();
        return metrics.First(one => one.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
    }
}
