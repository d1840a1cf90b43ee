using System.Collections.Immutable;
using Matcher.Reports.Html.Charts;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;
using Matcher.Reports.Results;

namespace Matcher.Reports.Html.Sections;

/// <summary>What people have done about the leads, and what waits.</summary>
internal static class FollowUpSection
{
    /// <summary>The section.</summary>
    public static PageSection Of(RunFigures figures)
    {
        var county = figures.County;
        return PageSection.Of("follow-up", "FollowUp",
            PageSection.Lead(PageText.Of("FollowUpLead")),
            Node.Classed("ul", "tiles",
                Tile.Of("Open", county.Open),
                Tile.Of("Unanswered", county.Unanswered),
                Tile.Of("Overdue", county.Overdue, county.Overdue > 0 ? "bad" : ""),
                Tile.Of("Confirmed", county.Confirmed),
                Tile.Of("Cleared", county.Cleared),
                Tile.Of("Closed", county.Closed)),
            figures.Townships.IsEmpty ? Node.None : Table(figures),
            figures.Order is { } order ? Plan(order) : Node.None);
    }

    private static Node Table(RunFigures figures)
    {
        var most = figures.Townships.Max(place => place.Open);
        return Node.Many(Legend.Key(("late", "LateKey"), ("open", "OpenKey")), Lines(most).Of(figures.Townships, figures.County));
    }

    private static PageTable<PlaceFigures> Lines(int most) => new PageTable<PlaceFigures>("follow-up", "FollowUpTable")
        .Name("Township", place => place.Name)
        .Count("Open", place => place.Open)
        .Drawing(place => Bar.Of(most, ("late", place.Overdue), ("open", place.Open - place.Overdue)))
        .Count("Unanswered", place => place.Unanswered)
        .Bad("Overdue", place => place.Overdue)
        .Count("Confirmed", place => place.Confirmed)
        .Count("Cleared", place => place.Cleared)
        .Count("Closed", place => place.Closed);

    private static Node Plan(OrderTally order) => Node.Many(
        Node.Of("h3", PageText.Of("Plan")),
        PageSection.Lead(Node.Many(
            PageText.Of("PlanLead", Node.Of("b", Figure.Percent(order.RandomShare))),
            order.Capacity is { } capacity ? PageText.Of("PlanCapacity", capacity) : Node.None)),
        order.Townships.IsDefaultOrEmpty ? Node.None : PageSection.FoldedTable("PlanTable", Waiting(order.Townships)));

    private static Node Waiting(ImmutableArray<PlanTally> townships) => new PageTable<PlanTally>("plan", "PlanTable")
        .Name("Township", plan => plan.Township)
        .Count("Waiting", plan => plan.Waiting)
        .Count("Sampled", plan => plan.Sampled)
        .Number("ThisWeek", plan => Figure.OrNone(plan.ThisWeek))
        .Of(townships);
}
