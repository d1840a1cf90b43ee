using Matcher.Reports.Figures;
using Matcher.Reports.Html;

namespace Matcher.Browser.Support;

/// <summary>A report on disk, as a run writes it.</summary>
internal sealed class ReportFile : IDisposable
{
    private ReportFile(string path) => Path = path;

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>Its address, as a browser has it after a double click.</summary>
    public string Address => new Uri(Path).AbsoluteUri;

    /// <summary>A night of a county of ordinary size.</summary>
    public static ReportFile Ordinary(string language = "zh") => Of(MadeRun.Figures(), 90, language);

    /// <summary>A night of a large county after a year.</summary>
    public static ReportFile Large() => Of(MadeRun.Figures(60, 60, 20), 365, "zh");

    /// <summary>Any night.</summary>
    public static ReportFile Of(RunFigures figures, int nights, string language)
    {
        var path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("report").FullName, "report.html");
        using (var stream = File.Create(path))
            ReportPage.Write(stream, MadeRun.Head(language), figures, MadeRun.Trend(nights));
        return new ReportFile(path);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
}
