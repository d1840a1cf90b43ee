using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html;

/// <summary>What stands around the sections.</summary>
internal static class PageFrame
{
    private const int HashShown = 9;

    /// <summary>Where things are, and the languages.</summary>
    public static Node Top(RunHead head, IEnumerable<PageSection> sections) => Node.Of("header",
        Node.Classed("p", "where", Node.Of("b", head.County).With("lang", "zh"), " ", Figure.Of(head.AsOf)),
        Node.Of("nav",
                Node.Classed("span", "unseen", PageText.Of("Contents")).With("id", "h-nav"),
                Node.Of("ul", [.. sections.Select(section =>
                    Node.Of("li", Node.Of("a", PageText.Of(section.Short)).With("href", "#" + section.Id)))]))
            .With("aria-labelledby", "h-nav"),
        LanguageSwitch.Labels);

    /// <summary>When it was made, and where people are.</summary>
    public static Node Bottom(RunHead head) => Node.Of("footer",
        Node.Of("p", PageText.Of("NoNames")),
        Node.Of("p", PageText.Of(
            "Made", ShortOf(head.Version), Figure.Of(head.Started), Figure.Of(head.Finished), Figure.Of(head.Finished - head.Started))));

    // What is built from the source has the whole hash of its commit behind a plus sign.
    private static string ShortOf(string version) =>
        version.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus && version.Length > plus + HashShown
            ? version[..(plus + HashShown)]
            : version;

    /// <summary>What the script puts beside tables: nothing that does nothing is there without it.</summary>
    public static Node Tools() => Node.Of("template",
            Node.Classed("div", "tools",
                Node.Of("label", PageText.Of("FilterLabel"), Node.Of("input").With("type", "search").With("autocomplete", "off")),
                Node.Of("output", PageText.Of("FilterShown", Slot("shown"), Slot("all"))),
                Node.Classed("span", "hint", PageText.Of("SortHint"))))
        .With("id", "tools");

    private static Node Slot(string name) => Node.Of("b", "").With("data-" + name, "");
}
