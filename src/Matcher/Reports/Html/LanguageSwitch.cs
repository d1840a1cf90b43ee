using Matcher.Reports.Html.Markup;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html;

/// <summary>
/// Which language is shown. The two buttons stand before everything else, so that the style sheet can say what follows from them: it
/// works with script off, and in browsers of some years ago. The labels in the head of the page are theirs.
/// </summary>
internal static class LanguageSwitch
{
    /// <summary>The buttons.</summary>
    public static Node Of(RunHead head) => Node.Many(Choice("zh", head), Choice("en", head));

    /// <summary>What people press.</summary>
    public static Node Labels => Node.Classed("div", "languages", Label("zh", "中文"), Label("en", "English"));

    private static Node Choice(string language, RunHead head) => Node.Of("input")
        .With("type", "radio")
        .With("name", "language")
        .With("id", "in-" + language)
        .With("value", language)
        .WithIf(PageHead.LanguageOf(head) == language, "checked");

    private static Node Label(string language, string name) =>
        Node.Of("label", name).With("for", "in-" + language).With("lang", language);
}
