using Matcher.Reports.Html.Charts;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Sections;

/// <summary>The townships by working group, as a grid and as tables.</summary>
internal static class TownshipsSection
{
    /// <summary>The section.</summary>
    public static PageSection Of(RunFigures figures)
    {
        if (figures.Townships.IsEmpty)
            return PageSection.Of("townships", "Townships", Node.Classed("p", "none", PageText.Of("TownshipsNone")));
        var most = figures.Townships.Max(place => place.Leads);
        var isFirst = figures.Before is null;
        return PageSection.Of("townships", "Townships",
            PageSection.Lead(PageText.Of("TownshipsLead")),
            Legend.Key(("l1", "High"), ("l2", "Medium"), ("l3", "Low"), ("l4", "Info")),
            Node.Many(figures.Townships.GroupBy(place => place.Group).Select(group => Group(group, most, isFirst))),
            LeadTable().Of(figures.Townships, figures.County),
            PageSection.FoldedTable("TownshipPeopleTable", PeopleTable().Of(figures.Townships, figures.County)));
    }

    private static Node Group(IGrouping<string?, PlaceFigures> group, int most, bool isFirst) => Node.Classed("div", "group",
        Node.Of("h3",
            group.Key is { } name ? Node.Of("b", name).With("lang", "zh") : PageText.Of("NoGroup"),
            Node.Of("small", isFirst
                ? PageText.Of("GroupLeadsFirst", group.Sum(place => place.Leads))
                : PageText.Of("GroupLeads", group.Sum(place => place.Leads), group.Sum(place => place.New)))),
        Node.Classed("ul", "grid", [.. group.Select(place => Box(place, most, isFirst))]));

    private static Node Box(PlaceFigures place, int most, bool isFirst) => Node.Of("li",
        Node.Of("b", place.Name).With("lang", "zh"),
        Node.Classed("span", "count", Figure.Of(place.Leads)),
        Bar.Of(most, ("l1", place.High), ("l2", place.Medium), ("l3", place.Low), ("l4", place.Info)),
        Node.Classed("p", "facts",
            place.New > 0 && !isFirst ? Node.Classed("span", "fresh", PageText.Of("BoxNew", place.New)) : Node.None,
            Node.Of("span", PageText.Of("BoxOpen", place.Open)),
            place.Overdue > 0 ? Node.Classed("span", "bad", PageText.Of("BoxOverdue", place.Overdue)) : Node.None));

    private static PageTable<PlaceFigures> LeadTable() => new PageTable<PlaceFigures>("township-leads", "TownshipLeadsTable")
        .Name("Township", place => place.Name)
        .Count("HeadLeads", place => place.Leads)
        .Count("HeadNew", place => place.New)
        .Count("HeadBack", place => place.Back)
        .Count("HeadContinued", place => place.Continued)
        .Count("HeadGone", place => place.Gone)
        .Count("High", place => place.High)
        .Count("Medium", place => place.Medium)
        .Count("Low", place => place.Low)
        .Count("Info", place => place.Info)
        .Count("Missed", place => place.Missed)
        .Count("Doubts", place => place.Doubts);

    private static PageTable<PlaceFigures> PeopleTable() => new PageTable<PlaceFigures>("township-people", "TownshipPeopleTable")
        .Name("Township", place => place.Name)
        .Count("Households", place => place.Households)
        .Count("LeadHouseholds", place => place.LeadHouseholds)
        .Count("People", place => place.People)
        .Count("LeadPeople", place => place.LeadPeople)
        .Number("LeadShare", place => Figure.Percent(place.LeadPeople, place.People))
        .Count("NotComparable", place => place.NotComparable)
        .Count("Undecided", place => place.Undecided);
}
