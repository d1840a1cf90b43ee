using Matcher.Browser.Support;
using Microsoft.Playwright;

namespace Matcher.Browser;

/// <summary>One browser for all tests; where there is none, they say so and are ignored.</summary>
[SetUpFixture]
public sealed class TheBrowser
{
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    /// <summary>The browser.</summary>
    internal static IBrowser Running
    {
        get
        {
            if (_browser is null)
            {
                Assert.Ignore(
                    "There is no Chromium on this machine, so nobody has looked at the report in a browser: install one"
                    + " (apt-get install chromium), or name one by MATCHER_CHROMIUM.");
            }
            return _browser!;
        }
    }

    /// <summary>Starts it.</summary>
    [OneTimeSetUp]
    public async Task Start()
    {
        if (Places.Browser is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        // Build servers run as root, where Chromium's sandbox does not start; the page under test is our own.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>Ends it.</summary>
    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
