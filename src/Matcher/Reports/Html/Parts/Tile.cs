using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Wordings;

namespace Matcher.Reports.Html.Parts;

/// <summary>A figure in large letters over its name; several stand beside each other.</summary>
internal static class Tile
{
    /// <summary>The tile.</summary>
    /// <param name="name">Key of its name.</param>
    /// <param name="count">The figure.</param>
    /// <param name="kind">How it is marked; empty: not at all.</param>
    public static Node Of(string name, int count, string kind = "") =>
        Node.Of("li", Node.Classed("span", "count", Figure.Of(count)), PageText.Of(name)).WithIf(kind.Length > 0, "class", kind);
}
