using System.ComponentModel;
using System.Diagnostics;

namespace Matcher.Cli.Support;

/// <summary>LibreOffice, where it is installed.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Hanging = TimeSpan.FromMinutes(2);

    /// <summary>Has a file saved in another format; its path, or null where there is no LibreOffice.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The ending of the other format.</param>
    /// <param name="folder">Where to save it.</param>
    /// <param name="reader">The reader to take where several know the file; empty: the usual one.</param>
    public static string? Convert(string file, string format, string folder, string reader = "")
    {
        var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
            "--headless", $"--infilter={reader}", "--convert-to", format, "--outdir", folder, file,
        })
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(Hanging))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("LibreOffice hangs.");
            }
        }
        catch (Win32Exception)
        {
            return null;
        }

        var saved = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), format));
        Assert.That(File.Exists(saved), "LibreOffice saved nothing");
        return saved;
    }
}
