using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Charts;

/// <summary>A share as a dot with its interval as a line, from 0 to 100% of the width. The figures stand beside it.</summary>
internal static class Whisker
{
    /// <summary>The drawing.</summary>
    /// <param name="rate">What is drawn; null: the scale alone, which the style sheet has.</param>
    /// <param name="county">The county's share, as an upright line; null: none.</param>
    public static Node Of(RateSpan? rate, double? county) => Node.Classed("svg", "whisker",
            county is { } mean ? Line(mean) : Node.None,
            rate is null ? Node.None : Span(rate))
        .With("aria-hidden", "true");

    private static Node Span(RateSpan rate) => Node.Many(
        Node.Classed("rect", "span")
            .With("x", Figure.Place(rate.Low)).With("width", Figure.Place(rate.High - rate.Low)).With("y", "43%").With("height", "14%"),
        Node.Of("circle").With("cx", Figure.Place(rate.Share)).With("cy", "50%").With("r", "4"));

    private static Node Line(double share) =>
        Node.Of("line").With("x1", Figure.Place(share)).With("x2", Figure.Place(share)).With("y2", "100%");
}
