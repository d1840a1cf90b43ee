using Microsoft.Playwright;

namespace Matcher.Browser.Support;

/// <summary>A report in the browser, with all that the browser said and asked for meanwhile.</summary>
internal sealed class Look : IAsyncDisposable
{
    private readonly List<string> _said = [];
    private readonly List<string> _asked = [];

    private Look(IPage page)
    {
        Page = page;
        page.Console += (_, message) => _said.Add(message.Text);
        page.PageError += (_, error) => _said.Add(error);
        page.Request += (_, request) => _asked.Add(request.Url);
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What stood on the browser's console: nothing, if all is well.</summary>
    public IReadOnlyList<string> Said => _said;

    /// <summary>What it fetched.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>Opens a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How the browser is set.</param>
    public static async Task<Look> At(ReportFile report, BrowserNewContextOptions? options = null)
    {
        var context = await TheBrowser.Running.NewContextAsync(options ?? new());
        var look = new Look(await context.NewPageAsync());
        await look.Page.GotoAsync(report.Address);
        return look;
    }

    /// <summary>What is read on the page, as it is shown.</summary>
    public Task<string> Read(string selector = "body") => Page.Locator(selector).InnerTextAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
