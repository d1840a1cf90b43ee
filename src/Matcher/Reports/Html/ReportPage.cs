using System.Collections.Immutable;
using System.Text;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Sections;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html;

/// <summary>
/// <c>report.html</c>: what a night came to, on one page that fetches nothing. It holds both languages, opens in the county's, and says
/// everything with script off, too. The same records give the same bytes.
/// </summary>
internal static class ReportPage
{
    /// <summary>By what a page is known to be one of ours.</summary>
    public const string Generator = "Matcher-report";

    // Characters.
    private const int Buffer = 64 * 1024;

    /// <summary>Writes the page as UTF-8 without a byte order mark: the page itself says what it is.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="head">Which night.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="trend">The nights up to it.</param>
    public static void Write(Stream stream, RunHead head, RunFigures figures, RunTrend trend)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Buffer, leaveOpen: true);
        Write(writer, head, figures, trend);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="head">Which night.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="trend">The nights up to it.</param>
    public static void Write(TextWriter writer, RunHead head, RunFigures figures, RunTrend trend)
    {
        writer.Write("<!DOCTYPE html>\n");
        Node.Of("html", PageHead.Of(head), Body(head, figures, trend)).With("lang", PageHead.LanguageOf(head)).Write(writer);
    }

    private static Node Body(RunHead head, RunFigures figures, RunTrend trend)
    {
        ImmutableArray<PageSection> sections =
        [
            NotCheckedSection.Of(figures),
            NewsSection.Of(figures),
            TownshipsSection.Of(figures),
            RulesSection.Of(figures),
            FollowUpSection.Of(figures),
            RatesSection.Of(figures),
            AgenciesSection.Of(figures),
            TrendSection.Of(trend),
            DataSection.Of(figures),
            .. ProblemsSection.Of(figures) is { } problems ? new[] { problems } : [],
        ];
        return Node.Of("body",
            LanguageSwitch.Of(head),
            PageFrame.Top(head, sections),
            Node.Of("main", [Opening.Of(head, figures), .. sections.Select(section => section.Content)]),
            PageFrame.Bottom(head),
            PageFrame.Tools(),
            Node.Verbatim("script", PageAssets.Script));
    }
}
