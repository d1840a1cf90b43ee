using System.Collections.Immutable;
using Matcher.Reports.Html.Charts;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Sections;

/// <summary>How follow-up went from night to night.</summary>
internal static class TrendSection
{
    /// <summary>The section.</summary>
    public static PageSection Of(RunTrend trend)
    {
        var nights = trend.Runs.IsDefault ? [] : trend.Runs;
        if (nights.IsEmpty)
            return PageSection.Of("trend", "Trend", Node.Classed("p", "none", PageText.Of("TrendNone")));
        return PageSection.Of("trend", "Trend",
            PageSection.Lead(nights.Length == 1
                ? PageText.Of("TrendOne")
                : PageText.Of("TrendLead", Day(nights[0]), Day(nights[^1]), nights.Length)),
            nights.Length == 1 ? Only(nights[0]) : Panels(nights),
            nights.Any(night => night.IsIncomplete) ? Node.Classed("p", "note", PageText.Of("TrendGap")) : Node.None,
            Table(nights));
    }

    // One point is no line: its figures say more.
    private static Node Only(TrendRun night) => Node.Classed("ul", "tiles",
        Tile.Of("Open", night.Open), Tile.Of("TrendFound", Found(night)), Tile.Of("TrendEnded", night.Ended));

    private static Node Panels(ImmutableArray<TrendRun> nights)
    {
        var days = new TrendDays(nights);
        // What comes and what goes is drawn to one scale: which of the two is more is what people look for.
        var flow = TrendScale.Top([.. nights.Select(Found), .. nights.Select(night => night.Ended)]);
        var open = new TrendPanel("trend-open", "TrendOpen", days, TrendScale.Top(nights.Select(night => night.Open)));
        var found = new TrendPanel("trend-found", "TrendFound", days, flow);
        var ended = new TrendPanel("trend-ended", "TrendEnded", days, flow);
        return Node.Many(
            Node.Classed("div", "panels",
                open.Of(open.Line(night => night.Open)),
                found.Of(found.Bars(("new", night => night.New), ("back", night => night.Back))),
                ended.Of(ended.Bars(("still", night => night.Ended)))),
            Legend.Key(("new", "HeadNew"), ("l3", "HeadBack"), ("still", "Ended")),
            Node.Many(nights.Where(night => Found(night) > flow || night.Ended > flow)
                .Select(night => Node.Classed("p", "note",
                    PageText.Of("TrendCut", Day(night), Math.Max(Found(night), night.Ended))))));
    }

    private static int Found(TrendRun night) => night.New + night.Back;

    // A table a month: on paper they stand beside each other, or a year of nights would be eight pages.
    private static Node Table(ImmutableArray<TrendRun> nights) => PageSection.Folded(
        PageText.Of("TrendTable"),
        Node.Classed("div", "months", [.. nights.GroupBy(night => (night.AsOf.Year, night.AsOf.Month)).Select(Month)]));

    private static Node Month(IEnumerable<TrendRun> nights) => Node.Classed("table", "month",
        Node.Of("caption", Figure.Month(nights.First().AsOf)),
        Node.Of("thead", Node.Of("tr", Head("Day"), Head("HeadNew"), Head("HeadBack"), Head("Ended"), Head("Open"))),
        Node.Of("tbody", [.. nights.Select(night => Node.Of("tr",
            Node.Of("th", Figure.DayOfMonth(night.AsOf), night.IsIncomplete ? Gap : Node.None).With("scope", "row"),
            Cell(night.New),
            Cell(night.Back),
            Cell(night.Ended),
            Cell(night.Open)))]));

    private static Node Gap => Node.Classed("em", "bad", " ", PageText.Of("NotRun"));

    private static Node Head(string key) => Node.Of("th", PageText.Of(key)).With("scope", "col");

    private static Node Cell(int count) => Node.Of("td", Figure.Of(count));

    private static Node Day(TrendRun night) => Node.Of("b", Figure.Of(night.AsOf));
}
