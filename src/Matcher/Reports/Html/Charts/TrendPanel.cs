using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Charts;

/// <summary>One figure over the nights, with its scale beside it. The figures themselves stand in the table of the nights.</summary>
/// <param name="id">Its place in the page.</param>
/// <param name="title">Key of what it shows.</param>
/// <param name="days">The days.</param>
/// <param name="top">The top of the scale.</param>
internal sealed class TrendPanel(string id, string title, TrendDays days, int top)
{
    private const int Height = 100;

    /// <summary>The panel with what is drawn in it.</summary>
    public Node Of(params ImmutableArray<Node> drawing) => Node.Classed("figure", "panel",
        Node.Of("figcaption", PageText.Of(title)).With("id", "c-" + id),
        Node.Classed("div", "plot",
            Node.Classed("div", "ticks", Tick(top), top % 2 == 0 ? Tick(top / 2) : Node.None, Tick(0)),
            Node.Classed("svg", "lines", [Node.Of("title", PageText.Joined(title)), Grid(), .. drawing, Gaps()])
                .With("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {days.Count * TrendDays.Width} {Height}"))
                .With("preserveAspectRatio", "none")
                .With("role", "img")
                .With("aria-labelledby", "c-" + id)),
        Node.Classed("div", "days",
            Node.Of("span", Figure.Of(days.First)),
            Node.Of("span", Figure.Of(days.Last))));

    /// <summary>A line from night to night, with a dot where it ends.</summary>
    public Node Line(Func<TrendRun, int> figure)
    {
        var path = new StringBuilder();
        foreach (var night in days.Runs)
            path.Append(path.Length == 0 ? 'M' : 'L').Append(days.Middle(night)).Append(' ').Append(Y(figure(night)));
        var last = days.Runs[^1];
        var area = $"{path}V{Height}H{days.Middle(days.Runs[0])}z";
        return Node.Many(
            Node.Classed("path", "area").With("d", area),
            Node.Classed("path", "line").With("d", path.ToString()),
            Node.Classed("path", "end").With("d", $"M{days.Middle(last)} {Y(figure(last))}h0"));
    }

    /// <summary>A bar a night, in parts one on another: strokes as wide as the style sheet says.</summary>
    public Node Bars(params ImmutableArray<(string Class, Func<TrendRun, int> Figure)> parts)
    {
        var nodes = ImmutableArray.CreateBuilder<Node>();
        for (var i = 0; i < parts.Length; i++)
        {
            var path = new StringBuilder();
            foreach (var night in days.Runs.Where(night => parts[i].Figure(night) > 0))
            {
                var below = parts[..i].Sum(part => part.Figure(night));
                path.Append(CultureInfo.InvariantCulture, $"M{days.Middle(night)} {Y(below)}V{Y(below + parts[i].Figure(night))}");
            }
            if (path.Length > 0)
                nodes.Add(Node.Classed("path", "bars " + parts[i].Class).With("d", path.ToString()));
        }
        return Node.Many(nodes.ToImmutable());
    }

    private static Node Tick(int value) => Node.Of("span", Figure.Of(value));

    private string Y(int value) => Figure.Coordinate(Height - ((double)Math.Min(value, top) * Height / top));

    private Node Grid() => Node.Classed("path", "raster")
        .With("d", string.Concat(new[] { 0, Height / 2, Height }.Select(y => $"M0 {y}H{days.Count * TrendDays.Width}")));

    private Node Gaps()
    {
        var gaps = string.Concat(days.Runs.Where(night => night.IsIncomplete).Select(night => $"M{days.Middle(night)} {Height + 2}v6"));
        return gaps.Length == 0 ? Node.None : Node.Classed("path", "missed").With("d", gaps);
    }
}
