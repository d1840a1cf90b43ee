using Matcher.Foundation.Problems;
using Matcher.Reports.Html.Markup;

namespace Matcher.Reports.Html.Wordings;

/// <summary>What stands in a sentence in place of <c>{0}</c>: a number, which is set off, or anything else.</summary>
internal readonly record struct Part
{
    private Part(Node node, long? count) => (Node, Count) = (node, count);

    /// <summary>As it stands on the page.</summary>
    public Node Node { get; }

    /// <summary>How many, if it is a number: English words follow it.</summary>
    public long? Count { get; }

    public static implicit operator Part(int count) => (long)count;

    public static implicit operator Part(long count) => new(Node.Of("b", CountText.Of(count)), count);

    public static implicit operator Part(string text) => new(text, null);

    public static implicit operator Part(Node node) => new(node, null);
}
