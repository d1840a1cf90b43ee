using System.Collections.Immutable;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;

namespace Matcher.Reports.Html.Charts;

/// <summary>A bar of parts one after another, as wide as there is room. What it shows stands in figures beside it.</summary>
internal static class Bar
{
    // Of the width: what is thinner gets a hairline, or nobody would see that it is there.
    private const double Thin = 0.006;

    /// <summary>A bar.</summary>
    /// <param name="whole">What the whole width stands for.</param>
    /// <param name="parts">The parts, each with its class in the style sheet.</param>
    public static Node Of(long whole, params ImmutableArray<(string Class, long Count)> parts) =>
        Node.Classed("svg", "bar", Parts(whole, parts)).With("aria-hidden", "true");

    /// <summary>The parts alone.</summary>
    public static Node Parts(long whole, ImmutableArray<(string Class, long Count)> parts)
    {
        var nodes = ImmutableArray.CreateBuilder<Node>();
        long before = 0;
        foreach (var (kind, count) in parts.Where(part => part.Count > 0 && whole > 0))
        {
            var share = (double)count / whole;
            nodes.Add(Node.Classed("rect", share < Thin ? kind + " hair" : kind)
                .WithIf(before > 0, "x", Figure.Place((double)before / whole))
                .With("width", Figure.Place(share)));
            before += count;
        }
        return Node.Many(nodes.ToImmutable());
    }
}
