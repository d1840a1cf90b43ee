using System.Collections.Immutable;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Wordings;

namespace Matcher.Reports.Html.Parts;

/// <summary>A part of the page with a heading, and where the list of contents leads.</summary>
/// <param name="Id">Its place in the page.</param>
/// <param name="Short">Key of what the list of contents calls it.</param>
/// <param name="Content">What it says.</param>
internal sealed record PageSection(string Id, string Short, Node Content)
{
    /// <summary>A section.</summary>
    /// <param name="id">Its place in the page.</param>
    /// <param name="title">Key of its heading; the short one is the same with <c>Short</c>.</param>
    /// <param name="content">What stands under the heading.</param>
    public static PageSection Of(string id, string title, params ImmutableArray<Node> content) => new(
        id,
        title + "Short",
        Node.Of("section", [Node.Of("h2", PageText.Of(title)).With("id", "h-" + id), .. content])
            .With("id", id)
            .With("aria-labelledby", "h-" + id));

    /// <summary>The paragraph that says how to read what follows.</summary>
    public static Node Lead(Node text) => Node.Classed("p", "lead", text);

    /// <summary>A part of it that is folded until somebody asks for it. On paper it is open.</summary>
    public static Node Folded(Node summary, params ImmutableArray<Node> content) =>
        Node.Of("details", [Node.Of("summary", summary), .. content]);

    /// <summary>A folded table, whose caption is what is pressed.</summary>
    public static Node FoldedTable(string caption, Node table) =>
        Node.Classed("details", "titled", Node.Of("summary", PageText.Of(caption)), table);
}
