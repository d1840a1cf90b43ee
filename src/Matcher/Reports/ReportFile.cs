using System.Security.Cryptography;
using Matcher.Formats.Files;
using Matcher.Reports.Figures;
using Matcher.Reports.Html;
using Matcher.Reports.Tables;

namespace Matcher.Reports;

/// <summary>report.html: a run on one page. It says when the run was, so it is not the same for two runs over the same files.</summary>
internal static class ReportFile
{
    /// <summary>Its name in the run's folder.</summary>
    public const string FileName = "report.html";

    // Where the page's head ends, and its style begins.
    private const int Start = 1024;

    private static ReadOnlySpan<byte> Sign => "name=generator content=Matcher-report"u8;

    /// <summary>The page.</summary>
    /// <param name="head">Which run.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="trend">The nights up to it.</param>
    public static byte[] Make(RunHead head, RunFigures figures, RunTrend trend)
    {
        using var page = new MemoryStream();
        ReportPage.Write(page, head, figures, trend);
        return page.ToArray();
    }

    /// <summary>Writes it and reads it back.</summary>
    /// <param name="path">Full path; there is no such file yet.</param>
    /// <param name="page">The page.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What is on the disk is not what was to be written.</exception>
    public static WrittenList Write(string path, byte[] page)
    {
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read))
        {
            file.Write(page);
            file.Flush(flushToDisk: true);
        }

        if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(page))
            throw new ListDamagedException($"{FileName} was read back with other bytes.");
        return new WrittenList(FileName, 0, Convert.ToHexStringLower(SHA256.HashData(page)));
    }

    /// <summary>Whether a file is such a page, of whichever night and version: nothing else is ever replaced by one.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsReport(string path)
    {
        // A device or a pipe has no end, and is nobody's report.
        if (!FileKind.IsOrdinary(path))
            return false;
        var start = new byte[Start];
        using var file = File.OpenRead(path);
        return start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)).IndexOf(Sign) >= 0;
    }
}
