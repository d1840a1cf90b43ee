using System.Collections.Immutable;
using Matcher.Reports.Figures;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;

namespace Matcher.Reports.Html.Sections;

/// <summary>What was wrong with the rows of each source: why rows were rejected, and which fields nobody could use.</summary>
internal static class QualityPart
{
    /// <summary>The part.</summary>
    public static Node Of(ImmutableArray<SourceFigures> sources)
    {
        ImmutableArray<Fault> faults =
        [
            .. sources.SelectMany(source => source.Rejects.Select(reason => new Fault(source, reason, "QualityReject"))
                .Concat(source.Faults.Select(reason => new Fault(source, reason, "QualityFault")))),
        ];
        return faults.IsEmpty
            ? Node.Classed("p", "none", PageText.Of("QualityNone"))
            : new PageTable<Fault>("quality", "QualityTable")
                .Name("Source", fault => fault.Source.Title)
                .Words("QualityWhat", fault => PageText.Of(fault.Kind))
                .Count("RowCount", fault => fault.Reason.Rows)
                .Sentence("Reason", fault => PageText.Both(fault.Reason.Reason))
                .Of(faults);
    }

    private sealed record Fault(SourceFigures Source, CountedReason Reason, string Kind);
}
