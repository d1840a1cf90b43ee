using System.Text.RegularExpressions;
using Matcher.Browser.Support;
using Matcher.Reports.Html;
using Microsoft.Playwright;

namespace Matcher.Browser;

/// <summary>On paper everything is there, what is folded too, and no row and no drawing is cut by the end of a page.</summary>
[TestFixture, Category("Browser")]
public sealed class PrintTests
{
    [Test]
    public async Task Every_row_is_whole_on_one_page([Values("zh", "en")] string language)
    {
        using var report = ReportFile.Ordinary(language);
        await using var look = await Look.At(report);
        var rows = await Rows(look);
        var paper = await Paper.Of(look, Path.Combine(Places.Pictures, $"report-{language}.pdf"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(paper.Pages, Has.Count.InRange(6, 14));
            Assert.That(rows, Has.Count.GreaterThan(60));
            Assert.That(rows.Where(row => paper.PagesWithLine(row) == 0).Select(row => string.Join(" ", row)), Is.Empty);
        }
    }

    [Test]
    public async Task What_is_folded_is_printed_with_and_without_script([Values] bool script)
    {
        using var report = ReportFile.Ordinary();
        await using var look = await Look.At(report, new() { JavaScriptEnabled = script });
        var paper = await Paper.Of(look, report.Path + ".pdf");
        var text = string.Concat(paper.Pages);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("有疑点的户"), "roster and reach by township");
            Assert.That(text, Does.Contain("2023-05").And.Contain("2023-06"), "the months");
            Assert.That(text, Does.Not.Contain("筛选"), "nobody filters on paper");
        }
    }

    [Test]
    public async Task A_table_that_goes_on_has_its_heads_on_the_next_page()
    {
        using var report = ReportFile.Large();
        await using var look = await Look.At(report);
        var paper = await Paper.Of(look, report.Path + ".pdf");
        var pages = paper.Pages.Where(page => Regex.IsMatch(page, @"^\s*rule-\d+\s*$", RegexOptions.Multiline)).ToList();
        var rules = MadeRun.Figures(60, 60, 20).Rules;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pages, Has.Count.GreaterThan(1));
            Assert.That(pages.Where(page => !page.Contains("无法判断", StringComparison.Ordinal)), Is.Empty);
            Assert.That(
                rules.Where(rule => !pages.Any(page => Regex.IsMatch(page, $@"{rule.Title}[^\n]*\n\s*{rule.Id}\s*$", RegexOptions.Multiline)))
                    .Select(rule => rule.Title),
                Is.Empty, "a row of two lines is not cut between them");
            Assert.That(paper.Pages, Has.Count.LessThan(30));
        }
    }

    [Test]
    public async Task A_drawing_and_its_name_and_days_are_on_one_page()
    {
        using var report = ReportFile.Ordinary();
        await using var look = await Look.At(report);
        var paper = await Paper.Of(look, report.Path + ".pdf");
        var page = paper.Pages.Single(page => page.Contains("未结的件数", StringComparison.Ordinal));
        Assert.That(page, Does.Contain("2023-07-06"));

        await look.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var mayBeCut = await look.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(".card, .panel, .gap li, .grid li, .tiles, .month, tr")]
                .filter(one => getComputedStyle(one).breakInside !== "avoid").map(one => one.className || one.tagName)
            """);
        Assert.That(mayBeCut, Is.Empty);
    }

    // As cells, of every table whose rows are one line high: the name, then the figures.
    private static async Task<IReadOnlyList<string[]>> Rows(Look look)
    {
        await look.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        var rows = new List<string[]>();
        foreach (var table in new[] { "township-leads", "township-people", "follow-up", "plan", "rates" })
        {
            foreach (var row in await look.Page.Locator($"[aria-labelledby=c-{table}] tbody tr").AllAsync())
                rows.Add([.. (await row.Locator("th, td").AllInnerTextsAsync()).Where(cell => cell.Length > 0)]);
        }
        return rows;
    }
}
