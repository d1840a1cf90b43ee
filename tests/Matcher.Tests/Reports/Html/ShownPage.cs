using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html;

/// <summary>The page as it is written, and as it is read in one language.</summary>
internal sealed class ShownPage
{
    private ShownPage(string html, string language)
    {
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
        var other = language == "en" ? "zh" : "en";
        foreach (var hidden in Document.QuerySelectorAll($"span[lang={other}], style, script, template").ToList())
            hidden.Remove();
    }

    /// <summary>Its bytes as text.</summary>
    public string Html { get; }

    /// <summary>What is shown.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>The words of it.</summary>
    public string Text => Document.Body!.TextContent;

    /// <summary>The page.</summary>
    public static ShownPage Of(RunFigures figures, RunTrend trend, string language = "zh", RunHead? head = null)
    {
        using var writer = new StringWriter();
        ReportPage.Write(writer, head ?? MadeRun.Head(language), figures, trend);
        return new ShownPage(writer.ToString(), language);
    }

    /// <summary>The words of a section.</summary>
    public string Section(string id) => Document.GetElementById(id)!.TextContent;

    /// <summary>The cells of a table, row by row.</summary>
    public string[][] Table(string id) =>
    [
        .. Document.QuerySelectorAll($"[aria-labelledby=c-{id}] tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray()),
    ];
}
