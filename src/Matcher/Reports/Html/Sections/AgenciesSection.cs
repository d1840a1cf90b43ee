using Matcher.Reports.Html.Charts;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Sections;

/// <summary>What agencies were asked to correct, and how long they take. Who is registered as dead and alive is told first.</summary>
internal static class AgenciesSection
{
    /// <summary>The section.</summary>
    public static PageSection Of(RunFigures figures)
    {
        if (figures.Agencies.IsEmpty)
            return PageSection.Of("agencies", "Agencies", Node.Classed("p", "none", PageText.Of("AgenciesNone")));
        var alive = figures.Agencies.Sum(agency => agency.Alive);
        var most = figures.Agencies.Max(agency => agency.Asked);
        return PageSection.Of("agencies", "Agencies",
            PageSection.Lead(PageText.Of("AgenciesLead")),
            alive > 0 ? Node.Classed("p", "alarm", PageText.Of("AliveNote", alive)) : Node.None,
            Legend.Key(("new", "Corrected"), ("still", "Refused"), ("open", "Waits"), ("late", "LateKey")),
            new PageTable<AgencyFigures>("agencies", "AgenciesTable")
                .Name("Agency", agency => agency.Agency)
                .Count("Asked", agency => agency.Asked)
                .Drawing(agency => Bar.Of(
                    most,
                    ("new", agency.Corrected), ("still", agency.Refused), ("open", agency.Open - agency.Overdue), ("late", agency.Overdue)))
                .Count("Corrected", agency => agency.Corrected)
                .Count("Refused", agency => agency.Refused)
                .Count("Waits", agency => agency.Open)
                .Bad("Overdue", agency => agency.Overdue)
                .Bad("Alive", agency => agency.Alive)
                .Number("MedianDays", agency => Figure.OrNone(agency.MedianDays))
                .Number("OldestDays", agency => Figure.OrNone(agency.OldestDays))
                .Of(figures.Agencies.OrderByDescending(agency => agency.Alive).ThenByDescending(agency => agency.Overdue)
                    .ThenByDescending(agency => agency.Open).ThenBy(agency => agency.Agency, StringComparer.Ordinal)));
    }
}
