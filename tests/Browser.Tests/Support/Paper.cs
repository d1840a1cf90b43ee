using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Matcher.Browser.Support;

/// <summary>The report as it comes out of a printer, page by page as text with its lines.</summary>
internal sealed partial class Paper
{
    private Paper(string[] pages) => Pages = pages;

    /// <summary>The text of each page.</summary>
    public IReadOnlyList<string> Pages { get; }

    /// <summary>Prints what is looked at on A4; ignored where nothing can read it again.</summary>
    public static async Task<Paper> Of(Look look, string path)
    {
        await look.Page.PdfAsync(new() { Path = path, PreferCSSPageSize = true, PrintBackground = true });
        return new Paper((await Text(path)).TrimEnd('\f').Split('\f'));
    }

    /// <summary>How many pages have a line with these words, one after another.</summary>
    public int PagesWithLine(IEnumerable<string> words)
    {
        var line = new Regex(@"^\s*" + string.Join(@"\s+", words.Select(word => Blank().Replace(Regex.Escape(word), @"\s*"))), RegexOptions.Multiline);
        return Pages.Count(page => line.IsMatch(page));
    }

    private static async Task<string> Text(string path)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", path, "-"])
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("There is no pdftotext on this machine, so nobody has read what is printed: apt-get install poppler-utils.");
            throw;
        }
    }

    [GeneratedRegex(@"(\\ )+")]
    private static partial Regex Blank();
}
