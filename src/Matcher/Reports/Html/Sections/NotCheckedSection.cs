using System.Collections.Immutable;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Sections;

/// <summary>What was not checked, before anything else: whoever reads on must know what the figures are without.</summary>
internal static class NotCheckedSection
{
    /// <summary>The section.</summary>
    public static PageSection Of(RunFigures figures) => figures.NotChecked.IsEmpty
        ? PageSection.Of("not-checked", "NotChecked", Node.Classed("p", "none", PageText.Of("NotCheckedNone")))
        : PageSection.Of("not-checked", "NotChecked",
            PageSection.Lead(PageText.Of("NotCheckedLead")),
            Node.Classed("div", "gaps", [.. figures.NotChecked.GroupBy(gap => gap.Kind).Select(Kind)]));

    private static Node Kind(IGrouping<UncheckedKind, Unchecked> kind) =>
        Node.Classed("div", IsWrong(kind.Key) ? "gap wrong" : "gap",
            Node.Of("h3", PageText.Of("Kind_" + kind.Key), " ", Node.Classed("span", "many", Figure.Of(kind.Count()))),
            Node.Of("ul", [.. kind.GroupBy(gap => gap.Reason).Select(Gaps)]));

    // A missing file keeps a dozen rules from running: the reason is said once.
    private static Node Gaps(IGrouping<Wording, Unchecked> gaps)
    {
        ImmutableArray<Node> names = [.. gaps.Where(gap => gap.Name.Length > 0 || gap.Count is not null).Select(Name)];
        // Of several people the reason is that of the first.
        var isExample = gaps.Any(gap => gap is { Kind: UncheckedKind.RuleUndecided, Count: > 1 });
        return Node.Of("li",
            names.IsEmpty ? Node.None : Node.Classed("p", "what", names),
            Node.Of("p", isExample ? PageText.Of("ForExample") : Node.None, PageText.Both(gaps.Key)));
    }

    private static Node Name(Unchecked gap) => Node.Classed("span", "one",
        gap.Name.Length == 0 ? Node.None : Node.Of("b", gap.Name).With("lang", "zh").WithIf(gap.Id.Length > 0, "title", gap.Id),
        gap.Count is { } count ? Node.Of("small", PageText.Of(Unit(gap.Kind), count)) : Node.None);

    private static string Unit(UncheckedKind kind) => kind == UncheckedKind.RuleUndecided ? "AffectedRows" : "Affected";

    // Red is for what somebody must mend today; what the bureau said itself, or is about some people, is told without it.
    private static bool IsWrong(UncheckedKind kind) => kind is UncheckedKind.SourceFailed or UncheckedKind.RuleNotRun;
}
