using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html;

/// <summary>What the browser must know before it shows anything.</summary>
internal static class PageHead
{
    /// <summary>The head.</summary>
    public static Node Of(RunHead head) => Node.Of("head",
        Node.Of("meta").With("charset", "utf-8"),
        Node.Of("meta").With("http-equiv", "Content-Security-Policy").With("content", PageAssets.Policy),
        Node.Of("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
        Node.Of("meta").With("name", "color-scheme").With("content", "light dark"),
        Node.Of("meta").With("name", "generator").With("content", ReportPage.Generator),
        Node.Of("meta").With("name", "referrer").With("content", "no-referrer"),
        Node.Of("title", $"{head.County} {Figure.Of(head.AsOf)} {PageText.Joined("PageTitle")}"),
        Node.Verbatim("style", PageAssets.Style));

    /// <summary>The language that the page opens in: the county's, if it is one of the two.</summary>
    public static string LanguageOf(RunHead head) => head.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh";
}
