using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Sections;

/// <summary>What was told while the run went on.</summary>
internal static class ProblemsSection
{
    /// <summary>The section; null: there are none.</summary>
    public static PageSection? Of(RunFigures figures) => figures.Problems.IsEmpty && figures.MoreProblems == 0
        ? null
        : PageSection.Of("problems", "Problems",
            Node.Classed("ul", "problems", [.. figures.Problems.Select(problem => Node.Of("li", PageText.Both(problem)))]),
            figures.MoreProblems > 0 ? Node.Classed("p", "note", PageText.Of("ProblemsMore", figures.MoreProblems)) : Node.None);
}
