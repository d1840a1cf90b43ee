using System.Collections.Immutable;
using System.Globalization;
using Matcher.Reports.Html.Markup;

namespace Matcher.Reports.Html.Wordings;

/// <summary>A sentence with places for its parts.</summary>
internal static class SentencePattern
{
    /// <summary>The sentence with its parts.</summary>
    /// <param name="pattern"><c>{0}</c> is the first part; <c>{0|lead|leads}</c> the first word if it is one, else the second.</param>
    /// <param name="parts">The parts.</param>
    /// <exception cref="FormatException">The text has a place that cannot be filled: a bug that a test finds.</exception>
    public static Node Fill(string pattern, ImmutableArray<Part> parts)
    {
        var nodes = ImmutableArray.CreateBuilder<Node>();
        var rest = pattern.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            if (open > 0)
                nodes.Add(rest[..open].ToString());
            var close = rest.IndexOf('}');
            if (close < open)
                throw new FormatException($"A place is not closed in: {pattern}");
            nodes.Add(Place(rest[(open + 1)..close].ToString().Split('|'), parts));
            rest = rest[(close + 1)..];
        }
        if (!rest.IsEmpty)
            nodes.Add(rest.ToString());
        return Node.Many(nodes.ToImmutable());
    }

    private static Node Place(string[] place, ImmutableArray<Part> parts)
    {
        var part = parts[int.Parse(place[0], CultureInfo.InvariantCulture)];
        return place switch
        {
            [_] => part.Node,
            [_, var one, var several] => part.Count == 1 ? one : several,
            _ => throw new FormatException("A place has a number and at most two words."),
        };
    }
}
