using System.Collections.Immutable;
using Matcher.Reports.Html.Charts;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Sections;

/// <summary>Where every row went, and what was wrong with the files.</summary>
internal static class DataSection
{
    private const string Roster = "roster";

    /// <summary>The section.</summary>
    public static PageSection Of(RunFigures figures)
    {
        ImmutableArray<SourceFigures> sources = [.. figures.Sources.Where(source => source.Id != Roster)];
        var rows = sources.Sum(source => source.Rows);
        return PageSection.Of("data", "Data",
            rows == 0
                ? Node.Classed("p", "none", PageText.Of("DataNone"))
                : Node.Many(PageSection.Lead(PageText.Of("DataLead", rows)), Flow(sources, rows)),
            figures.Sources.IsEmpty ? Node.None : Table(figures),
            QualityPart.Of(figures.Sources));
    }

    private static Node Flow(ImmutableArray<SourceFigures> sources, long rows)
    {
        var matched = sources.Sum(source => source.Matched);
        var off = sources.Sum(source => source.NotOnRoster);
        var rejected = sources.Sum(source => source.Rejected);
        return Node.Classed("figure", "card",
            Node.Of("figcaption", PageText.Of("RowsWhere")).With("id", "c-flow"),
            matched + off + rejected == rows
                ? Node.Classed("p", "equation", PageText.Of("RowsHold", rows, matched, off, rejected))
                : Node.Classed("p", "alarm", PageText.Of("RowsBroken", rows, matched + off + rejected)),
            RowFlow.Of([("off", "RowsOff", off), ("matched", "RowsMatched", matched), ("rejected", "RowsRejected", rejected)]),
            Legend.Of(rows,
                ("matched", PageText.Of("RowsMatched"), matched),
                ("off", PageText.Of("RowsOff"), off),
                ("rejected", PageText.Of("RowsRejected"), rejected)));
    }

    private static Node Table(RunFigures figures)
    {
        var told = figures.NotChecked.Select(gap => gap.Reason).ToHashSet();
        return Node.Many(
            Legend.Key(("matched", "Matched"), ("off", "OffRoster"), ("rejected", "Rejected")),
            new PageTable<SourceFigures>("sources", "SourcesTable")
                .Name("Source", source => Node.Many(source.Title, Node.Of("small", source.Agency), State(source, told)))
                .Count("Files", source => source.Files)
                .Count("Rows", source => source.Rows)
                .Drawing(source => Bar.Of(
                    Math.Max(source.Rows, source.Matched + source.NotOnRoster + source.Rejected),
                    ("matched", source.Matched), ("off", source.NotOnRoster), ("rejected", source.Rejected)))
                .Count("Matched", source => source.Matched)
                .Count("OffRoster", source => source.NotOnRoster)
                .Count("Rejected", source => source.Rejected)
                .Count("NonRows", source => source.NonRowLines)
                .Of(figures.Sources),
            Node.Classed("p", "note", PageText.Of("RosterTaken"), " ", PageText.Of("HairNote")));
    }

    private static Node State(SourceFigures source, HashSet<Wording> told) => source switch
    {
        { IsAbsent: true } => Node.Of("em", PageText.Of("SourceAbsent")),
        { Failure: { } failure } => Node.Many(
            Node.Classed("a", "bad state", PageText.Of("SourceFailed")).With("href", "#not-checked"),
            told.Contains(failure) ? Node.None : Node.Of("small", PageText.Both(failure))),
        _ => Node.None,
    };
}
