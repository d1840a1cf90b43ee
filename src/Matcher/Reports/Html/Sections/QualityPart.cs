using System.Collections.Immutable;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Sections;

/// <summary>What was wrong with the rows of each source: why rows were rejected, and which fields nobody could use.</summary>
internal static class QualityPart
{
    /// <summary>The part.</summary>
    public static Node Of(ImmutableArray<SourceFigures> sources)
    {
        ImmutableArray<SourceFigures> faulty = [.. sources.Where(source => !source.Rejects.IsEmpty || !source.Faults.IsEmpty)];
        return Node.Many(
            Node.Of("h3", PageText.Of("Quality")),
            faulty.IsEmpty ? Node.Classed("p", "none", PageText.Of("QualityNone")) : Node.Many(faulty.Select(Source)));
    }

    private static Node Source(SourceFigures source) => PageSection.Folded(
        Node.Many(
            Node.Of("b", source.Title).With("lang", "zh"),
            Node.Of("small", PageText.Of("QualityCounts", source.Rejected, source.Faults.Sum(fault => fault.Rows)))),
        List(source.Id, "Rejects", "Reason", source.Rejects),
        List(source.Id, "Faults", "Fault", source.Faults));

    private static Node List(string source, string caption, string head, ImmutableArray<CountedReason> reasons) => reasons.IsEmpty
        ? Node.None
        : new PageTable<CountedReason>($"{caption}-{source}", caption)
            .Count("RowCount", reason => reason.Rows)
            .Words(head, reason => PageText.Both(reason.Reason))
            .Of(reasons);
}
