using System.Collections.Immutable;
using Matcher.Reports.Figures;
using Matcher.Reports.Html.Charts;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;

namespace Matcher.Reports.Html.Sections;

/// <summary>What is new since the night before. On the first night everything is: there is nothing to tell apart.</summary>
internal static class NewsSection
{
    // As many as are taken in at a glance: all of them are in the tables below.
    private const int Most = 6;

    /// <summary>The section.</summary>
    public static PageSection Of(RunFigures figures) => figures.Before is { } before
        ? PageSection.Of("news", "News",
            PageSection.Lead(PageText.Of("NewsLead", Node.Of("b", Figure.Of(before)))),
            Parts(figures.County),
            Tops(figures))
        : PageSection.Of("news", "News", Node.Classed("p", "none", PageText.Of("NewsFirst")));

    private static Node Parts(PlaceFigures county) => Node.Classed("div", "card",
        Node.Classed("div", "big", Bar.Of(county.Leads, ("new", county.New), ("back", county.Back), ("still", county.Continued))),
        Legend.Of(county.Leads,
            ("new", PageText.Of("New"), county.New),
            ("back", PageText.Of("Back"), county.Back),
            ("still", PageText.Of("Continued"), county.Continued)),
        county.Gone > 0 ? Node.Classed("p", "note", PageText.Of("GoneNote", county.Gone)) : Node.None);

    private static Node Tops(RunFigures figures) => figures.County.New == 0
        ? Node.Classed("p", "none", PageText.Of("NewNone"))
        : Node.Classed("div", "pair",
            Top("NewRules", [.. figures.Rules.Select(rule => (rule.Title, rule.New))]),
            Top("NewTownships", [.. figures.Townships.Select(place => (place.Name, place.New))]));

    private static Node Top(string title, ImmutableArray<(string Name, int New)> all)
    {
        var top = all.Where(one => one.New > 0).OrderByDescending(one => one.New).Take(Most).ToImmutableArray();
        return top.IsEmpty
            ? Node.None
            : Node.Classed("div", "card",
                Node.Of("h3", PageText.Of(title)),
                Node.Classed("ol", "tops", [.. top.Select(one => Node.Of("li",
                    Node.Of("b", Figure.Of(one.New)),
                    Node.Of("i", one.Name).With("lang", "zh"),
                    Bar.Of(top[0].New, ("new", one.New))))]));
    }
}
