using System.Security.Cryptography;
using System.Text;

namespace Matcher.Reports.Html;

/// <summary>
/// The style sheet and the script that the page brings along, and what its security policy must say so that only these are taken.
/// </summary>
internal static class PageAssets
{
    private static readonly Lazy<string> StyleText = new(() => Read("report.css"));
    private static readonly Lazy<string> ScriptText = new(() => Read("report.js"));

    /// <summary>The style sheet.</summary>
    public static string Style => StyleText.Value;

    /// <summary>The script.</summary>
    public static string Script => ScriptText.Value;

    /// <summary>Nothing is fetched, nothing is sent, and of styles and scripts only these two are taken.</summary>
    public static string Policy =>
        $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; base-uri 'none'; form-action 'none'";

    private static string HashOf(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    // A browser reads CR LF as LF before it takes the hash; a checkout on Windows may have made them.
    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("Report/" + name)
            ?? throw new InvalidOperationException($"The program lacks {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
