using System.Collections.Immutable;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;

namespace Matcher.Reports.Html.Charts;

/// <summary>
/// What the parts of a bar are, each with its number and its share: the words for the colours, and the figures for who cannot see.
/// </summary>
internal static class Legend
{
    /// <summary>The legend.</summary>
    /// <param name="whole">Of what each is a share; 0: no shares.</param>
    /// <param name="parts">The parts.</param>
    public static Node Of(long whole, params ImmutableArray<(string Class, Node Name, long Count)> parts) =>
        Node.Classed("ul", "legend", [.. parts.Select(part => Node.Of("li",
            Swatch(part.Class),
            Node.Of("b", Figure.Of(part.Count)),
            " ",
            part.Name,
            whole > 0 ? Node.Of("small", " ", Figure.Percent(part.Count, whole)) : Node.None))]);

    /// <summary>What the colours of the bars below are, where their figures stand beside them.</summary>
    public static Node Key(params ImmutableArray<(string Class, string Name)> parts) =>
        Node.Classed("ul", "legend key", [.. parts.Select(part => Node.Of("li", Swatch(part.Class), PageText.Of(part.Name)))]);

    private static Node Swatch(string kind) =>
        Node.Classed("svg", "swatch", Node.Classed("rect", kind).With("width", "100%")).With("aria-hidden", "true");
}
