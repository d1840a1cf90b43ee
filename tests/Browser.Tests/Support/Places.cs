using System.Reflection;

namespace Matcher.Browser.Support;

/// <summary>Where things are on this machine.</summary>
internal static class Places
{
    private static readonly string[] Browsers =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The folder of the source.</summary>
    public static string Root { get; } = typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(one => one.Key == "RepositoryRoot").Value!;

    /// <summary>The browser that is there, or that MATCHER_CHROMIUM names; null: none. None is ever downloaded.</summary>
    public static string? Browser => new[] { Environment.GetEnvironmentVariable("MATCHER_CHROMIUM") }.Concat(Browsers).FirstOrDefault(File.Exists);

    /// <summary>axe-core, which <c>npm ci</c> puts beside this project; null: it is not there.</summary>
    public static string? Axe => new[] { Path.Combine(Root, "tests", "Browser.Tests", "node_modules", "axe-core", "axe.min.js") }.FirstOrDefault(File.Exists);

    /// <summary>Where pictures of the page are put, to be looked at.</summary>
    public static string Pictures => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "pictures")).FullName;
}
