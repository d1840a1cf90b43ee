using System.Collections.Immutable;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Charts;

/// <summary>
/// Where every row went, as one bar to scale. Of ten million rows a few thousand matched: to scale nobody would see them, so what is
/// beside the greatest part is drawn once more below, as through a glass, and it is said how many times larger.
/// </summary>
internal static class RowFlow
{
    // Of the width: as long as the lesser parts have this much, they are seen well enough.
    private const double SeenWell = 0.12;

    /// <summary>The drawing.</summary>
    /// <param name="parts">The parts; those that are 0 are left out.</param>
    public static Node Of(ImmutableArray<(string Class, string Name, long Count)> parts)
    {
        var ordered = parts.Where(part => part.Count > 0).OrderByDescending(part => part.Count).ToImmutableArray();
        var whole = ordered.Sum(part => part.Count);
        var rest = whole == 0 ? 0 : whole - ordered[0].Count;
        var isMagnified = rest > 0 && rest < whole * SeenWell;
        return Node.Many(
            Node.Classed("svg", isMagnified ? "flow magnified" : "flow",
                    Node.Of("title", PageText.Joined("RowsWhere")),
                    Strip(Bar.Parts(whole, Pairs(ordered))),
                    isMagnified ? Glass(ordered, whole, rest) : Node.None)
                .With("role", "img")
                .With("aria-labelledby", "c-flow"),
            isMagnified
                ? Node.Classed("p", "note",
                    PageText.Of("RowsZoom", whole / rest, Node.Many(ordered.Skip(1).SelectMany(Names))))
                : Node.None);
    }

    private static Node Glass(ImmutableArray<(string Class, string Name, long Count)> ordered, long whole, long rest)
    {
        var left = Figure.Coordinate(100 - 100.0 * rest / whole);
        return Node.Many(
            Node.Classed("svg", "rays", Node.Of("path").With("d", $"M{left} 0L0 10H100V0z"))
                .With("viewBox", "0 0 100 10")
                .With("preserveAspectRatio", "none")
                .With("y", "28")
                .With("height", "26"),
            Strip(Bar.Parts(rest, Pairs([.. ordered.Skip(1)]))).With("y", "54"));
    }

    private static Node Strip(Node parts) => Node.Of("svg", parts).With("height", "28");

    private static ImmutableArray<(string, long)> Pairs(ImmutableArray<(string Class, string Name, long Count)> parts) =>
        [.. parts.Select(part => (part.Class, part.Count))];

    private static IEnumerable<Node> Names((string Class, string Name, long Count) part, int index) =>
        index == 0 ? [PageText.Of(part.Name)] : [PageText.Both(new Wording("、", ", ")), PageText.Of(part.Name)];
}
